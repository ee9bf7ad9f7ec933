/**
 * Step 1 of a keystroke's way: a text of the plan where it stands on the page. Joins the editor's field, which knows
 * only a fragment, with the session, the rights and the comment ranges.
 */
import { fragment, type TextField as TextFieldName } from '@samplan/shared/doc'
import type { RecordId, RecordKind, RichText } from '@samplan/shared/plan'
import { memo, useMemo } from 'react'
import type { Doc, XmlFragment } from 'yjs'
import { type CommentRange, type HeadingLevel, TextField } from '../../editor/index.ts'
import { useKeyed } from '../board/boardHooks.ts'
import { usePlan } from '../planContext.ts'
import { useFieldMark } from './useFieldMark.ts'

export type PlanTextField = 'background' | TextFieldName<RecordKind>

export interface PlanTextProps {
  readonly owner: RecordId | 'plan'
  readonly field: PlanTextField
  readonly text: RichText
  readonly variant: 'title' | 'prose' | 'line'
  /** The level of the heading that a prose stands under; 2 where it does not say. */
  readonly under?: HeadingLevel
  /** The field's accessible name. */
  readonly label: string
  readonly placeholder: string
}

const noRanges: readonly CommentRange[] = []

/** Drawn anew only when its own text, its comments or the person's rights change. */
export const PlanText = memo(function PlanText(props: PlanTextProps) {
  const { owner, field, text, variant, under = 2, label, placeholder } = props
  const { session, can, threads, surroundings } = usePlan()
  const root = useMemo(() => fragmentOf(session.doc, owner, field), [session.doc, owner, field])
  const place = useMemo(() => ({ recordId: owner, field }), [owner, field])
  const mark = useFieldMark(owner, field)
  const highlights = useKeyed(threads.ranges, `${owner}/${field}`) ?? noRanges
  return (
    <div className={`text text-${variant}`} data-record={owner} data-field={field} {...mark.attributes}>
      <TextField
        {...surroundings}
        fragment={root}
        text={text}
        place={place}
        variant={variant}
        under={under}
        label={label}
        placeholder={can.edit ? placeholder : ''}
        editable={can.edit}
        highlights={highlights}
      />
    </div>
  )
})

function fragmentOf(doc: Doc, owner: RecordId | 'plan', field: PlanTextField): XmlFragment {
  return owner === 'plan' || field === 'background' ? fragment(doc, 'plan', 'background') : fragment(doc, owner, field)
}
