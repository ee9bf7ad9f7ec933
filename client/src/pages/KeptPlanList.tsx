/** The plans that this browser keeps, as rows of the first page. */
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import type { KeptHere } from '../sync/local/keptHere.ts'
import { useApp } from './appContext.ts'
import './planList.css'

export function KeptPlanList({ kept }: { readonly kept: readonly KeptHere[] }) {
  const { now } = useApp()
  const { texts, format } = usePreferences()
  const words = texts.away
  return (
    <ul className="plan-list page-wide">
      {kept.map(({ details: { facts, actor }, openedAt, unsent }) => (
        <li key={facts.id} className="plan-row">
          <div className="plan-row-main">
            <p className="plan-row-title">
              <Link href={`/plans/${facts.id}`}>{facts.title}</Link>
            </p>
            <p className="hint">
              {texts.names.planKinds[facts.kind]}. {texts.names.roles[actor.role]}.
            </p>
          </div>
          <dl className="plan-row-facts">
            <div>
              <dt>{words.lastOpened}</dt>
              <dd>{format.moment(openedAt, now())}</dd>
            </div>
            {unsent > 0 && (
              <div>
                <dt>{words.unsent}</dt>
                <dd>{words.changes(unsent)}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
