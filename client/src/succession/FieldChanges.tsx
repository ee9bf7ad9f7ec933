/** What is different in a record, field by field: how it was, and how it is now. */

import { plainTextWithSources } from '@samplan/shared/plan'
import type { ComparedKind, FieldChange } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import type { ReactNode } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { useCompared } from './comparedContext.ts'
import { wordsApart } from './wordsApart.ts'

interface FieldChangesProps {
  readonly kind: ComparedKind
  readonly fields: readonly FieldChange[]
}

export function FieldChanges({ kind, fields }: FieldChangesProps) {
  const { fieldName } = useCompared()
  if (fields.length === 0) return null
  return (
    <dl className="compared-fields">
      {fields.map((change) => (
        <div key={change.field}>
          <dt>{fieldName(change)}</dt>
          <FieldValues kind={kind} change={change} />
        </div>
      ))}
    </dl>
  )
}

function FieldValues({ kind, change }: { readonly kind: ComparedKind; readonly change: FieldChange }) {
  const { value, organisationName, focusAreaName } = useCompared()
  switch (change.type) {
    case 'text': {
      const apart = wordsApart(plainTextWithSources(change.before, '\n'), plainTextWithSources(change.after, '\n'))
      const { start, end, before, after } = apart
      const marked = (words: string, mark: ReactNode) => (start || words || end ? [start, words && mark, end] : null)
      return (
        <Both
          before={marked(before, <del key="del">{before}</del>)}
          after={marked(after, <ins key="ins">{after}</ins>)}
          prose
        />
      )
    }
    case 'value':
      return <Both before={value(kind, change.field, change.before)} after={value(kind, change.field, change.after)} />
    case 'set': {
      const name = change.field === 'focusAreaIds' ? focusAreaName : (id: string) => organisationName(id as never)
      return <Both before={change.before.map(name).join(', ')} after={change.after.map(name).join(', ')} />
    }
  }
}

interface BothProps {
  readonly before: ReactNode
  readonly after: ReactNode
  readonly prose?: boolean
}

function Both({ before, after, prose }: BothProps) {
  const words = successionTexts[usePreferences().texts.language]
  return (
    <>
      <dd data-prose={prose}>
        <span className="compared-when">{words.beforeMark}</span>
        <span>{before || <span className="quiet">{words.nothing}</span>}</span>
      </dd>
      <dd data-prose={prose}>
        <span className="compared-when">{words.nowMark}</span>
        <span>{after || <span className="quiet">{words.nothing}</span>}</span>
      </dd>
    </>
  )
}
