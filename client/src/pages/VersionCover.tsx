/** A version's title, the sentence that says who froze it and when, and its file. */
import { daysBetween, stockholmDate } from '@samplan/shared/plan'
import type { CanonicalPlan } from '@samplan/shared/rules'
import type { VersionSummary } from '@samplan/shared/wire'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import type { PlanHere } from './PlanSubpage.tsx'

interface VersionCoverProps {
  readonly plan: PlanHere
  readonly summary: VersionSummary
  /** Title, kind, names and due date are the version's own; null until its file is here. */
  readonly version: CanonicalPlan | null
}

export function VersionCover({ plan, summary, version }: VersionCoverProps) {
  const { texts, format } = usePreferences()
  const words = texts.versions
  const { number, madeAt, madeBy, bytes, planId } = summary
  const { title, kind } = version?.plan ?? plan.details.facts
  const register = version?.register ?? plan.register
  const organisation = register.organisations.find(({ id }) => id === madeBy.organisationId)
  const days = version && daysBetween(stockholmDate(new Date(madeAt)), version.register.agreement.reportDue)
  return (
    <div>
      <h1 className="version-cover">{title}</h1>
      <p className="lead">
        {words.statement(
          texts.names.planKinds[kind],
          number,
          format.wholeMoment(madeAt),
          organisation?.name ?? madeBy.name,
        )}{' '}
        {days !== null && (days >= 0 ? words.beforeDue(days) : words.afterDue(-days))}
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
