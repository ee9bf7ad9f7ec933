/** Entering amounts: what was understood, and a pasted column read row by row. */
import { noBreak } from '../format.ts'
import type { Words } from '../sv.ts'

export const amounts: Words['amounts'] = {
  understood: (kronor) => `= ${kronor}${noBreak}kr`,
  pastedTitle: 'Paste several amounts',
  pastedLead: (read, rows) => `${read} of ${rows} rows can be read as amounts. Nothing changes until you choose so.`,
  row: 'Row',
  pasted: 'Pasted',
  pastedRow: (row) => `Pasted row ${row}`,
  readAs: 'Read as',
  goesTo: 'Goes to',
  skip: 'Skip',
  skipRow: (row) => `Skip row ${row}`,
  skipped: 'skipped',
  newLine: 'new cost line',
  newPart: (name) => `new: ${name}`,
  use: (count) => (count === 1 ? 'Enter 1 amount' : `Enter ${count} amounts`),
  undecided: (rows) =>
    rows === 1
      ? '1 row cannot be read. Correct it or skip it.'
      : `${rows} rows cannot be read. Correct them or skip them.`,
  nothingToUse: 'No row is an amount.',
  used: (count) => (count === 1 ? '1 amount is entered.' : `${count} amounts are entered.`),
  cancel: 'Cancel',
  reasons: {
    empty: 'empty row',
    'not-an-amount': 'not an amount',
    negative: 'less than zero',
    'too-large': 'too large',
    ambiguous: 'the point can mean two things',
  },
}
