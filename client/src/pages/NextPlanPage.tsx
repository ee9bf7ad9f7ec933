/** *Nästa års plan*: a new plan from a frozen version of this one. The page shows what stays behind before it is made. */

import type { PlanId } from '@samplan/shared/plan'
import { mayActor } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import { useState } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { VersionList } from '../versions/VersionList.tsx'
import { useApp } from './appContext.ts'
import { type PlanHere, PlanSubpage } from './PlanSubpage.tsx'
import { NextPlanForm } from './succession/NextPlanForm.tsx'
import { useFrozenPlan } from './succession/useFrozenPlan.ts'
import { useAnswer } from './useAnswer.ts'
import '../money/money.css'
import '../succession/succession.css'

export function NextPlanPage({ planId }: { readonly planId: PlanId }) {
  const words = successionTexts[usePreferences().texts.language]
  return (
    <PlanSubpage
      planId={planId}
      tab="versions"
      title={words.title}
      side={({ details, versions }) => (
        <VersionList facts={details.facts} actor={details.actor} versions={versions} current={null} />
      )}
    >
      {(plan) => <NextPlan plan={plan} />}
    </PlanSubpage>
  )
}

function NextPlan({ plan }: { readonly plan: PlanHere }) {
  const words = successionTexts[usePreferences().texts.language]
  const { facts, actor } = plan.details
  const newest = plan.versions.map(({ number }) => number).reduce((most, one) => Math.max(most, one), 0)
  const [number, setNumber] = useState(newest)
  const may = mayActor(actor, 'make-next-plan', facts.status).ok
  return (
    <>
      <div>
        <h1>{words.title}</h1>
        <p className="lead">{newest === 0 ? words.noVersion : may ? words.lead(facts.title) : words.notConvenor}</p>
      </div>
      {newest > 0 && may && <FromVersion plan={plan} number={number} onChoose={setNumber} />}
    </>
  )
}

interface FromVersionProps {
  readonly plan: PlanHere
  readonly number: number
  readonly onChoose: (number: number) => void
}

function FromVersion({ plan, number, onChoose }: FromVersionProps) {
  const words = successionTexts[usePreferences().texts.language]
  const { api } = useApp()
  const summary = plan.versions.find((one) => one.number === number)
  const frozen = useFrozenPlan(summary ?? null)
  const planId = plan.details.facts.id
  const county = useAnswer(['plan', planId, 'register', 'county'], () => api.countyRegister(planId)).data
  if (frozen === 'unreadable') return <p className="notice">{words.unreadable}</p>
  if (!frozen || !county) return <p aria-busy="true" />
  return <NextPlanForm key={number} plan={plan} frozen={frozen} county={county} number={number} onChoose={onChoose} />
}
