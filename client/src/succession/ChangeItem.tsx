/** A record that is not as it was: what became of it, its name, which leads to it in the plan, and what is different. */

import { plainText } from '@samplan/shared/plan'
import type { Place, RecordChange } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import { Tag } from '../style/Tag.tsx'
import { useCompared } from './comparedContext.ts'
import { FieldChanges } from './FieldChanges.tsx'

interface ChangeItemProps {
  readonly change: RecordChange
  readonly children?: ReactNode
}

export function ChangeItem({ change, children }: ChangeItemProps) {
  const words = successionTexts[usePreferences().texts.language]
  const { planId } = useCompared()
  const { kind, id, state, fields, moved } = change
  const isMovedOnly = moved !== null && fields.length === 0
  const name = useRecordName(change)
  const placeName = usePlaceName()
  return (
    <li className="compared-item" data-state={state}>
      <p className="compared-head">
        <Tag>{words.state(kind, isMovedOnly ? 'moved' : state)}</Tag>
        {state === 'dropped' ? (
          <del>{name}</del>
        ) : (
          <Link href={`/plans/${planId}#b-${blockOf(change) ?? id}`}>{name}</Link>
        )}
      </p>
      {moved && <p className="hint">{words.moved(placeName(moved.from), placeName(moved.to))}</p>}
      <FieldChanges kind={kind} fields={fields} />
      {children}
    </li>
  )
}

/** Lines and indicators stand in the block that they hang under. */
function blockOf({ kind, after }: RecordChange): string | null {
  return kind === 'costLines' || kind === 'indicators' ? (after?.parentId ?? null) : null
}

function usePlaceName() {
  const words = successionTexts[usePreferences().texts.language]
  return (place: Place) => (place ? `${place.number} ${plainText(place.title)}`.trim() || words.untitled : words.top)
}

function useRecordName({ kind, before, after }: RecordChange): string {
  const words = successionTexts[usePreferences().texts.language]
  const { sourceName, organisationName, focusAreaName } = useCompared()
  const record = after ?? before
  if (!record) throw new Error(`A change of ${kind} is of no record`)
  const { line, focusAreaId, number, title } = record
  if (line) return words.costLine(line.useYear, sourceName(line.source), organisationName(line.payerId))
  if (focusAreaId) return words.analysisOf(focusAreaName(focusAreaId))
  const name = plainText(title) || words.untitled
  return kind === 'indicators' ? words.indicator(name) : `${number} ${name}`.trim()
}
