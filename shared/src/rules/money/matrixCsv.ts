/**
 * The matrix as a file for a spreadsheet: UTF-8 with its mark, semicolons and decimal commas, as Swedish ones expect.
 * A cell that a spreadsheet would take for a formula is led by an apostrophe (CSV injection, OWASP).
 */
import type { Ore, OrganisationId } from '../../plan/index.ts'
import type { MatrixSource, MoneyMatrix } from './moneyMatrix.ts'

export interface CsvWords {
  readonly source: string
  readonly year: string
  readonly planned: string
  readonly available: string
  readonly elsewhere: string
  readonly remains: string
  readonly sum: string
  sourceName(source: MatrixSource['source']): string
  organisationName(id: OrganisationId | null): string
}

const mark = '\uFEFF'
const lineEnd = '\r\n'

/** One row for each source and year, then one with what each source holds, then the sum. Amounts in kronor. */
export function matrixCsv(matrix: MoneyMatrix, words: CsvWords): string {
  const { organisations, sources } = matrix
  const head = [words.source, words.year, ...organisations.map(words.organisationName)]
  const bounds = [words.planned, words.available, words.elsewhere, words.remains]
  const rows = sources.flatMap((source) => {
    const name = words.sourceName(source.source)
    const years = source.rows.map(({ useYear, byOrganisation, planned }) => [
      name,
      String(useYear),
      ...organisations.map((id) => kronor(byOrganisation.get(id)?.ore ?? 0)),
      kronor(planned.ore),
      '',
      '',
      '',
    ])
    const { planned, availableOre, elsewhereOre, leftOre } = source
    const whole = [kronor(planned.ore), bound(availableOre), kronor(elsewhereOre), bound(leftOre)]
    return [...years, [name, words.sum, ...organisations.map(() => ''), ...whole]]
  })
  const sums = organisations.map((id) => kronor(matrix.byOrganisation.get(id)?.ore ?? 0))
  const last = [words.sum, '', ...sums, kronor(matrix.planned.ore), '', '', '']
  return mark + [[...head, ...bounds], ...rows, last].map((cells) => cells.map(cell).join(';') + lineEnd).join('')
}

function bound(ore: Ore | null): string {
  return ore === null ? '' : kronor(ore)
}

/** `-1234,50`: no spaces, so that it is read as a number. */
function kronor(ore: Ore): string {
  const size = Math.abs(ore)
  const rest = size % 100
  const whole = String((size - rest) / 100)
  return (ore < 0 ? '-' : '') + (rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`)
}

function cell(text: string): string {
  const isNumber = /^-?\d+(,\d+)?$/.test(text)
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
