/** Which plans were made from which frozen versions, and where their records come from. */
import type { IsoInstant, PlanId, Predecessor, Succession } from '@samplan/shared/plan'

/** A succession as it was made. */
export interface NewSuccession {
  readonly succession: Succession
  /** What was asked for, so that the same asked twice is known again. */
  readonly wish: object
  readonly madeAt: IsoInstant
}

export interface KeptSuccessor {
  readonly planId: PlanId
  /** Of the version that it was made from. */
  readonly number: number
  readonly wish: object
  readonly madeAt: IsoInstant
}

export interface SuccessionStore {
  /** Once for each plan, and only of a version that is there. */
  add(made: NewSuccession): Promise<void>
  /** The version that the plan was made from; null for a plan that was made from none. */
  predecessor(planId: PlanId): Promise<Predecessor | null>
  /** The same with where each record comes from, which is long. */
  find(planId: PlanId): Promise<Succession | null>
  /** Plans that were made from versions of the plan, the first first. */
  successors(predecessorId: PlanId): Promise<readonly KeptSuccessor[]>
}
