/** The matrix as a file for a spreadsheet. */
import type { Ore, OrganisationId } from '../../plan/index.ts'
import { csvFile, csvKronor } from '../csvFile.ts'
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
      ...organisations.map((id) => csvKronor(byOrganisation.get(id)?.ore ?? 0)),
      csvKronor(planned.ore),
      '',
      '',
      '',
    ])
    const { planned, availableOre, elsewhereOre, leftOre } = source
    const whole = [csvKronor(planned.ore), bound(availableOre), csvKronor(elsewhereOre), bound(leftOre)]
    return [...years, [name, words.sum, ...organisations.map(() => ''), ...whole]]
  })
  const sums = organisations.map((id) => csvKronor(matrix.byOrganisation.get(id)?.ore ?? 0))
  const last = [words.sum, '', ...sums, csvKronor(matrix.planned.ore), '', '', '']
  return csvFile([[...head, ...bounds], ...rows, last])
}

function bound(ore: Ore | null): string {
  return ore === null ? '' : csvKronor(ore)
}
