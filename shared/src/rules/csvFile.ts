/**
 * Rows as a file for a spreadsheet: UTF-8 with its mark, semicolons and decimal commas, as Swedish ones expect. A cell
 * that a spreadsheet would take for a formula is led by an apostrophe (CSV injection, OWASP).
 */
import type { Ore } from '../plan/index.ts'

const mark = '\uFEFF'
const lineEnd = '\r\n'

export function csvFile(rows: readonly (readonly string[])[]): string {
  return mark + rows.map((cells) => cells.map(cell).join(';') + lineEnd).join('')
}

/** `-1234,50`: no spaces, so that it is read as a number. */
export function csvKronor(ore: Ore): string {
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
