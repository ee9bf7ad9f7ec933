/**
 * Proposals that came to a consultation in a sheet. The convenor sends the file to be read, sees what each row would
 * become, and sends the same file once more with how it is to be understood: the server reads it again, so that what is
 * stored, its SHA-256 and its counts are the server's own word.
 */
import type {
  ImportChoice,
  IsoInstant,
  ProposalId,
  ProposalOutcome,
  ProposalWords,
  RecordId,
  RejectedRow,
  RoundId,
  SheetTable,
} from '../plan/index.ts'
import type { Act } from './consultation.ts'

/** Why a file cannot be read. */
export const sheetFaults = [
  'not-a-spreadsheet',
  'old-or-locked',
  'locked',
  'damaged',
  'too-large',
  'too-many-rows',
  'too-wide',
] as const
export type SheetFault = (typeof sheetFaults)[number]

export interface SheetName {
  readonly name: string
  readonly hidden: boolean
}

/** One sheet of a file. A file of text has no sheets to choose from. */
export interface ReadSheetFile {
  readonly sheets: readonly SheetName[]
  readonly sheet: number
  readonly table: SheetTable
}

export type SheetAnswer =
  | { readonly ok: true; readonly value: ReadSheetFile }
  | { readonly ok: false; readonly fault: SheetFault }

/** What the server says of a file before anything is imported. */
export type ImportPreview =
  | {
      readonly ok: true
      readonly value: ReadSheetFile & {
        readonly sha256: string
        /** When the same file was imported into the plan, and not taken back. */
        readonly importedAt: IsoInstant | null
      }
    }
  | { readonly ok: false; readonly fault: SheetFault }

/** Stands beside the file when it is imported. */
export interface ImportWish {
  /** The file's name, or how cells came that were pasted. */
  readonly name: string
  readonly choice: ImportChoice
  /** What the convenor saw and confirmed. */
  readonly seen: { readonly sha256: string; readonly proposals: number; readonly rejects: number }
  /** The same file was imported before, and is to be imported all the same. */
  readonly again: boolean
}

export interface ProposalImport {
  /** Counts from 1 within the plan. */
  readonly number: number
  readonly roundId: RoundId
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  /** Rows in = proposals + rejects. */
  readonly rowsIn: number
  readonly proposals: number
  readonly rejects: number
  readonly imported: Act
  readonly takenBack: Act | null
}

export interface ProposalAnswer {
  readonly outcome: ProposalOutcome
  /** Why, where it is not taken up or only partly; may be empty where it is. */
  readonly reason: string
  /** The goal or activity of the plan that takes it up. */
  readonly recordId: RecordId | null
}

export interface Proposal extends ProposalWords {
  readonly id: ProposalId
  /** The number of the import that it came with. */
  readonly importNumber: number
  readonly answer: (ProposalAnswer & { readonly answered: Act }) | null
}

/** What came to a plan. What an import that was taken back had brought is not there any more. */
export interface Proposals {
  readonly imports: readonly ProposalImport[]
  /** In the order of the imports and of their rows. */
  readonly proposals: readonly Proposal[]
}

/** The rows of an import that became no proposals; none once it has been taken back. */
export type ImportRejects = readonly RejectedRow[]

/** Imports of one plan, those taken back too. */
export const maxImports = 50
/** Proposals of one plan at a time: all of them are on one page. */
export const maxProposals = 10_000

/** Whoever is told no, or only in part, is told why. */
export function proposalNeedsReason(outcome: ProposalOutcome): boolean {
  return outcome !== 'taken-up'
}
