/** The cells of one sheet of a workbook, row by row. */
import type { SheetTable } from '@samplan/shared/plan'
import { cellAt, type DateStyles, dayOf, numberText, unescaped } from './cellValues.ts'
import { SheetFaultError } from './sheetFault.ts'
import { createTableBuilder, type TableBuilder } from './tableBuilder.ts'
import { type Attributes, walkXml } from './walkXml.ts'

export interface SheetContext {
  readonly texts: readonly string[]
  readonly dateStyles: DateStyles
  readonly from1904: boolean
}

/** Excel's own last column; what points to the right of it would only cost memory. */
const lastColumn = 16_383

export function readSheet(xml: string, context: SheetContext): SheetTable {
  const builder = createTableBuilder()
  let row = { number: 0, hidden: false, cells: [] as string[] }
  let cell = { column: -1, type: '', style: 0 }
  let value = ''
  let isValue = false
  let aloud = 0
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = { number: numberOf(attributes, row.number), hidden: isTrue(attributes['hidden']), cells: [] }
        cell = { column: -1, type: '', style: 0 }
      }
      if (name === 'c') {
        cell = cellOf(attributes, cell.column)
        value = ''
      }
      if (name === 'rPh') aloud += 1
      isValue = name === 'v' || (name === 't' && aloud === 0)
      if (name === 'mergeCell') merge(attributes['ref'] ?? '', builder)
    },
    text(words) {
      if (isValue) value += words
    },
    close(name) {
      isValue = false
      if (name === 'rPh') aloud -= 1
      if (name === 'c') row.cells[cell.column] = textOf(cell, value, context)
      if (name === 'row')
        builder.add(
          row.number,
          Array.from(row.cells, (one) => one ?? ''),
          row.hidden,
        )
    },
  })
  return builder.table()
}

/** A row and a cell may leave their place out: then they follow the one before. */
function numberOf({ r }: Attributes, last: number): number {
  const number = r === undefined ? last + 1 : Number(r)
  if (!Number.isInteger(number) || number < 1) throw new SheetFaultError('damaged')
  return number
}

function cellOf({ r, t, s }: Attributes, last: number) {
  const column = r === undefined ? last + 1 : (cellAt(r)?.column ?? -1)
  if (column <= last || column > lastColumn) throw new SheetFaultError('damaged')
  return { column, type: t ?? 'n', style: Number(s ?? 0) }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

interface Cell {
  readonly type: string
  readonly style: number
}

function textOf({ type, style }: Cell, value: string, { texts, dateStyles, from1904 }: SheetContext): string {
  switch (type) {
    case 's':
      return value.trim() === '' ? '' : found(texts[Number(value)])
    case 'n': {
      if (value.trim() === '') return ''
      const number = Number(value)
      if (!Number.isFinite(number)) throw new SheetFaultError('damaged')
      return dateStyles[style] ? dayOf(number, from1904) : numberText(number)
    }
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    // Text in place, of a formula, an error, or a day that is written out.
    default:
      return unescaped(value)
  }
}

/** A text that the file does not have would be words lost without a sign. */
function found(text: string | undefined): string {
  if (text === undefined) throw new SheetFaultError('damaged')
  return text
}

/** Of cells that were merged, the first has the words; those below it in its column mean the same. */
function merge(reference: string, builder: TableBuilder): void {
  const [from, to] = reference.split(':').map(cellAt)
  if (from && to && to.row > from.row) builder.merge({ column: from.column, first: from.row, last: to.row })
}
