/** The draft and the frozen versions, newest first, and the event log: beside each page of what became of the plan. */
import type { Actor, PlanFacts } from '@samplan/shared/plan'
import { stockholmDate } from '@samplan/shared/plan'
import { mayActor } from '@samplan/shared/rules'
import type { VersionSummary } from '@samplan/shared/wire'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import './versions.css'

interface VersionListProps {
  readonly facts: PlanFacts
  readonly versions: readonly VersionSummary[]
  /** Whoever looks. */
  readonly actor: Actor
  /** The version that is shown, or the event log; null on the list's own page. */
  readonly current: number | 'events' | null
}

export function VersionList({ facts, versions, actor, current }: VersionListProps) {
  const { texts, format } = usePreferences()
  const words = texts.versions
  const newestFirst = [...versions].sort((a, b) => b.number - a.number)
  return (
    <nav className="frame-side" aria-label={words.list}>
      <ul className="version-list">
        {facts.status === 'draft' && (
          <li>
            <Link href={`/plans/${facts.id}`}>
              <strong>{words.draft(facts.draft)}</strong>
              <span>{words.draftState}</span>
            </Link>
          </li>
        )}
        {newestFirst.map(({ number, madeAt }) => (
          <li key={number}>
            <Link href={`/plans/${facts.id}/versions/${number}`} aria-current={number === current ? 'page' : undefined}>
              <strong>{words.version(number)}</strong>
              <span>{words.frozenOn(format.date(stockholmDate(new Date(madeAt))))}</span>
            </Link>
          </li>
        ))}
        {mayActor(actor, 'read-events', facts.status).ok && (
          <li>
            <Link href={`/plans/${facts.id}/events`} aria-current={current === 'events' ? 'page' : undefined}>
              <strong>{texts.eventLog.title}</strong>
              <span>{texts.eventLog.about}</span>
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
