/**
 * The tables, as TypeScript sees them. Their SQL is in `migrations.ts`; a change here is a new migration there.
 *
 * Columns are named like the fields they hold, so that a row is an object without a mapping beside it; in SQL by hand
 * the names with a capital letter are quoted (`"planId"`). Instants are ISO texts in UTC, which sort as they read.
 * Hashes are lower-case hexadecimal. What is only ever read whole (an anchor, an agreement's lines) is JSON.
 * Names of people stand in `people` alone, so that a person can be forgotten in one place.
 */
import type {
  ActivityId,
  AgreementId,
  CommentId,
  CommitmentAnswer,
  CountyId,
  GrantId,
  GrantLineId,
  InvitationId,
  IsoDate,
  IsoInstant,
  OrganisationId,
  OrganisationKind,
  PersonId,
  PlanId,
  PlanKind,
  PlanStatus,
  RecordId,
  RecoveryCopyId,
  RegisterKind,
  Role,
  ThreadId,
} from '@samplan/shared/plan'
import type { AnswerOutcome, RecoveryReason, ThreadKind } from '@samplan/shared/wire'
import type { CompiledQuery, Kysely, SelectQueryBuilder, Transaction } from 'kysely'
import type { DecisionRow } from './decisionTables.ts'
import type { ProposalSchema } from './proposalSchema.ts'
import type { RoundSchema } from './roundSchema.ts'
import type { PlanLogEvent } from './storage.ts'
import type { GuestSpellRow, WorkshopBallotRow, WorkshopGuestRow, WorkshopRow } from './workshopRows.ts'

export interface Schema extends RoundSchema, ProposalSchema {
  people: { id: PersonId; name: string; email: string | null; addedAt: IsoInstant }
  signInLinks: { tokenHash: string; personId: PersonId; expiresAt: IsoInstant }
  sessions: { tokenHash: string; personId: PersonId; startedAt: IsoInstant; expiresAt: IsoInstant }
  /** `parts` is JSON: what the register holds of the county beside organisations, agreements and grants. */
  counties: { id: CountyId; name: string; number: number; parts: string }
  organisations: OrganisationRow
  agreements: AgreementRow
  grants: GrantRow
  plans: PlanTableRow
  participants: ParticipantRow
  invitations: InvitationRow
  log: LogTableRow
  claims: { planId: PlanId; epoch: number; clientId: number; personId: PersonId; organisationId: OrganisationId }
  lastChanges: { planId: PlanId; recordId: RecordId; organisationId: OrganisationId; at: IsoInstant }
  sittings: {
    planId: PlanId
    recordId: RecordId
    personId: PersonId
    startedAt: IsoInstant
    organisationId: OrganisationId
    endedAt: IsoInstant
  }
  snapshots: { planId: PlanId; position: number; state: Uint8Array; sha256: string; at: IsoInstant }
  threads: ThreadRow
  comments: CommentRow
  versions: VersionRow
  recoveryCopies: RecoveryCopyRow
  events: EventRow
  registerChanges: RegisterChangeRow
  planUses: PlanUseRow
  commitments: CommitmentRow
  planLinks: PlanLinkRow
  planShares: PlanShareRow
  successions: SuccessionRow
  workshops: WorkshopRow
  workshopGuests: WorkshopGuestRow
  workshopBallots: WorkshopBallotRow
  guestSpells: GuestSpellRow
  decisions: DecisionRow
}

interface OrganisationRow {
  id: OrganisationId
  countyId: CountyId
  /** The order in which the county named its parties. */
  place: number
  name: string
  shortName: string
  kind: OrganisationKind
  mark: string
  hue: number
  code: string | null
  notTakingPartReason: string | null
  /** 1 for a party to the county's plans. */
  takesPart: number
  /** 1 where a board of its own decides on frozen versions. */
  decides: number
  /** JSON. */
  populations: string
  /** JSON. */
  areaIds: string
}

interface AgreementRow {
  id: AgreementId
  countyId: CountyId
  year: number
  title: string
  reportDue: IsoDate
  /** JSON. */
  focusAreas: string
  /** JSON. */
  grantLines: string
  /** The rest of the agreement, read whole: JSON. */
  details: string
}

interface GrantRow {
  id: GrantId
  countyId: CountyId
  organisationId: OrganisationId
  grantLineId: GrantLineId
  amountOre: number
  requestedOre: number | null
  invoicedOre: number | null
  paidOre: number | null
  decision: string | null
  /** 1 for an example figure. */
  example: number
}

interface PlanTableRow {
  id: PlanId
  countyId: CountyId
  agreementId: AgreementId
  title: string
  kind: PlanKind
  status: PlanStatus
  periodStart: number
  periodEnd: number
  draft: number
  epoch: number
  generation: number
  position: number
  changedAt: IsoInstant
}

interface ParticipantRow {
  planId: PlanId
  personId: PersonId
  organisationId: OrganisationId
  role: Role
  addedAt: IsoInstant
  /** Set when the participation ended; the row stays, because late edits may still be handed in. */
  leftAt: IsoInstant | null
}

interface InvitationRow {
  id: InvitationId
  planId: PlanId
  organisationId: OrganisationId
  role: Role
  email: string | null
  createdAt: IsoInstant
  expiresAt: IsoInstant
  tokenHash: string
}

interface LogTableRow {
  planId: PlanId
  position: number
  epoch: number
  personId: PersonId
  organisationId: OrganisationId
  bytes: Uint8Array
  sha256: string
  at: IsoInstant
  /** When a snapshot took the row's place in loading. */
  retiredAt: IsoInstant | null
}

interface ThreadRow {
  id: ThreadId
  planId: PlanId
  place: number
  kind: ThreadKind
  /** JSON. */
  anchor: string
  outcome: AnswerOutcome | null
  reason: string | null
  answeredBy: PersonId | null
  answeredFor: OrganisationId | null
  answeredAt: IsoInstant | null
}

interface CommentRow {
  id: CommentId
  threadId: ThreadId
  place: number
  personId: PersonId
  organisationId: OrganisationId
  body: string
  at: IsoInstant
}

interface VersionRow {
  planId: PlanId
  number: number
  draft: number
  epoch: number
  position: number
  canonicalJson: Uint8Array
  state: Uint8Array
  sha256: string
  previousSha256: string | null
  personId: PersonId
  organisationId: OrganisationId
  at: IsoInstant
}

interface RecoveryCopyRow {
  id: RecoveryCopyId
  planId: PlanId
  personId: PersonId
  organisationId: OrganisationId
  reason: RecoveryReason
  draft: number
  epoch: number
  at: IsoInstant
  /** JSON. */
  texts: string
  bytes: Uint8Array
}

interface EventRow {
  planId: PlanId
  number: number
  personId: PersonId
  organisationId: OrganisationId | null
  kind: PlanLogEvent['kind']
  /** JSON. */
  data: string
  at: IsoInstant
  sha256: string
}

interface RegisterChangeRow {
  countyId: CountyId
  number: number
  kind: RegisterKind
  entryId: string
  /** JSON, both; null where there was, or is, nothing. */
  before: string | null
  after: string | null
  /** Where the entry stands among its kind, or stood. */
  place: number
  /** The number of the change that this one took back. */
  undoes: number | null
  personId: PersonId
  organisationId: OrganisationId
  at: IsoInstant
}

interface PlanUseRow {
  planId: PlanId
  /** The log position that it was summed at. */
  position: number
  /** JSON: what the plan takes from pots, and what of the register it names. */
  use: string
}

interface CommitmentRow {
  planId: PlanId
  number: number
  activityId: ActivityId
  /** Also the one that the person spoke for. */
  organisationId: OrganisationId
  answer: CommitmentAnswer
  reason: string
  /** JSON: what the answer was given for. */
  basis: string
  /** JSON: the words that it was given for. */
  words: string
  draft: number
  /** The log position that the plan stood at. */
  position: number
  personId: PersonId
  at: IsoInstant
}

interface PlanLinkRow {
  planId: PlanId
  organisationId: OrganisationId | null
  parentId: PlanId | null
  parentVersion: number | null
}

interface PlanShareRow {
  planId: PlanId
  /** The log position that it was summed at. */
  position: number
  /** JSON: costs by year, source and payer, and the parent's goals that are served. */
  share: string
}

interface SuccessionRow {
  planId: PlanId
  predecessorId: PlanId
  /** Of the version that it was made from. */
  number: number
  /** JSON, all three: what was asked for, how values were carried over, where each record comes from. */
  wish: string
  terms: string
  origins: string
  madeAt: IsoInstant
}

/** What the stores stand on. An opener supplies it. */
export interface Database {
  readonly queries: Kysely<Schema>
  /** One durable transaction: all of `task` or nothing. Throws when the database stays locked or is full. */
  write<T>(task: (queries: Transaction<Schema>) => Promise<T>): Promise<T>
  /** Several reads of one moment, with no write between them. */
  read<T>(task: (queries: Kysely<Schema>) => Promise<T>): Promise<T>
  /**
   * The query as one that locks the rows it finds until the transaction ends, where a transaction does not keep
   * everybody else from writing as it is.
   */
  locking<From extends keyof Schema, Row>(
    query: SelectQueryBuilder<Schema, From, Row>,
  ): SelectQueryBuilder<Schema, From, Row>
  /**
   * Runs a printed statement inside a transaction of `write`, and gives its rows. Past the query builder's driver where
   * that is possible: its promises cost more than the statement, and there are four for each commit of a keystroke.
   */
  withinWrite(trx: Transaction<Schema>, statement: CompiledQuery): readonly unknown[] | Promise<readonly unknown[]>
}
