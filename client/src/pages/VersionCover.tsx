/** A version's title, the sentence that says who froze it and when, and its file. */
import { daysBetween, stockholmDate } from '@samplan/shared/plan'
import type { VersionSummary } from '@samplan/shared/wire'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import type { PlanHere } from './PlanSubpage.tsx'

interface VersionCoverProps {
  readonly plan: PlanHere
  readonly summary: VersionSummary
  /** As it was frozen; null until the version's file is here. */
  readonly title: string | null
}

export function VersionCover({ plan, summary, title }: VersionCoverProps) {
  const { texts, format } = usePreferences()
  const words = texts.versions
  const { number, madeAt, madeBy, bytes, planId } = summary
  const { register, details } = plan
  const organisation = register.organisations.find(({ id }) => id === madeBy.organisationId)
  const days = daysBetween(stockholmDate(new Date(madeAt)), register.agreement.reportDue)
  return (
    <div>
      <h1 className="version-cover">{title ?? details.facts.title}</h1>
      <p className="lead">
        {words.statement(
          texts.names.planKinds[details.facts.kind],
          number,
          format.wholeMoment(madeAt),
          organisation?.name ?? madeBy.name,
        )}{' '}
        {days >= 0 ? words.beforeDue(days) : words.afterDue(-days)}
      </p>
      <p className="version-acts">
        <a className="button" data-variant="filled" href="#report">
          <Icon name="file" /> {words.read}
        </a>
        <a
          href={`/api/plans/${planId}/versions/${number}/json`}
          download
          aria-label={words.downloadName(number, format.bytes(bytes))}
        >
          {words.download(format.bytes(bytes))}
        </a>
      </p>
    </div>
  )
}
