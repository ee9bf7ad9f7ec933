/** Workshops, who asks to be let into them, and the times during which somebody was a guest in a plan. */
import type { IsoInstant, OrganisationId, PersonId, PlanId, Workshop, WorkshopId } from '@samplan/shared/plan'

/** A workshop with the code that leads to its door; null once it has closed. */
export interface KeptWorkshop {
  readonly workshop: Workshop
  readonly code: string | null
}

/** Somebody takes part in a plan as a guest from `startedAt` until they are removed from it. */
export interface GuestSpell {
  readonly planId: PlanId
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly workshopId: WorkshopId
  readonly admittedBy: PersonId
  readonly startedAt: IsoInstant
}

export interface WorkshopStore {
  /** Throws where the plan has one that is open, or another open one has the code. */
  add(workshop: Workshop, code: string): Promise<void>
  /** The one that is open in a plan, its time being over or not. */
  openIn(planId: PlanId): Promise<KeptWorkshop | null>
  find(id: WorkshopId): Promise<KeptWorkshop | null>
  findByCode(code: string): Promise<KeptWorkshop | null>
  /** The plan's closed ones, newest first. */
  closed(planId: PlanId): Promise<readonly Workshop[]>
  /** The same as `openIn`, while every other change of it waits until the transaction ends: inside `together`. */
  lockOpen(planId: PlanId): Promise<KeptWorkshop | null>
  /**
   * Stores what a deed made of the workshop it was done to; closing takes the code away. Throws where the workshop in
   * storage is another than `before`.
   */
  put(before: Workshop, after: Workshop): Promise<void>
  /** The one that somebody last asked to join, open or not. */
  lastAsked(personId: PersonId): Promise<KeptWorkshop | null>
  /** Open ones whose time is over. */
  due(now: IsoInstant): Promise<readonly { readonly id: WorkshopId; readonly planId: PlanId }[]>
  /** Lets somebody into the plan as a commenting guest; the plan's generation rises. Removing them ends it. */
  beginSpell(spell: GuestSpell): Promise<void>
}
