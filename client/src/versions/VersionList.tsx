/** The draft and the frozen versions, newest first, beside each page of versions. */
import type { PlanFacts } from '@samplan/shared/plan'
import { stockholmDate } from '@samplan/shared/plan'
import type { VersionSummary } from '@samplan/shared/wire'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import './versions.css'

interface VersionListProps {
  readonly facts: PlanFacts
  readonly versions: readonly VersionSummary[]
  /** The version that is shown; null on the list's own page. */
  readonly current: number | null
}

export function VersionList({ facts, versions, current }: VersionListProps) {
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
      </ul>
    </nav>
  )
}
