/** People and what they may be in one plan. A role is always held *for an organisation*. */
import type { OrganisationId, PersonId, PlanId } from './ids.ts'

export const roles = ['convenor', 'editor', 'commenter', 'reader'] as const
export type Role = (typeof roles)[number]

/** A plan is written while it is a draft and read-only once it is frozen, until the next draft is opened. */
export const planStatuses = ['draft', 'frozen'] as const
export type PlanStatus = (typeof planStatuses)[number]

/** Who was let into the plan for one workshop, and by whom: shown with everything that they say and write. */
export interface GuestMark {
  /** The name of the convenor who let them in. */
  readonly admittedBy: string
}

/** The signed-in person acting in one plan. */
export interface Actor {
  readonly personId: PersonId
  readonly name: string
  readonly organisationId: OrganisationId
  readonly role: Role
  readonly guest?: GuestMark | undefined
}

export const planKinds = ['joint', 'own', 'sub-regional', 'in-depth'] as const
export type PlanKind = (typeof planKinds)[number]

/** What the server knows of a plan beside its text. */
export interface PlanFacts {
  readonly id: PlanId
  readonly title: string
  readonly kind: PlanKind
  readonly status: PlanStatus
  /** First and last year of the plan's period. */
  readonly periodStart: number
  readonly periodEnd: number
  /** Rises when the next draft is opened. */
  readonly draft: number
  /** Rises when a backup is restored: a client of another epoch never merges. */
  readonly epoch: number
}
