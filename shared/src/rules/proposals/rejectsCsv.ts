/** The rows of a sheet that became no proposals, as a file: where each stands, why, and what stands in it. */
import type { RejectedRow } from '../../plan/index.ts'
import { csvFile } from '../csvFile.ts'

export interface RejectsCsvWords {
  readonly row: string
  readonly why: string
  reason(reject: RejectedRow): string
  /** What a cell's column is called. */
  column(index: number): string
}

export function rejectsCsv(rejects: readonly RejectedRow[], words: RejectsCsvWords): string {
  const width = rejects.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const columns = Array.from({ length: width }, (_, index) => words.column(index))
  const rows = rejects.map((reject) => {
    const cells = columns.map((_, index) => reject.cells[index] ?? '')
    return [String(reject.row), words.reason(reject), ...cells]
  })
  return csvFile([[words.row, words.why, ...columns], ...rows])
}
