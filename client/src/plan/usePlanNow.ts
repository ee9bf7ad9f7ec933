/** The plan as it reads now. Only for what must follow every change; blocks are handed their own part of it. */
import type { Plan } from '@samplan/shared/plan'
import { useSyncExternalStore } from 'react'
import { usePlan } from './planContext.ts'

export function usePlanNow(): Plan {
  const { session } = usePlan()
  return useSyncExternalStore(session.plan.subscribe, () => session.plan.plan)
}
