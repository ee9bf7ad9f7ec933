/**
 * Text with a row on each line: a .csv as Excel writes it (RFC 4180, with semicolons in Swedish), or cells that were
 * copied out of a sheet, with tabs. A cell in quotation marks may hold line ends; the row is one all the same.
 */
import type { SheetTable } from '@samplan/shared/plan'
import { SheetFaultError } from './sheetFault.ts'
import { createTableBuilder } from './tableBuilder.ts'

const separators = ['\t', ';', ','] as const

export function readDelimited(file: Uint8Array): SheetTable {
  const text = decoded(file)
  if (text.includes('\0')) throw new SheetFaultError('not-a-spreadsheet')
  const named = /^sep=(.)\r?\n/.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const builder = createTableBuilder()
  let number = 0
  for (const cells of records(body, named?.[1] ?? separatorOf(body))) {
    number += 1
    builder.add(number, cells, false)
  }
  return builder.table()
}

/** By its mark; else UTF-8 where it can be nothing else, else what Windows in Swedish writes. */
function decoded(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    // No UTF-8: every byte is a character of Windows-1252.
    return new TextDecoder('windows-1252').decode(file)
  }
}

/** The one that stands most often in the first row, outside of quotation marks. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)
  const count = (one: string) => first.split(one).length
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best))
}

function* records(text: string, separator: string): Generator<readonly string[]> {
  let at = 0
  let cells: string[] = []
  while (at < text.length) {
    const cell = cellFrom(text, at, separator)
    cells.push(cell.text)
    at = cell.end
    if (text[at] === separator) {
      at += 1
      // A separator at the very end has an empty cell after it.
      if (at < text.length) continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    yield cells
    cells = []
  }
}

interface CellText {
  readonly text: string
  /** Before a separator, a line end, or at the end of the text. */
  readonly end: number
}

function cellFrom(text: string, at: number, separator: string): CellText {
  if (text[at] !== '"') return plainCell(text, at, separator)
  let end = at + 1
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1
  // Without its end, every row that follows would be in this one cell.
  if (end >= text.length) throw new SheetFaultError('damaged')
  const rest = plainCell(text, end + 1, separator)
  return { text: text.slice(at + 1, end).replaceAll('""', '"') + rest.text, end: rest.end }
}

function plainCell(text: string, at: number, separator: string): CellText {
  let end = at
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(at, end), end }
}
