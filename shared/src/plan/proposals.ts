/**
 * What a consultation proposed, as it stood in a sheet, row by row: what was read, how its columns and words were
 * understood, and what each row became. Nothing is lost on the way: the rows read are the proposals and the rejects.
 */
import type { FocusAreaId, OrganisationId } from './ids.ts'

/** A row as a person sees it in the spreadsheet, its cells as words. */
export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number
  readonly cells: readonly string[]
  /** Hidden by a filter or by hand. It is read like any other. */
  readonly hidden?: true
}

/** Cells of one column that were merged downwards: the first holds the words of all. */
export interface MergedCells {
  readonly column: number
  readonly first: number
  readonly last: number
}

export interface SheetTable {
  /** Those with words in them, in their order. */
  readonly rows: readonly SheetRow[]
  readonly merged: readonly MergedCells[]
}

/** What a column may hold. What is in none of these is kept beside the proposal. */
export const columnRoles = ['organisation', 'focusArea', 'text', 'motive'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** How a sheet is understood, as the convenor sees and confirms it. */
export interface ImportChoice {
  readonly sheet: number
  /** Rows up to it are headings; null where there are none. */
  readonly headerRow: number | null
  readonly columns: Readonly<Record<ColumnRole, number | null>>
  /** For words that the register does not know: whom they mean, or with null that they stand as they are written. */
  readonly organisations: readonly { readonly word: string; readonly organisationId: OrganisationId | null }[]
  /** Likewise for focus areas; with null it is none. */
  readonly focusAreas: readonly { readonly word: string; readonly focusAreaId: FocusAreaId | null }[]
}

/** What a row proposes. */
export interface ProposalWords {
  readonly row: number
  /** Null where no organisation is named, or one that the register does not have. */
  readonly organisationId: OrganisationId | null
  /** Who sent it, as written. */
  readonly sender: string
  readonly focusAreaId: FocusAreaId | null
  /** The focus area as written. */
  readonly focusWord: string
  readonly text: string
  readonly motive: string
  /** The row's other cells, each with its heading. */
  readonly others: readonly { readonly heading: string; readonly words: string }[]
}

export const rejectReasons = [
  'empty-text',
  'error-value',
  'unreadable',
  'too-long',
  'unknown-organisation',
  'duplicate',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** A row that becomes no proposal. It is kept with the import, so that it can be looked at and sent back. */
export interface RejectedRow {
  readonly row: number
  readonly reason: RejectReason
  /** The row that says the same; null but for a duplicate. */
  readonly sameAs: number | null
  readonly cells: readonly string[]
}

/** What the convenor answers a proposal with. */
export const proposalOutcomes = ['taken-up', 'partly', 'not'] as const
export type ProposalOutcome = (typeof proposalOutcomes)[number]

/** Longer than any answer in a form; a cell of Excel may hold 32,767. */
export const maxProposalLength = 5_000
/** Who sent it and which focus area: a name, not a text. */
export const maxProposalWordLength = 200
