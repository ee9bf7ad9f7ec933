/** What the server tells an open plan beside its text, and what presence looks like. */
import type {
  FamilyShare,
  GuestMark,
  IsoInstant,
  OrganisationId,
  PersonId,
  PlanFacts,
  PlanFamily,
  PotUse,
  RecordId,
  Register,
  Role,
} from '../plan/index.ts'
import type { Thread } from './comments.ts'
import type { Commitment } from './commitments.ts'
import type { Consultation } from './consultation.ts'
import type { Decision } from './decisions.ts'
import type { WorkshopView } from './workshop.ts'

/** A Yjs client id and who is behind it, so that an edit's author can be named. Attested by the server. */
export interface Author {
  readonly clientId: number
  readonly personId: PersonId
  readonly name: string
  readonly organisationId: OrganisationId
  readonly guest?: GuestMark | undefined
}

/** Who last changed a record, and when. */
export interface LastChange {
  readonly recordId: RecordId
  readonly organisationId: OrganisationId
  readonly at: IsoInstant
}

export interface KeptOut {
  readonly personId: PersonId
  readonly name: string
  readonly organisationId: OrganisationId
  readonly until: IsoInstant
}

export type PlanEvent =
  /** First event on each connection. */
  | {
      readonly type: 'welcome'
      readonly facts: PlanFacts
      readonly role: Role
      readonly register: Register
      readonly authors: readonly Author[]
      readonly lastChanges: readonly LastChange[]
      /** Null for a plan without links; what its plans bring follows in an event of its own. */
      readonly family: PlanFamily | null
    }
  /** The person's role or organisation in this plan changed; a removed person is closed with 4404 instead. */
  | { readonly type: 'access'; readonly role: Role; readonly organisationId: OrganisationId }
  /** Title, status, draft or period changed; `frozen` in it means that edits are refused from here on. */
  | { readonly type: 'facts'; readonly facts: PlanFacts }
  | { readonly type: 'register'; readonly register: Register }
  /** What all plans of the county take from its pots, this one too; sent where there are pots, whole. */
  | { readonly type: 'pot-use'; readonly potUse: readonly PotUse[] }
  /** The plan's family, or its place in it, changed; null where it has none any more. Titles are not in it. */
  | { readonly type: 'family'; readonly family: PlanFamily | null }
  /** What plans of the family bring into it now; the others are as before. */
  | { readonly type: 'family-shares'; readonly shares: readonly FamilyShare[] }
  /** A thread is new or has changed; it is sent whole. */
  | { readonly type: 'thread'; readonly thread: Thread }
  /** An organisation has answered for its part of an activity; the answer takes the place of its earlier one. */
  | { readonly type: 'commitment'; readonly commitment: Commitment }
  /** Something was said of what boards decided on a frozen version; added to what was said before. */
  | { readonly type: 'decisions'; readonly decisions: readonly Decision[] }
  /** A consultation round or what is said of the statistics has changed; all of it is sent. */
  | { readonly type: 'consultation'; readonly consultation: Consultation }
  | { readonly type: 'authors'; readonly authors: readonly Author[] }
  | { readonly type: 'changes'; readonly lastChanges: readonly LastChange[] }
  /** For convenors alone: somebody sent what a plan may not hold, three times, and is kept out until then. */
  | ({ readonly type: 'kept-out' } & KeptOut)
  /** The list of participants changed; ask for it again where it is shown. */
  | { readonly type: 'participants' }
  /** The plan's workshop as this person may see it, whole; open, or as it was when it closed. */
  | { readonly type: 'workshop'; readonly workshop: WorkshopView }

/** Where a person is: a record's field, by its text or register name. */
export interface Place {
  readonly recordId: RecordId | 'plan'
  readonly field: string
}

/** What a client may say of itself. */
export interface PresenceClaim {
  /** As y-tiptap's cursor plugin writes it: relative positions as JSON. */
  readonly cursor?: { readonly anchor: unknown; readonly head: unknown } | null
  readonly at?: Place | null
  /** The block that is being read, whether or not the focus is in it: what whoever follows is shown. */
  readonly sees?: Place['recordId'] | null
  /** True when the window is hidden. */
  readonly away?: boolean
}

/** What the others see: the claim, and who it is from, written by the server. */
export interface Presence extends PresenceClaim {
  readonly user: PresentPerson
}

export interface PresentPerson {
  readonly personId: PersonId
  readonly name: string
  readonly organisationId: OrganisationId
  readonly role: Role
  readonly guest?: GuestMark | undefined
}
