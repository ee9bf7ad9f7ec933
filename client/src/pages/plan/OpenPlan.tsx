/**
 * Asks who one is in the plan, opens it, and shows it. The plan stays open for as long as the page is up, whatever becomes
 * of its document; see `sync/openLivePlan.ts`.
 */
import type { PlanId } from '@samplan/shared/plan'
import { useContext } from 'react'
import type { RefusalCode } from '../../api.ts'
import { AriaLanguage } from '../../style/AriaLanguage.tsx'
import { useApp } from '../appContext.ts'
import { LoadingPage } from '../LoadingPage.tsx'
import { RefusedPage } from '../RefusedPage.tsx'
import { refusalOf, useAnswer } from '../useAnswer.ts'
import { askDetails } from './askDetails.ts'
import { OpeningContext, useShown } from './openingContext.ts'
import { PlanSessionView } from './PlanSessionView.tsx'
import { useClearedWhenGone } from './useClearedWhenGone.ts'
import { useLivePlan } from './useLivePlan.ts'

export function OpenPlan({ planId }: { readonly planId: PlanId }) {
  const { api } = useApp()
  const { isReadAlready, takeDetails } = useContext(OpeningContext)
  const answer = useAnswer(['plan', planId], () => askDetails(api, planId, takeDetails()))
  const live = useLivePlan(answer.data ?? null)
  const refusal = refusalOf(answer)
  useClearedWhenGone(planId, refusal === 'not-found')
  // Once the plan is open, an answer that fails to come again says nothing about what is on the page.
  if (refusal && (!live || refusal === 'not-found')) {
    return <Refused code={refusal} onTryAgain={() => void answer.refetch()} />
  }
  if (!answer.data || !live) return isReadAlready ? null : <LoadingPage />
  return (
    <AriaLanguage>
      <PlanSessionView live={live} details={answer.data} />
    </AriaLanguage>
  )
}

function Refused(props: { readonly code: RefusalCode; readonly onTryAgain: () => void }) {
  useShown()
  return <RefusedPage {...props} />
}
