/**
 * A workshop (*arbetsmöte*): an hour or a day in which the convenor leads people through a plan. Of the people in it
 * there stand ids alone; the server puts their names to them. Its rules are in `rules/workshop`.
 */
import type { IsoInstant } from './dates.ts'
import type {
  AgendaItemId,
  OrganisationId,
  ParkedItemId,
  PersonId,
  PlanId,
  RecordId,
  VoteId,
  WorkshopId,
} from './ids.ts'

export interface Workshop {
  readonly id: WorkshopId
  readonly planId: PlanId
  /** Rises with every change, so that of two tellings that cross the older is not news. */
  readonly number: number
  readonly title: string
  readonly openedBy: PersonId
  readonly openedFor: OrganisationId
  readonly openedAt: IsoInstant
  /** When it ends by itself. */
  readonly closesAt: IsoInstant
  readonly closedAt: IsoInstant | null
  readonly agenda: readonly AgendaItem[]
  readonly currentItemId: AgendaItemId | null
  readonly timer: WorkshopTimer
  readonly here: GatheringPlace | null
  readonly parked: readonly ParkedItem[]
  readonly votes: readonly Vote[]
  readonly notes: ClosingNotes | null
  /** In the order in which they came. */
  readonly guests: readonly Guest[]
  readonly ballots: readonly Ballot[]
}

/** Twelve hours: the longest day in one room, and no guest is left in the plan overnight. */
export const workshopLastsMs = 12 * 3_600_000

export interface AgendaItem {
  readonly id: AgendaItemId
  readonly title: string
  readonly minutes: number
  /** The part of the plan that it is about. */
  readonly recordId: RecordId | null
}

/** Instants and lengths, never a count that runs down: every screen works out the same from them. */
export type WorkshopTimer =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly endsAt: IsoInstant; readonly lengthMs: number }
  | { readonly state: 'paused'; readonly leftMs: number; readonly lengthMs: number }

/** *Alla hit*: where the convenor has called everybody. */
export interface GatheringPlace {
  readonly recordId: RecordId | 'plan'
  readonly field: string | null
  readonly at: IsoInstant
}

/** Something for later, so that it neither holds the meeting up nor is forgotten. */
export interface ParkedItem {
  readonly id: ParkedItemId
  readonly body: string
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly at: IsoInstant
  readonly settled: boolean
}

export const electorates = ['person', 'organisation'] as const
/** Whether each person has a vote, or each organisation one. */
export type Electorate = (typeof electorates)[number]

export interface Vote {
  readonly id: VoteId
  readonly question: string
  readonly options: readonly string[]
  readonly by: Electorate
  readonly openedAt: IsoInstant
  readonly closedAt: IsoInstant | null
}

export const standings = ['editor', 'member', 'guest'] as const
/** As what somebody voted: who edits for the organisation, who speaks for it otherwise, or a guest. */
export type Standing = (typeof standings)[number]

export interface Ballot {
  readonly voteId: VoteId
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly standing: Standing
  /** Index into the vote's options. */
  readonly option: number
  readonly at: IsoInstant
  /** A guest's alone: the organisation's editor who stands for it, and since when. */
  readonly confirmedBy: PersonId | null
  readonly confirmedAt: IsoInstant | null
}

export const guestStates = ['waiting', 'admitted', 'refused', 'ended'] as const
export type GuestState = (typeof guestStates)[number]

export interface Guest {
  readonly personId: PersonId
  /** The organisation that they said they come from. */
  readonly organisationId: OrganisationId
  readonly state: GuestState
  readonly askedAt: IsoInstant
  readonly decidedBy: PersonId | null
  readonly decidedAt: IsoInstant | null
}

/** What the meeting came to. */
export interface ClosingNotes {
  readonly summary: string
  readonly decisions: readonly string[]
  /** What goes on after the meeting. */
  readonly remaining: readonly string[]
}
