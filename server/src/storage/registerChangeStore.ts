/** Changes of the county's register, and what its plans take from it. */
import type {
  CountyId,
  CountyRegister,
  OrganisationId,
  PersonId,
  PlanUse,
  RegisterPart,
  RegisterUser,
} from '@samplan/shared/plan'
import type { RegisterChangeMade } from '@samplan/shared/wire'

export type NewRegisterChange = Omit<RegisterChangeMade, 'madeBy'> & {
  readonly personId: PersonId
  readonly organisationId: OrganisationId
}

/** A plan's use of the register as it was last summed, and how far the plan has come since. */
export interface KeptPlanUse extends PlanUse {
  /** The log position that the sum was made at; null where there is none yet. */
  readonly summedAt: number | null
  /** The newest position in the plan's log. */
  readonly position: number
}

export interface RegisterChangeStore {
  /** The whole register of a county; throws for an unknown one. */
  county(countyId: CountyId): Promise<CountyRegister>
  /** The same, while every other change of it waits until the transaction ends: to be asked inside `together`. */
  lockCounty(countyId: CountyId): Promise<CountyRegister>
  /** Stores what a change made of the register it was made to, and the change under the register's new number. */
  addChange(before: CountyRegister, after: CountyRegister, change: NewRegisterChange): Promise<void>
  /** Changes with a number below `below`, newest first, at most so many; with null, from the newest. */
  changes(countyId: CountyId, below: number | null, most: number): Promise<readonly RegisterChangeMade[]>
  /** Which parts were changed after the register had a number, oldest first. */
  changedSince(countyId: CountyId, number: number): Promise<readonly (RegisterPart & { readonly number: number })[]>
  /** People or a plan that rows point to the entry from, so that it cannot be removed. */
  heldBy(part: RegisterPart): Promise<RegisterUser | null>
  /** True where another county has an entry with that id. */
  isElsewhere(part: RegisterPart, countyId: CountyId): Promise<boolean>
  /** What each plan of the county was last found to use. */
  planUses(countyId: CountyId): Promise<readonly KeptPlanUse[]>
  /** Keeps what a plan uses at a position; one that was found at a later position stays. */
  putPlanUse(use: PlanUse, position: number): Promise<void>
}
