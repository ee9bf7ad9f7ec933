/**
 * *Delplaner*: a plan's family, live. The plan is opened as on its own page, so that sums and goals follow while others
 * type; titles come over HTTP, since they depend on who asks.
 */
import type { PlanId, Register } from '@samplan/shared/plan'
import { useEffect } from 'react'
import { type PlanSession, useStore } from '../sync/index.ts'
import { useApp } from './appContext.ts'
import { FamilyOfSession } from './family/FamilyOfSession.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { askDetails } from './plan/askDetails.ts'
import { useLivePlan } from './plan/useLivePlan.ts'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalOf, useAnswer } from './useAnswer.ts'

export function FamilyPage({ planId }: { readonly planId: PlanId }) {
  const { api } = useApp()
  const answer = useAnswer(['plan', planId], () => askDetails(api, planId))
  const live = useLivePlan(answer.data ?? null)
  const refusal = refusalOf(answer)
  if (refusal && (!live || refusal === 'not-found')) {
    return <RefusedPage code={refusal} onTryAgain={() => void answer.refetch()} />
  }
  return live ? <OpenFamily session={live.session} /> : <LoadingPage />
}

function OpenFamily({ session: current }: { readonly session: Parameters<typeof useStore<PlanSession>>[0] }) {
  const session = useStore(current)
  const isLoaded = useStore(session.loaded)
  const register = useStore(session.register)
  if (!isLoaded || !register) return <LoadingPage />
  return <AskedFamily key={session.doc.guid} session={session} register={register} />
}

function AskedFamily({ session, register }: { readonly session: PlanSession; readonly register: Register }) {
  const { api } = useApp()
  const { planId } = session
  const answer = useAnswer(['plan', planId, 'family'], () => api.family(planId))
  const { refetch } = answer
  // Another family has other titles, and other plans that may be linked.
  useEffect(() => session.family.subscribe(() => void refetch()), [session, refetch])
  const refusal = refusalOf(answer)
  if (refusal && !answer.data) return <RefusedPage code={refusal} onTryAgain={() => void refetch()} />
  if (!answer.data) return <LoadingPage />
  return <FamilyOfSession session={session} register={register} answer={answer.data} />
}
