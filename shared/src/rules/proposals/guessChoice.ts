/**
 * A first guess at how a sheet is to be understood, from its headings in Swedish or English. It is shown before
 * anything is imported, and changed there. Where no heading is known nothing is guessed, so that a first row of
 * answers is never taken for headings.
 */
import { type ColumnRole, columnRoles, type ImportChoice, type SheetTable } from '../../plan/index.ts'
import { foldWord } from './matchWords.ts'

/** Headings stand among the first rows, under a title or two. */
const rowsLookedAt = 10

const headings: Readonly<Record<ColumnRole, readonly string[]>> = {
  organisation: ['organisation', 'kommun', 'avsändare', 'part', 'aktör', 'organization', 'municipality', 'sender'],
  focusArea: ['fokusområde', 'område', 'focus area', 'area'],
  text: ['förslag', 'synpunkt', 'svar', 'kommentar', 'proposal', 'suggestion', 'answer', 'comment', 'text'],
  motive: ['motiv', 'motivering', 'skäl', 'varför', 'bakgrund', 'motive', 'reason', 'rationale', 'why'],
}

export function guessChoice(table: SheetTable, sheet: number): ImportChoice {
  const guesses = table.rows.slice(0, rowsLookedAt).map((row) => ({ row, columns: columnsOf(row.cells) }))
  const best = guesses.reduce<(typeof guesses)[number] | null>(
    (found, guess) => (known(guess.columns) > known(found?.columns ?? none) ? guess : found),
    null,
  )
  // One cell may be an answer that begins like a heading, "Förslag om en väg in"; then only the whole word is one.
  const isHeading = best !== null && (known(best.columns) > 1 || best.row.cells.some(isTextHeading))
  const understood = isHeading
    ? { headerRow: best.row.number, columns: best.columns }
    : { headerRow: null, columns: none }
  return { sheet, ...understood, organisations: [], focusAreas: [] }
}

const none: ImportChoice['columns'] = { organisation: null, focusArea: null, text: null, motive: null }

function isTextHeading(cell: string): boolean {
  return headings.text.includes(foldWord(cell))
}

function known(columns: ImportChoice['columns']): number {
  return columnRoles.filter((role) => columns[role] !== null).length
}

/** Whole headings first, then those that begin with a known word: "Förslag till åtgärd". Each column once. */
function columnsOf(cells: readonly string[]): ImportChoice['columns'] {
  const folded = cells.map(foldWord)
  const taken = new Set<number>()
  const columns: Record<ColumnRole, number | null> = { ...none }
  for (const fits of [isWord, beginsWithWord]) {
    for (const role of columnRoles) {
      if (columns[role] !== null) continue
      const column = folded.findIndex(
        (cell, index) => !taken.has(index) && headings[role].some((word) => fits(cell, word)),
      )
      if (column < 0) continue
      columns[role] = column
      taken.add(column)
    }
  }
  return columns
}

const isWord = (cell: string, word: string) => cell === word

/** A sentence that happens to begin so is no heading. */
const longestHeading = 60

function beginsWithWord(cell: string, word: string): boolean {
  return cell.length <= longestHeading && cell.startsWith(word)
}
