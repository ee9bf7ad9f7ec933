import type { PlanId } from '@samplan/shared/plan'
import type { Decision } from '@samplan/shared/wire'

export type NewDecisionRow = Omit<Decision, 'number'>

/** What boards decided on frozen versions. Entries are added, never changed or removed. */
export interface DecisionStore {
  /** Keeps an entry under the plan's next number, and gives it back with it. Throws for a version that is not there. */
  add(planId: PlanId, entry: NewDecisionRow): Promise<Decision>
  /** All of them, in the order in which they were made. */
  list(planId: PlanId): Promise<readonly Decision[]>
}
