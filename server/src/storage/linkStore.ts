/** Linked plans, and what each brings into its family. */
import type { FamilyShare, PlanFacts, PlanId, PlanLink } from '@samplan/shared/plan'

/** A plan of a family, with its newest frozen version. */
export interface KeptMember {
  readonly facts: PlanFacts
  readonly link: PlanLink
  readonly versionNumber: number | null
}

/** A share as it was last summed, and how far the plan has come since. */
export interface KeptShare extends FamilyShare {
  /** The log position that the sum was made at; null where there is none yet. */
  readonly summedAt: number | null
  /** The newest position in the plan's log. */
  readonly position: number
}

export interface LinkStore {
  /** Null for a plan of which nothing is said. */
  find(planId: PlanId): Promise<PlanLink | null>
  /** Adds or replaces. */
  put(link: PlanLink): Promise<void>
  /** The family that the plan is in, the parent first and the others by id; empty for a plan without links. */
  family(planId: PlanId): Promise<readonly KeptMember[]>
  /** One for each plan asked for. */
  shares(planIds: readonly PlanId[]): Promise<readonly KeptShare[]>
  /** Keeps what a plan brings at a position; what was found at a later position stays. */
  putShare(share: FamilyShare, position: number): Promise<void>
}
