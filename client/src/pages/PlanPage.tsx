/**
 * The plan page: asks who one is in the plan, opens it, and shows it. The plan stays open for as long as the page is
 * up, whatever becomes of its document; see `sync/openLivePlan.ts`.
 */
import type { PlanId } from '@samplan/shared/plan'
import { useApp } from './appContext.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { askDetails } from './plan/askDetails.ts'
import { PlanSessionView } from './plan/PlanSessionView.tsx'
import { useClearedWhenGone } from './plan/useClearedWhenGone.ts'
import { useLivePlan } from './plan/useLivePlan.ts'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalOf, useAnswer } from './useAnswer.ts'

export function PlanPage({ planId }: { readonly planId: PlanId }) {
  const { api } = useApp()
  const answer = useAnswer(['plan', planId], () => askDetails(api, planId))
  const live = useLivePlan(answer.data ?? null)
  const refusal = refusalOf(answer)
  useClearedWhenGone(planId, refusal === 'not-found')
  // Once the plan is open, an answer that fails to come again says nothing about what is on the page.
  if (refusal && (!live || refusal === 'not-found')) {
    return <RefusedPage code={refusal} onTryAgain={() => void answer.refetch()} />
  }
  if (!answer.data || !live) return <LoadingPage />
  return <PlanSessionView live={live} details={answer.data} />
}
