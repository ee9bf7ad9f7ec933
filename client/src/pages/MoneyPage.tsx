/** *Pengar*: the plan's money, live. The plan is opened as on its own page, but nothing is written here. */
import { type PlanId, stockholmDate } from '@samplan/shared/plan'
import { consultationFacts } from '@samplan/shared/rules'
import { needsReason } from '@samplan/shared/wire'
import { useMemo } from 'react'
import { MoneyView } from '../money/MoneyView.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useStore } from '../sync/index.ts'
import { useApp } from './appContext.ts'
import { Frame } from './Frame.tsx'
import { PlanHead } from './PlanHead.tsx'
import { useAnswer } from './useAnswer.ts'
import { type OpenPlan, WithLivePlan } from './WithLivePlan.tsx'

export function MoneyPage({ planId }: { readonly planId: PlanId }) {
  return <WithLivePlan planId={planId}>{(plan) => <MoneyOfPlan {...plan} />}</WithLivePlan>
}

function MoneyOfPlan({ session, register }: OpenPlan) {
  const words = usePreferences().texts.moneyPage
  const { api, now } = useApp()
  const counties = useAnswer(['counties'], api.counties)
  const risks = counties.data?.find(({ id: countyId }) => countyId === register.countyId)?.risks ?? []
  const { id, title, status } = useStore(session.facts)
  const beside = useRounds(session.planId)
  return (
    <MoneyView
      session={session}
      register={register}
      today={stockholmDate(now())}
      risks={risks}
      beside={beside}
      frame={(side, sections) => (
        <Frame
          title={`${words.title}, ${title}`}
          head={<PlanHead planId={id} title={title} status={status} tab="money" />}
          side={side}
        >
          {sections}
        </Frame>
      )}
    />
  )
}

/** What the plan's consultations say to the checks; nothing until it is known. */
function useRounds(planId: PlanId) {
  const { api } = useApp()
  const consultation = useAnswer(['plan', planId, 'consultation'], () => api.consultation(planId)).data
  const threads = useAnswer(['plan', planId, 'threads'], () => api.threads(planId)).data
  return useMemo(
    () => (consultation && threads ? consultationFacts(consultation, threads, needsReason) : {}),
    [consultation, threads],
  )
}
