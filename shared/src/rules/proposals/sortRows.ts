/**
 * Every row of a sheet becomes a proposal or a reject with its reason: rows in = proposals + rejects. The page shows it
 * while columns are chosen, and the server works it out again from the file before it stores anything.
 *
 * A row counts where a cell of it has words. Rows up to the heading row are headings; empty rows, also those that only a
 * merged cell reaches into, are no answers.
 */
import {
  type ColumnRole,
  type FocusArea,
  type FocusAreaId,
  type ImportChoice,
  maxProposalLength,
  maxProposalWordLength,
  type Organisation,
  type OrganisationId,
  type ProposalWords,
  type RejectedRow,
  type RejectReason,
  type SheetRow,
  type SheetTable,
} from '../../plan/index.ts'
import { foldWord, type Meaning, meaningOfFocusAreas, meaningOfOrganisations } from './matchWords.ts'

/** Names that words are looked up among. */
export interface KnownNames {
  readonly organisations: readonly Organisation[]
  readonly focusAreas: readonly FocusArea[]
}

export interface SortedRows {
  readonly rowsIn: number
  /** Rows among them that are hidden in the sheet. */
  readonly hidden: number
  /** Rows at or above the headings. */
  readonly above: number
  readonly proposals: readonly ProposalWords[]
  readonly rejects: readonly RejectedRow[]
  /** The words that stand for organisations and focus areas, as written first, in the order of their first row. */
  readonly organisationWords: readonly WordUse<OrganisationId>[]
  readonly focusWords: readonly WordUse<FocusAreaId>[]
}

export interface WordUse<Id> {
  readonly word: string
  readonly rows: number
  /** `known` by name or alias, `chosen` by hand, where null is the choice that it means nothing in the register. */
  readonly meaning: { readonly by: 'known' | 'chosen'; readonly id: Id | null } | null
}

export function sortRows(table: SheetTable, choice: ImportChoice, known: KnownNames): SortedRows {
  const { headerRow } = choice
  const isAnswer = ({ number }: SheetRow) => headerRow === null || number > headerRow
  const rows = table.rows.filter((row) => isAnswer(row) && row.cells.some((cell) => cell.trim() !== ''))
  const reader = readerOf(table, choice, known)
  const proposals: ProposalWords[] = []
  const rejects: RejectedRow[] = []
  const firstWith = new Map<string, number>()
  for (const row of rows) {
    const words = reader.wordsOf(row)
    const said = likeness(words)
    const sameAs = firstWith.get(said) ?? null
    const reason = reader.faultIn(words) ?? (sameAs === null ? null : 'duplicate')
    if (reason !== null) {
      rejects.push({ row: row.number, reason, sameAs: reason === 'duplicate' ? sameAs : null, cells: row.cells })
      continue
    }
    firstWith.set(said, row.number)
    proposals.push(words)
  }
  return {
    rowsIn: rows.length,
    hidden: rows.filter(({ hidden }) => hidden).length,
    above: table.rows.filter((row) => !isAnswer(row)).length,
    proposals,
    rejects,
    organisationWords: reader.organisations.uses(rows.map((row) => reader.cellOf(row, 'organisation'))),
    focusWords: reader.focusAreas.uses(rows.map((row) => reader.cellOf(row, 'focusArea'))),
  }
}

function readerOf(table: SheetTable, choice: ImportChoice, known: KnownNames) {
  const organisations = lookUp(
    meaningOfOrganisations(known.organisations),
    choice.organisations.map(({ word, organisationId }) => [word, organisationId]),
  )
  const focusAreas = lookUp(
    meaningOfFocusAreas(known.focusAreas),
    choice.focusAreas.map(({ word, focusAreaId }) => [word, focusAreaId]),
  )
  const cellOf = cellReader(table, choice)
  const othersOf = otherCells(table, choice)
  const wordsOf = (row: SheetRow): ProposalWords => {
    const [sender, focusWord] = [cellOf(row, 'organisation'), cellOf(row, 'focusArea')]
    return {
      row: row.number,
      organisationId: organisations.meaning(sender)?.id ?? null,
      sender,
      focusAreaId: focusAreas.meaning(focusWord)?.id ?? null,
      focusWord,
      text: cellOf(row, 'text'),
      motive: cellOf(row, 'motive'),
      others: othersOf(row),
    }
  }
  const faultIn = (words: ProposalWords): RejectReason | null => {
    const { text, motive, sender, focusWord, others } = words
    const long = [text, motive, ...others.map((other) => other.words)]
    if (text === '') return 'empty-text'
    if (errorValue.test(text)) return 'error-value'
    if ([...long, sender, focusWord].some((one) => !isReadable(one))) return 'unreadable'
    if (long.some(({ length }) => length > maxProposalLength)) return 'too-long'
    if (Math.max(sender.length, focusWord.length) > maxProposalWordLength) return 'too-long'
    return sender !== '' && organisations.meaning(sender) === null ? 'unknown-organisation' : null
  }
  return { cellOf, wordsOf, faultIn, organisations, focusAreas }
}

/** What Excel shows where a formula has no value. */
const errorValue = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|REFERENS!|VÄRDEFEL!|NAMN\?|SAKNAS!|DIVISION\/0!)$/u

/** Control characters other than tab and line feed are no words, and half a character has no UTF-8. */
function isReadable(text: string): boolean {
  return text.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(text)
}

function likeness({ organisationId, sender, focusAreaId, focusWord, text, motive }: ProposalWords): string {
  const [from, area] = [organisationId ?? foldWord(sender), focusAreaId ?? foldWord(focusWord)]
  return JSON.stringify([from, area, foldWord(text), foldWord(motive)])
}

/** Line ends as one kind, and nothing around the words. */
function tidied(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').trim()
}

/** Organisation and focus area hold for all rows of a merged cell; a text is the row's own. */
function cellReader({ rows, merged }: SheetTable, { columns }: ImportChoice) {
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return ({ number, cells }: SheetRow, role: ColumnRole): string => {
    const column = columns[role]
    if (column === null) return ''
    const own = tidied(cells[column] ?? '')
    if (own !== '' || role === 'text' || role === 'motive') return own
    const over = merged.find((one) => one.column === column && one.first <= number && number <= one.last)
    return over ? tidied(byNumber.get(over.first)?.cells[column] ?? '') : ''
  }
}

function otherCells({ rows }: SheetTable, { columns, headerRow }: ImportChoice) {
  const used = new Set(Object.values(columns))
  const headings = rows.find(({ number }) => number === headerRow)?.cells ?? []
  return ({ cells }: SheetRow): ProposalWords['others'] =>
    cells.flatMap((cell, column) => {
      const words = tidied(cell)
      return used.has(column) || words === '' ? [] : [{ heading: headingIn(headings[column] ?? ''), words }]
    })
}

/** A heading that is no heading, by its length or its characters, names nothing and costs no row its place. */
function headingIn(cell: string): string {
  const heading = tidied(cell)
  return heading.length <= maxProposalWordLength && isReadable(heading) ? heading : ''
}

function lookUp<Id>(known: Meaning<Id>, chosen: readonly (readonly [string, Id | null])[]) {
  const byHand = new Map(chosen.map(([word, id]) => [foldWord(word), id]))
  const meaning = (word: string): WordUse<Id>['meaning'] => {
    const folded = foldWord(word)
    const id = known.get(folded)
    if (id !== undefined) return { by: 'known', id }
    const hand = byHand.get(folded)
    return hand === undefined ? null : { by: 'chosen', id: hand }
  }
  const uses = (words: readonly string[]): readonly WordUse<Id>[] => {
    const byFold = Map.groupBy(
      words.filter((word) => word !== ''),
      foldWord,
    )
    return [...byFold.values()].map((same) => {
      const [word = ''] = same
      return { word, rows: same.length, meaning: meaning(word) }
    })
  }
  return { meaning, uses }
}
