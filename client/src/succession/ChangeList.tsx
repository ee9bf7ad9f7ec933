/** Records of some kinds that are not as they were; what hangs under one of them stands with it. */

import type { RecordChange } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import { usePreferences } from '../style/preferences.ts'
import { ChangeItem } from './ChangeItem.tsx'
import { useCompared } from './comparedContext.ts'
import { FieldChanges } from './FieldChanges.tsx'
import { type ChangeGroup, groupChanges } from './groupChanges.ts'

interface ChangeListProps {
  readonly name: 'goals' | 'activities' | 'texts'
}

export function ChangeList({ name }: ChangeListProps) {
  const words = successionTexts[usePreferences().texts.language]
  const { comparison } = useCompared()
  const { groups, kept } = groupChanges(comparison, name)
  const background = name === 'texts' ? comparison.background : null
  return (
    <section id={name} className="money-section page-wide" aria-labelledby={`h-${name}`}>
      <div className="money-heading">
        <h2 id={`h-${name}`}>{words[name]}</h2>
      </div>
      {(groups.length > 0 || background) && (
        <ul className="compared-list">
          {background && (
            <li className="compared-item">
              <FieldChanges kind="analyses" fields={[background]} />
            </li>
          )}
          {groups.map((group) => (
            <Group key={group.change.id} group={group} />
          ))}
        </ul>
      )}
      <p className="hint">
        {kept > 0 ? words.unchanged(name, kept) : groups.length === 0 && !background && words.none}
      </p>
    </section>
  )
}

function Group({ group: { change, under } }: { readonly group: ChangeGroup }) {
  return (
    <ChangeItem change={change}>
      {under.length > 0 && (
        <ul className="compared-list">
          {under.map((one: RecordChange) => (
            <ChangeItem key={one.id} change={one} />
          ))}
        </ul>
      )}
    </ChangeItem>
  )
}
