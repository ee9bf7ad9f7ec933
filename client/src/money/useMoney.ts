/** What the money page shows, worked out anew when the plan, the register or the pots change, and not for a caret. */
import type { Plan, PotUse, Register } from '@samplan/shared/plan'
import { type MoneyMatrix, moneyMatrix } from '@samplan/shared/rules'
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { type PlanSession, useStore } from '../sync/index.ts'

export interface Money {
  readonly plan: Plan
  readonly register: Register
  readonly potUse: readonly PotUse[]
  readonly matrix: MoneyMatrix
}

/** Typing goes before: under load the page follows a moment later. */
export function useMoney(session: PlanSession, register: Register): Money {
  const now = useSyncExternalStore(session.plan.subscribe, () => session.plan.plan)
  const plan = useDeferredValue(now)
  const potUse = useStore(session.potUse)
  const { planId } = session
  return useMemo(
    () => ({ plan, register, potUse, matrix: moneyMatrix({ plan, planId, register, potUse }) }),
    [plan, register, potUse, planId],
  )
}
