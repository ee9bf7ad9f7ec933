/** The tables of imported proposals, as TypeScript sees them; their SQL is in `proposalTables.ts`. */
import type {
  FocusAreaId,
  IsoInstant,
  OrganisationId,
  PersonId,
  PlanId,
  ProposalId,
  ProposalOutcome,
  RecordId,
  RoundId,
} from '@samplan/shared/plan'

export interface ProposalSchema {
  proposalImports: ProposalImportRow
  proposals: ProposalRow
}

interface ProposalImportRow {
  planId: PlanId
  number: number
  roundId: RoundId
  name: string
  sha256: string
  bytes: number
  rowsIn: number
  proposalCount: number
  rejectCount: number
  /** JSON: the rows that became no proposals. */
  rejects: string
  importedBy: PersonId
  importedFor: OrganisationId
  importedAt: IsoInstant
  takenBackBy: PersonId | null
  takenBackFor: OrganisationId | null
  takenBackAt: IsoInstant | null
}

interface ProposalRow {
  id: ProposalId
  planId: PlanId
  importNumber: number
  row: number
  organisationId: OrganisationId | null
  sender: string
  focusAreaId: FocusAreaId | null
  focusWord: string
  text: string
  motive: string
  /** JSON: the row's other cells with their headings. */
  others: string
  outcome: ProposalOutcome | null
  reason: string | null
  recordId: RecordId | null
  answeredBy: PersonId | null
  answeredFor: OrganisationId | null
  answeredAt: IsoInstant | null
}
