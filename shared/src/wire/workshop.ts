/**
 * A workshop as people are shown it. Names are put to ids, votes are counted, and nobody gets more than is theirs to
 * see: who waits at the door and the code that leads to it are the convenor's, what a single person voted is told only
 * of who waits for a confirmation, and of oneself.
 */
import type {
  AgendaItem,
  ClosingNotes,
  GatheringPlace,
  IsoInstant,
  OrganisationId,
  OrganisationKind,
  ParkedItem,
  PersonId,
  PlanId,
  RecordId,
  Vote,
  VoteId,
  WorkshopId,
  WorkshopTimer,
} from '../plan/index.ts'
import type { Voice } from './comments.ts'

export interface WorkshopView {
  readonly id: WorkshopId
  readonly planId: PlanId
  readonly number: number
  readonly title: string
  readonly openedBy: Voice
  readonly openedAt: IsoInstant
  readonly closesAt: IsoInstant
  readonly closedAt: IsoInstant | null
  /** The server's clock when this was told: screens count time by it, so that they agree. */
  readonly now: IsoInstant
  readonly agenda: readonly AgendaItem[]
  readonly currentItemId: AgendaItem['id'] | null
  readonly timer: WorkshopTimer
  readonly here: GatheringPlace | null
  readonly parked: readonly ParkedView[]
  readonly votes: readonly VoteView[]
  readonly notes: ClosingNotes | null
  /** Who was let in, those who have left among them. */
  readonly guests: readonly GuestView[]
  /** The convenor's alone. */
  readonly door: WorkshopDoor | null
}

export interface ParkedView extends Omit<ParkedItem, 'personId' | 'organisationId'> {
  readonly by: Voice
}

export interface VoteView extends Vote {
  readonly counts: readonly number[]
  readonly byKind: readonly { readonly kind: OrganisationKind | 'guest'; readonly counts: readonly number[] }[]
  /** Where organisations vote: every party and what it has voted. */
  readonly voices: readonly { readonly organisationId: OrganisationId; readonly option: number | null }[]
  readonly cast: number
  /** Where organisations vote: guests whose ballot counts for theirs once its editor confirms it. */
  readonly unconfirmed: readonly UnconfirmedBallot[]
}

export interface UnconfirmedBallot {
  readonly voter: Voice
  readonly option: number
}

export interface GuestView {
  readonly person: Voice
  /** True while they take part. */
  readonly isHere: boolean
}

export interface WorkshopDoor {
  /** Null once it has closed. */
  readonly code: string | null
  readonly waiting: readonly AskingGuest[]
  readonly refused: readonly AskingGuest[]
}

export interface AskingGuest {
  readonly personId: PersonId
  readonly name: string
  readonly organisationId: OrganisationId
  readonly askedAt: IsoInstant
}

/** Somebody's own ballot, which nobody else is told of. */
export interface OwnBallot {
  readonly voteId: VoteId
  readonly option: number
  /** False where it waits for the organisation's editor. */
  readonly counts: boolean
}

/** What the plan's page asks for: the workshop that is open, and one's own ballots in it. */
export interface WorkshopHere {
  readonly workshop: WorkshopView | null
  readonly mine: readonly OwnBallot[]
}

export interface NewWorkshop {
  readonly title: string
  readonly agenda: readonly { readonly title: string; readonly minutes: number; readonly recordId: RecordId | null }[]
}

/** What a code leads to, for whoever types it: enough to know that it is the right meeting. */
export interface WorkshopPreview {
  readonly title: string
  readonly planTitle: string
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string }[]
  /** The name of who asks, where they are signed in. */
  readonly name: string | null
  readonly standing: GuestStanding
}

/** How it stands with whoever asked to be let in. `planId` is told to nobody who is not in. */
export type GuestStanding =
  | { readonly state: 'outside' | 'waiting' | 'refused' | 'over' }
  | { readonly state: 'in'; readonly planId: PlanId }
