/**
 * What the server keeps, as one small interface. SQLite and PostgreSQL are two openers, held to the same contract suite
 * in `test/storage`. Every method is one transaction: it happened whole, or it threw. What several of them must do
 * together or not at all goes through `together`. Times come from the caller; this layer has no clock.
 */
import type {
  Agreement,
  AgreementId,
  CountyId,
  CountyParts,
  Grant,
  InvitationId,
  IsoInstant,
  Organisation,
  OrganisationId,
  PersonId,
  PlanFacts,
  PlanId,
  RecordId,
  Register,
  ThreadId,
} from '@samplan/shared/plan'
import type {
  Answer,
  Author,
  Comment,
  EventData,
  EventKind,
  Invitation,
  LastChange,
  NamedSitting,
  NewRecoveryCopy,
  Participant,
  RecoveryCopy,
  Sitting,
  Thread,
  VersionSummary,
} from '@samplan/shared/wire'
import type { CommitmentStore } from './commitmentStore.ts'
import type { DecisionStore } from './decisionStore.ts'
import type { HandInStore } from './handInStore.ts'
import type { LinkStore } from './linkStore.ts'
import type { ProposalStore } from './proposalStore.ts'
import type { PublicationStore } from './publicationStore.ts'
import type { RegisterChangeStore } from './registerChangeStore.ts'
import type { RoundStore } from './roundStore.ts'
import type { SuccessionStore } from './successionStore.ts'
import type { WorkshopStore } from './workshopStore.ts'

export type * from './commitmentStore.ts'
export type * from './decisionStore.ts'
export type * from './handInStore.ts'
export type * from './linkStore.ts'
export type * from './proposalStore.ts'
export type * from './publicationStore.ts'
export type * from './registerChangeStore.ts'
export type * from './roundStore.ts'
export type * from './successionStore.ts'
export type * from './workshopStore.ts'

/** What is kept, kind by kind. */
export interface Stores {
  readonly people: PeopleStore
  readonly registers: RegisterStore
  readonly plans: PlanStore
  readonly log: LogStore
  readonly threads: ThreadStore
  readonly commitments: CommitmentStore
  readonly versions: VersionStore
  readonly recoveryCopies: RecoveryCopyStore
  readonly events: EventStore
  readonly links: LinkStore
  readonly rounds: RoundStore
  readonly publications: PublicationStore
  readonly handIns: HandInStore
  readonly decisions: DecisionStore
  readonly successions: SuccessionStore
  readonly workshops: WorkshopStore
  readonly proposals: ProposalStore
}

export interface Storage extends Stores {
  /**
   * Runs `task` in one durable transaction: all that it stored is kept, or nothing where it throws. It works on the
   * stores that it is handed and waits for nothing else: until it is done, everybody else's statements wait for it.
   */
  together<T>(task: (stores: Stores) => Promise<T>): Promise<T>
  /** Resolves when the database answers; throws when it does not. */
  ping(): Promise<void>
  /** Writes a consistent copy of everything to `file` while the server goes on. */
  backup(file: string): Promise<BackupOutcome>
  close(): Promise<void>
}

export type BackupOutcome =
  | { readonly ok: true }
  /** The database is copied by its own tools and not by us; `detail` names the command. */
  | { readonly ok: false; readonly detail: string }

export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
}

/** People, their sign-in links and their sessions. Tokens are kept as SHA-256 only. */
export interface PeopleStore {
  add(person: Person, at: IsoInstant): Promise<void>
  find(id: PersonId): Promise<Person | null>
  /** Names by id; unknown ids are left out. */
  names(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>
  findByEmail(email: string): Promise<Person | null>
  addSignInLink(link: { tokenHash: string; personId: PersonId; expiresAt: IsoInstant }): Promise<void>
  /** Uses a link up: the person behind it, once; null where it is unknown, used or expired at `now`. */
  useSignInLink(tokenHash: string, now: IsoInstant): Promise<PersonId | null>
  /** Every link that has not been used. */
  removeSignInLinks(): Promise<void>
  addSession(session: { tokenHash: string; personId: PersonId; at: IsoInstant; expiresAt: IsoInstant }): Promise<void>
  /** The person of a session that is alive at `now`. */
  findSession(tokenHash: string, now: IsoInstant): Promise<Person | null>
  removeSession(tokenHash: string): Promise<void>
  /** Removes the sessions that have expired at `now`; gives their token hashes, each once. */
  removeExpiredSessions(now: IsoInstant): Promise<readonly string[]>
}

/** Counties with their organisations, agreements and grants. Each change raises the county's number by one. */
export interface RegisterStore extends RegisterChangeStore {
  addCounty(county: { id: CountyId; name: string }): Promise<void>
  counties(): Promise<readonly { readonly id: CountyId; readonly name: string }[]>
  putOrganisation(countyId: CountyId, organisation: Organisation): Promise<void>
  putAgreement(countyId: CountyId, agreement: Agreement): Promise<void>
  putGrant(countyId: CountyId, grant: Grant): Promise<void>
  /** Takes the place of all that the register holds of the county beside organisations, agreements and grants. */
  putCountyParts(countyId: CountyId, parts: CountyParts): Promise<void>
  /** The newest agreement of a county; null while it has none. */
  newestAgreement(countyId: CountyId): Promise<Agreement | null>
  /** The register as the plan sees it; throws for an unknown plan. */
  forPlan(planId: PlanId): Promise<Register>
}

/** A plan with what the sync path asks on every update. */
export interface PlanRow {
  readonly facts: PlanFacts
  readonly countyId: CountyId
  readonly agreementId: AgreementId
  /** Rises with every change of state or of a participant; the log's transaction compares it. */
  readonly generation: number
  /** The newest position in the log, 0 before the first update. */
  readonly position: number
  readonly changedAt: IsoInstant
}

export interface FormerPart {
  readonly organisationId: OrganisationId
  readonly leftAt: IsoInstant
}

export interface PlanStore {
  /** Adds the plan with its seeded content as the log's first row, in one transaction. */
  add(plan: Omit<PlanRow, 'generation' | 'position'>, seed: LogRow): Promise<void>
  find(id: PlanId): Promise<PlanRow | null>
  /** Plans that a person takes part in, newest change first; with `null`, every plan. */
  list(personId: PersonId | null): Promise<readonly PlanRow[]>
  rename(id: PlanId, title: string): Promise<void>
  /** Opens the next draft of a frozen plan: draft and generation rise. */
  openDraft(id: PlanId): Promise<void>
  /** Gives the plan another epoch, higher than its own; the generation rises. Client ids are everybody's again. */
  startEpoch(id: PlanId, epoch: number): Promise<void>
  participants(id: PlanId): Promise<readonly Participant[]>
  participant(id: PlanId, personId: PersonId): Promise<Participant | null>
  /** When the person's participation ended and for whom it last was; null where they never took part or still do. */
  formerPart(id: PlanId, personId: PersonId): Promise<FormerPart | null>
  /** Adds or replaces; the generation rises. */
  putParticipant(id: PlanId, participant: Omit<Participant, 'name' | 'email' | 'guest'>): Promise<void>
  /** Ends a guest's time in the plan too. */
  removeParticipant(id: PlanId, personId: PersonId, at: IsoInstant): Promise<void>
  addInvitation(id: PlanId, invitation: Invitation & { readonly tokenHash: string }): Promise<void>
  invitations(id: PlanId, now: IsoInstant): Promise<readonly Invitation[]>
  findInvitation(tokenHash: string, now: IsoInstant): Promise<{ planId: PlanId; invitation: Invitation } | null>
  /** Uses an invitation up and adds the participant, in one transaction; false where it was used meanwhile. */
  acceptInvitation(tokenHash: string, personId: PersonId, now: IsoInstant): Promise<boolean>
  removeInvitation(id: PlanId, invitationId: InvitationId): Promise<void>
}

/** One person's updates of one tick, merged. */
export interface LogRow {
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly update: Uint8Array
  readonly at: IsoInstant
  /** Records that the update touched, for *last changed by*. */
  readonly touched: readonly RecordId[]
}

/** What one plan wants on disk in this tick. */
export interface LogAppend {
  readonly planId: PlanId
  readonly epoch: number
  /** The generation that rights were asked under. */
  readonly generation: number
  readonly rows: readonly LogRow[]
  /** Client ids seen for the first time, in a struct or in presence. */
  readonly claims: readonly {
    readonly clientId: number
    readonly personId: PersonId
    readonly organisationId: OrganisationId
  }[]
  /** Who began in a record, or has gone on in it for a while. */
  readonly sittings?: readonly Sitting[]
}

export type LogOutcome =
  | { readonly ok: true; readonly position: number }
  /** State or a participant changed since rights were asked: ask again. Nothing was stored for this plan. */
  | { readonly ok: false; readonly code: 'generation' }
  /** A client id belongs to somebody else. Nothing was stored for this plan. */
  | { readonly ok: false; readonly code: 'claimed'; readonly clientId: number }

/** The append-only log of updates: the truth, of which a document in memory is a cache. */
export interface LogStore {
  /**
   * Stores for several plans in one durable transaction (group commit) and answers in the same order. A plan that is
   * refused does not fail the others. Throws when nothing could be stored at all (disk full, database locked).
   */
  append(appends: readonly LogAppend[]): Promise<readonly LogOutcome[]>
  /** The newest verified snapshot and every row after it, in order. Throws where a checksum is wrong. */
  load(planId: PlanId): Promise<LoadedLog>
  /** Keeps a snapshot of the log up to `position` and retires the rows it covers. */
  putSnapshot(planId: PlanId, position: number, state: Uint8Array, at: IsoInstant): Promise<void>
  authors(planId: PlanId, epoch: number): Promise<readonly Author[]>
  /** Those of the epochs before: they are named still, and their client ids are nobody's to write with. */
  earlierAuthors(planId: PlanId, epoch: number): Promise<readonly Author[]>
  lastChanges(planId: PlanId): Promise<readonly LastChange[]>
  /** Who worked in what, what ended last first. */
  sittings(planId: PlanId): Promise<readonly NamedSitting[]>
}

export interface LoadedLog {
  readonly snapshot: { readonly position: number; readonly state: Uint8Array } | null
  readonly updates: readonly Uint8Array[]
  readonly position: number
}

export interface ThreadStore {
  list(planId: PlanId): Promise<readonly Thread[]>
  find(planId: PlanId, threadId: ThreadId): Promise<Thread | null>
  add(planId: PlanId, thread: Thread): Promise<void>
  addComment(planId: PlanId, threadId: ThreadId, comment: Comment): Promise<void>
  putAnswer(planId: PlanId, threadId: ThreadId, answer: Answer): Promise<void>
}

export interface NewVersion extends Omit<VersionSummary, 'bytes'> {
  /** Exactly the bytes that the hash is of. */
  readonly canonicalJson: Uint8Array
  /** Full Yjs state at the freeze. */
  readonly state: Uint8Array
  readonly position: number
  readonly epoch: number
}

export interface VersionStore {
  /** Stores the version and turns the plan frozen (status and generation), in one transaction. */
  add(version: NewVersion): Promise<void>
  list(planId: PlanId): Promise<readonly VersionSummary[]>
  find(planId: PlanId, number: number): Promise<VersionSummary | null>
  canonicalJson(planId: PlanId, number: number): Promise<Uint8Array | null>
}

export interface RecoveryCopyStore {
  add(copy: RecoveryCopy, bytes: NewRecoveryCopy & { readonly updateBytes: Uint8Array }): Promise<void>
  /** A person's own copies, or with `null` everyone's, newest first. */
  list(planId: PlanId, personId: PersonId | null): Promise<readonly RecoveryCopy[]>
  count(planId: PlanId, personId: PersonId): Promise<number>
  update(planId: PlanId, id: string): Promise<Uint8Array | null>
}

/** An entry of the event log: append-only, each chained to the one before by hash. */
export interface PlanLogEvent {
  readonly planId: PlanId
  readonly personId: PersonId
  readonly organisationId: OrganisationId | null
  readonly kind: EventKind
  readonly data: EventData
  readonly at: IsoInstant
}

export interface EventStore {
  add(event: PlanLogEvent): Promise<void>
  list(planId: PlanId): Promise<readonly (PlanLogEvent & { readonly sha256: string })[]>
}
