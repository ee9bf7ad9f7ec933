/** A page of a plan that is open but not written in: asks who one is, opens the plan, and hands on its session. */
import type { PlanId, Register } from '@samplan/shared/plan'
import type { PlanDetails } from '@samplan/shared/wire'
import type { ReactNode } from 'react'
import { type LivePlan, type PlanSession, useStore } from '../../sync/index.ts'
import { useApp } from '../appContext.ts'
import { LoadingPage } from '../LoadingPage.tsx'
import { askDetails } from '../plan/askDetails.ts'
import { useLivePlan } from '../plan/useLivePlan.ts'
import { RefusedPage } from '../RefusedPage.tsx'
import { refusalOf, useAnswer } from '../useAnswer.ts'

export interface SessionHere {
  readonly session: PlanSession
  readonly register: Register
  readonly details: PlanDetails
}

interface OpenSessionProps {
  readonly planId: PlanId
  readonly children: (here: SessionHere) => ReactNode
}

export function OpenSession({ planId, children }: OpenSessionProps) {
  const { api } = useApp()
  const answer = useAnswer(['plan', planId], () => askDetails(api, planId))
  const live = useLivePlan(answer.data ?? null)
  const refusal = refusalOf(answer)
  if (refusal && (!live || refusal === 'not-found')) {
    return <RefusedPage code={refusal} onTryAgain={() => void answer.refetch()} />
  }
  if (!answer.data || !live) return <LoadingPage />
  return <WithSession live={live} details={answer.data} render={children} />
}

interface WithSessionProps {
  readonly live: LivePlan
  readonly details: PlanDetails
  readonly render: (here: SessionHere) => ReactNode
}

function WithSession({ live, details, render }: WithSessionProps) {
  const session = useStore(live.session)
  const isLoaded = useStore(session.loaded)
  const register = useStore(session.register)
  if (!isLoaded || !register) return <LoadingPage />
  return render({ session, register, details })
}
