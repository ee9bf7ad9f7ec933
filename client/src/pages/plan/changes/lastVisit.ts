/** When this browser last had a plan open before now, so that the feed can say what is new since. Sent nowhere. */
import type { PlanId } from '@samplan/shared/plan'

const keyOf = (planId: PlanId) => `samplan.visit.${planId}`

/** Null at the first visit, or where the browser keeps nothing. */
export function readLastVisit(storage: Storage | null, planId: PlanId): Date | null {
  const at = new Date(storage?.getItem(keyOf(planId)) ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? null : at
}

export function keepVisit(storage: Storage | null, planId: PlanId, now: Date): void {
  storage?.setItem(keyOf(planId), now.toISOString())
}
