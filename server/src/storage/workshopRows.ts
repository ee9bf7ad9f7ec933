/** The tables of workshops, as TypeScript sees them; see `schema.ts`. */
import type {
  Ballot,
  GuestState,
  IsoInstant,
  OrganisationId,
  PersonId,
  PlanId,
  VoteId,
  WorkshopId,
} from '@samplan/shared/plan'

export interface WorkshopRow {
  id: WorkshopId
  planId: PlanId
  number: number
  code: string | null
  /** The plan's id while it is open. */
  openIn: PlanId | null
  openedBy: PersonId
  openedFor: OrganisationId
  openedAt: IsoInstant
  closesAt: IsoInstant
  closedAt: IsoInstant | null
  /** JSON: what the convenor leads. */
  board: string
}

export interface WorkshopGuestRow {
  workshopId: WorkshopId
  planId: PlanId
  personId: PersonId
  organisationId: OrganisationId
  state: GuestState
  askedAt: IsoInstant
  decidedBy: PersonId | null
  decidedAt: IsoInstant | null
}

export interface WorkshopBallotRow extends Mutable<Ballot> {
  workshopId: WorkshopId
  voteId: VoteId
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** When somebody was a guest in a plan. Rows stay: what they wrote is a guest's for ever. */
export interface GuestSpellRow {
  planId: PlanId
  personId: PersonId
  workshopId: WorkshopId
  admittedBy: PersonId
  startedAt: IsoInstant
  endedAt: IsoInstant | null
}
