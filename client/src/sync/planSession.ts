/**
 * An open plan as the page sees it. One session is one Yjs document in one draft and epoch; when that document has to
 * be given up (a refusal, the next draft, a restored backup), `LivePlan` puts a fresh session in its place.
 */
import type { PlanUndo, PlanWatch } from '@samplan/shared/doc'
import type {
  FamilyShare,
  OrganisationId,
  PersonId,
  PlanFacts,
  PlanFamily,
  PlanId,
  PotUse,
  RecordId,
  Register,
  Role,
} from '@samplan/shared/plan'
import type { Author, CloseReason, KeptOut, LastChange, Place, PlanEvent, PresentPerson } from '@samplan/shared/wire'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { LocalState } from './local/localState.ts'
import type { ReadableStore } from './store.ts'

export type ConnectionState =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'offline'; readonly since: Date }
  /** The server will not have this document or this person; `LivePlan` decides what follows. */
  | { readonly state: 'refused'; readonly reason: CloseReason }

export type SavedState =
  /** Everything typed here is on the server's disk; `at` is when that was last said, null before the first edit. */
  | { readonly state: 'saved'; readonly at: Date | null }
  /** On its way for more than 400 ms. */
  | { readonly state: 'saving' }
  /** Offline, or unacknowledged for more than five seconds; `since` is when the oldest of them was made. */
  | { readonly state: 'unsaved'; readonly changes: number; readonly since: Date }

/** Somebody else in the plan; two windows of one person are one person in several places. */
export interface Person extends PresentPerson {
  readonly places: readonly Place[]
  /** True when all of the person's windows are hidden. */
  readonly away: boolean
}

/** What others must be told besides the plan's text, facts, access and register, which have stores of their own. */
export type SessionEvent = Extract<
  PlanEvent,
  { type: 'thread' | 'consultation' | 'commitment' | 'decisions' | 'participants' | 'access' | 'workshop' }
>

export interface PlanSession {
  readonly planId: PlanId
  readonly draft: number
  readonly epoch: number
  /** Oneself. */
  readonly personId: PersonId
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly plan: PlanWatch
  readonly undo: PlanUndo
  /** True from the moment the whole plan has been here once; before that it may look empty without being so. */
  readonly loaded: ReadableStore<boolean>
  /** The document's schema is newer than this page: read on, and load the page anew before writing. */
  readonly outdated: ReadableStore<boolean>
  readonly connection: ReadableStore<ConnectionState>
  readonly saved: ReadableStore<SavedState>
  /** Whether this browser keeps what is not saved yet. */
  readonly local: ReadableStore<LocalState>
  /** True while nothing may be written, because it would be in this window alone. */
  readonly held: ReadableStore<boolean>
  readonly facts: ReadableStore<PlanFacts>
  readonly role: ReadableStore<Role>
  readonly organisationId: ReadableStore<OrganisationId>
  /** Null until the server has said it. */
  readonly register: ReadableStore<Register | null>
  /** What all plans of the county take from its pots, this one as the server summed it a moment ago; empty without pots. */
  readonly potUse: ReadableStore<readonly PotUse[]>
  /** Null for a plan without links, and until the server has said it. */
  readonly family: ReadableStore<PlanFamily | null>
  /** What each plan of the family brings, as the server summed it a moment ago. */
  readonly shares: ReadableStore<ReadonlyMap<PlanId, FamilyShare>>
  readonly authors: ReadableStore<ReadonlyMap<number, Author>>
  readonly lastChanges: ReadableStore<ReadonlyMap<RecordId, LastChange>>
  /** For a convenor: who was kept out while this window was open. */
  readonly keptOut: ReadableStore<readonly KeptOut[]>
  /** The others who are here, in a steady order. */
  readonly present: ReadableStore<readonly Person[]>
  /** Tells the others where one is; null is nowhere in particular. */
  readonly standAt: (place: Place | null) => void
  /** Tells the others which block one is reading. */
  readonly lookAt: (blockId: Place['recordId'] | null) => void
  /** Holds back what others write (ten seconds at most) while an input method composes a word in a text. */
  readonly holdRemote: (hold: boolean) => void
  readonly onEvent: (listener: (event: SessionEvent) => void) => () => void
}
