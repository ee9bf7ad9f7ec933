/** Opens a plan as its own page does, for pages that show what is in it, live; waits until the whole of it is here. */
import type { PlanId, Register } from '@samplan/shared/plan'
import type { PlanDetails } from '@samplan/shared/wire'
import { Fragment, type ReactNode } from 'react'
import { type LivePlan, type PlanSession, useStore } from '../sync/index.ts'
import { useApp } from './appContext.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { askDetails } from './plan/askDetails.ts'
import { useLivePlan } from './plan/useLivePlan.ts'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalOf, useAnswer } from './useAnswer.ts'

export interface OpenPlan {
  readonly session: PlanSession
  readonly register: Register
  readonly details: PlanDetails
}

interface WithLivePlanProps {
  readonly planId: PlanId
  readonly children: (plan: OpenPlan) => ReactNode
}

export function WithLivePlan({ planId, children }: WithLivePlanProps) {
  const { api } = useApp()
  const answer = useAnswer(['plan', planId], () => askDetails(api, planId))
  const live = useLivePlan(answer.data ?? null)
  const refusal = refusalOf(answer)
  if (refusal && (!live || refusal === 'not-found')) {
    return <RefusedPage code={refusal} onTryAgain={() => void answer.refetch()} />
  }
  if (!live || !answer.data) return <LoadingPage />
  return (
    <Loaded current={live.session} details={answer.data}>
      {children}
    </Loaded>
  )
}

interface LoadedProps extends Pick<WithLivePlanProps, 'children'> {
  readonly current: LivePlan['session']
  readonly details: PlanDetails
}

/** Another document, of the next draft for instance: everything on the page is made anew for it. */
function Loaded({ current, details, children }: LoadedProps) {
  const session = useStore(current)
  const isLoaded = useStore(session.loaded)
  const register = useStore(session.register)
  if (!isLoaded || !register) return <LoadingPage />
  return <Fragment key={session.doc.guid}>{children({ session, register, details })}</Fragment>
}
