/**
 * What a convenor has to know first in the morning, above the plans: each county with its way to the money, and whether
 * its grants are safe. What is at risk stands first, then what is due within the month.
 */
import type { CountySummary } from '@samplan/shared/wire'
import { Link } from 'wouter'
import { RiskNotices } from '../money/RiskNotices.tsx'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { useAnswer } from './useAnswer.ts'

/** A deadline further away than this is on the plans' own rows. */
const soonDays = 31

export function CountyNotes() {
  const { api } = useApp()
  const words = usePreferences().texts.countyMoney
  const counties = useAnswer(['counties'], api.counties)
  if (!counties.data || counties.data.length === 0) return null
  return (
    <section className="county-notes page-wide" aria-label={words.countiesHead}>
      {counties.data.map((county) => (
        <CountyNote key={county.id} county={county} />
      ))}
    </section>
  )
}

function CountyNote({ county: { id, name, risks } }: { readonly county: CountySummary }) {
  const { texts, format } = usePreferences()
  const words = texts.countyMoney
  const lines = risks.flatMap(({ risk }) => risk.lines)
  const soon = lines.flatMap(({ name: line, conditions }) =>
    conditions.flatMap((condition) =>
      condition.state === 'waiting' && condition.daysLeft <= soonDays
        ? [words.dueNotice(line, format.date(condition.due), condition.daysLeft)]
        : [],
    ),
  )
  return (
    <>
      <p>
        <Link href={`/counties/${id}/money`}>{words.toCountyOf(name)}</Link> ·{' '}
        <Link href={`/counties/${id}/projects`}>{words.toProjects}</Link>
      </p>
      <RiskNotices risks={risks} />
      {soon.map((text) => (
        <p key={text} className="notice" data-look="warn">
          <Icon name="warn" /> {text}
        </p>
      ))}
    </>
  )
}
