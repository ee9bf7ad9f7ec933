/** Rows as they are read, held to the limits. */
import type { MergedCells, SheetRow, SheetTable } from '@samplan/shared/plan'
import { sheetLimits } from './limits.ts'
import { SheetFaultError } from './sheetFault.ts'

export interface TableBuilder {
  /** A row below the last one. Without words it is left out. */
  add(number: number, cells: readonly string[], hidden: boolean): void
  merge(cells: MergedCells): void
  table(): SheetTable
}

export function createTableBuilder(): TableBuilder {
  const rows: SheetRow[] = []
  const merged: MergedCells[] = []
  let characters = 0
  let last = 0
  return {
    add(number, cells, hidden) {
      // Each row has a number of its own, or "row 12" would mean two of them.
      if (number <= last) throw new SheetFaultError('damaged')
      last = number
      const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1
      if (width === 0) return
      if (width > sheetLimits.columns) throw new SheetFaultError('too-wide')
      const kept = Array.from({ length: width }, (_, column) => cells[column] ?? '')
      characters += kept.reduce((sum, cell) => sum + cell.length, 0)
      if (characters > sheetLimits.characters) throw new SheetFaultError('too-large')
      if (rows.length >= sheetLimits.rows) throw new SheetFaultError('too-many-rows')
      rows.push({ number, cells: kept, ...(hidden && { hidden: true as const }) })
    },
    merge(cells) {
      if (merged.length >= sheetLimits.mergedCells) throw new SheetFaultError('too-many-rows')
      merged.push(cells)
    },
    table: () => ({ rows, merged }),
  }
}
