/** *Versioner*: every frozen version of a plan, newest first, with who froze it and its checksum. */
import type { PlanId } from '@samplan/shared/plan'
import type { VersionSummary } from '@samplan/shared/wire'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import { VersionList } from '../versions/VersionList.tsx'
import { type PlanHere, PlanSubpage } from './PlanSubpage.tsx'
import { MadeFrom, MakeNext } from './succession/MadeFrom.tsx'

export function VersionsPage({ planId }: { readonly planId: PlanId }) {
  const words = usePreferences().texts.versions
  return (
    <PlanSubpage
      planId={planId}
      tab="versions"
      title={words.title}
      side={({ details, versions }) => (
        <VersionList facts={details.facts} actor={details.actor} versions={versions} current={null} />
      )}
    >
      {(plan) => (
        <>
          <div>
            <h1>{words.title}</h1>
            <p className="lead">{plan.versions.length > 0 ? words.lead : words.none}</p>
            <MakeNext plan={plan} />
          </div>
          {plan.versions.length > 0 && (
            <ul className="version-rows">
              {[...plan.versions]
                .sort((a, b) => b.number - a.number)
                .map((version) => (
                  <VersionRow key={version.number} plan={plan} version={version} />
                ))}
            </ul>
          )}
        </>
      )}
    </PlanSubpage>
  )
}

function VersionRow({ plan, version }: { readonly plan: PlanHere; readonly version: VersionSummary }) {
  const { texts, format } = usePreferences()
  const words = texts.versions
  const { id } = plan.details.facts
  const { number, madeAt, madeBy, bytes, sha256 } = version
  const organisation = plan.register.organisations.find((one) => one.id === madeBy.organisationId)
  return (
    <li className="version-row">
      <h2>
        <Link href={`/plans/${id}/versions/${number}`}>{words.version(number)}</Link>
      </h2>
      <a
        href={`/api/plans/${id}/versions/${number}/json`}
        download
        aria-label={words.downloadName(number, format.bytes(bytes))}
      >
        {words.download(format.bytes(bytes))}
      </a>
      <p className="hint">
        {words.frozenOn(format.wholeMoment(madeAt))}, {organisation?.name ?? madeBy.name}
      </p>
      <code>{sha256}</code>
      <MadeFrom planId={id} number={number} />
    </li>
  )
}
