/** *Era planer*: a table of the plans one takes part in, newest change first. */
import type { PlanSummary } from '@samplan/shared/wire'
import { Link } from 'wouter'
import { ButtonLink } from '../style/ButtonLink.tsx'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Tag } from '../style/Tag.tsx'
import { useApp } from './appContext.ts'
import { CountyNotes } from './CountyNotes.tsx'
import { PlainPage } from './PlainPage.tsx'
import { useAnswer } from './useAnswer.ts'
import './planList.css'

export function PlanList({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const { api } = useApp()
  const words = usePreferences().texts.pages.plans
  const templates = useAnswer(['plan-templates'], api.planTemplates)
  const newestFirst = [...plans].sort((a, b) => b.changedAt.localeCompare(a.changedAt))
  return (
    <PlainPage title={words.title} lead={plans.length > 0 ? words.lead : words.none}>
      <CountyNotes />
      {plans.length > 0 && (
        <ul className="plan-list page-wide">
          {newestFirst.map((plan) => (
            <PlanRow key={plan.facts.id} plan={plan} />
          ))}
        </ul>
      )}
      {templates.data && templates.data.counties.length > 0 && (
        <p>
          <ButtonLink href="/plans/new">
            <Icon name="add" /> {words.makeNew}
          </ButtonLink>
        </p>
      )}
    </PlainPage>
  )
}

function PlanRow({ plan }: { readonly plan: PlanSummary }) {
  const { now } = useApp()
  const { texts, format } = usePreferences()
  const words = texts.pages.plans
  const { facts, role, organisationName, versions, changedAt, reportDue } = plan
  return (
    <li className="plan-row">
      <div className="plan-row-main">
        <h2>
          <Link href={`/plans/${facts.id}`}>{facts.title}</Link> <Tag>{texts.names.planStatuses[facts.status]}</Tag>
        </h2>
        <p className="hint">
          {texts.names.planKinds[facts.kind]}, {plan.countyName}.{' '}
          {words.forOrganisation(texts.names.roles[role], organisationName)}
        </p>
      </div>
      <dl className="plan-row-facts">
        <div>
          <dt>{words.due}</dt>
          <dd>{format.date(reportDue)}</dd>
        </div>
        <div>
          <dt>{words.versions}</dt>
          <dd>{versions > 0 ? <Link href={`/plans/${facts.id}/versions`}>{versions}</Link> : words.noVersions}</dd>
        </div>
        <div>
          <dt>{words.changed}</dt>
          <dd>{format.moment(changedAt, now())}</dd>
        </div>
      </dl>
    </li>
  )
}
