/** The key that a plan's versions are asked for under, everywhere: a freeze makes all who show them ask again. */
import type { PlanId } from '@samplan/shared/plan'

export function versionsKey(planId: PlanId): readonly unknown[] {
  return ['plan', planId, 'versions']
}
