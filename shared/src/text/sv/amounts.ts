/** Entering amounts: what was understood, and a pasted column read row by row. */
import { noBreak } from '../format.ts'

export const amounts = {
  /** Right at the field, while it is typed. */
  understood: (kronor: string) => `= ${kronor}${noBreak}kr`,
  pastedTitle: 'Klistra in flera belopp',
  pastedLead: (read: number, rows: number) =>
    `${read} av ${rows} rader går att läsa som belopp. Inget ändras förrän ni väljer det.`,
  row: 'Rad',
  pasted: 'Inklistrat',
  pastedRow: (row: number) => `Inklistrad rad ${row}`,
  readAs: 'Läst som',
  goesTo: 'Hamnar i',
  skip: 'Hoppa över',
  skipRow: (row: number) => `Hoppa över rad ${row}`,
  skipped: 'hoppas över',
  newLine: 'ny kostnadsrad',
  newPart: (name: string) => `ny: ${name}`,
  use: (count: number) => (count === 1 ? 'Lägg in 1 belopp' : `Lägg in ${count} belopp`),
  undecided: (rows: number) =>
    rows === 1
      ? '1 rad går inte att läsa. Rätta den eller hoppa över den.'
      : `${rows} rader går inte att läsa. Rätta dem eller hoppa över dem.`,
  nothingToUse: 'Ingen rad är ett belopp.',
  used: (count: number) => (count === 1 ? '1 belopp är inlagt.' : `${count} belopp är inlagda.`),
  cancel: 'Avbryt',
  reasons: {
    empty: 'tom rad',
    'not-an-amount': 'inte ett belopp',
    negative: 'mindre än noll',
    'too-large': 'för stort',
    ambiguous: 'punkten kan betyda två saker',
  },
}
