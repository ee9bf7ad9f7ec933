/**
 * The tables of consultation rounds, of publications and of what was handed in, as TypeScript sees them; their SQL is in
 * `roundTables.ts`, `publicationTables.ts` and `handInTables.ts`.
 */
import type {
  IsoDate,
  IsoInstant,
  OrganisationId,
  PersonId,
  PlanId,
  PublicationId,
  RoundId,
  StatementId,
} from '@samplan/shared/plan'
import type { RoundKind, StatementChannel } from '@samplan/shared/wire'

export interface RoundSchema {
  rounds: RoundRow
  roundInvitations: { roundId: RoundId; organisationId: OrganisationId; place: number }
  statements: StatementRow
  statistics: StatisticsRow
  publications: PublicationRow
  handIns: HandInRow
}

interface HandInRow {
  planId: PlanId
  number: number
  handedInOn: IsoDate
  recipient: string
  recordedBy: PersonId
  recordedFor: OrganisationId
  recordedAt: IsoInstant
}

interface PublicationRow {
  id: PublicationId
  planId: PlanId
  number: number
  publishedBy: PersonId
  publishedFor: OrganisationId
  publishedAt: IsoInstant
  withdrawnAt: IsoInstant | null
}

interface RoundRow {
  id: RoundId
  planId: PlanId
  place: number
  name: string
  kind: RoundKind
  start: IsoDate
  end: IsoDate
  /** The log's position at the opening: what was sent out. */
  position: number
  openedBy: PersonId
  openedFor: OrganisationId
  openedAt: IsoInstant
  closedBy: PersonId | null
  closedFor: OrganisationId | null
  closedAt: IsoInstant | null
}

interface StatementRow {
  id: StatementId
  roundId: RoundId
  place: number
  organisationId: OrganisationId
  receivedOn: IsoDate
  channel: StatementChannel
  text: string
  recordedBy: PersonId
  recordedFor: OrganisationId
  recordedAt: IsoInstant
}

interface StatisticsRow {
  planId: PlanId
  /** 1 where the plan's statistics are split by sex. */
  splitBySex: number
  reason: string
  statedBy: PersonId
  statedFor: OrganisationId
  statedAt: IsoInstant
}
