import type { PlanId } from '@samplan/shared/plan'

export const proposalsKey = (planId: PlanId) => ['plan', planId, 'proposals'] as const
