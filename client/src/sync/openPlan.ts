/**
 * One open plan for all who ask for it. React's strict mode mounts everything twice, and a page that is left and come
 * back to in the same moment should not lose its socket: whoever opens a plan shares what is open already, and it is
 * closed a moment after the last one let go.
 */
import type { PlanId } from '@samplan/shared/plan'
import type { LivePlan, LivePlanOptions } from './livePlan.ts'
import { openLivePlan } from './openLivePlan.ts'

interface Held {
  readonly plan: LivePlan
  holders: number
}

const heldPlans = new Map<PlanId, Held>()

/** Opens the plan or joins whoever has it open; `close` lets go of it. The options of the first one hold. */
export function openPlan(options: LivePlanOptions): LivePlan {
  const planId = options.details.facts.id
  const held = heldPlans.get(planId) ?? { plan: openLivePlan(options), holders: 0 }
  heldPlans.set(planId, held)
  held.holders += 1
  let isHolding = true
  return {
    ...held.plan,
    close() {
      if (isHolding) held.holders -= 1
      isHolding = false
      setTimeout(() => {
        if (held.holders > 0 || heldPlans.get(planId) !== held) return
        heldPlans.delete(planId)
        held.plan.close()
      }, 0)
    },
  }
}
