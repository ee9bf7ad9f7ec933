/** What a cell of a workbook says, as a person reads it. A formula is never worked out: what Excel kept of it stands. */

/** By the number of a cell's style: whether it shows its number as a day or a time. */
export type DateStyles = readonly boolean[]

/** Formats that come with Excel without being written in the file (ECMA-376, 18.8.30), those of other languages too. */
export function isDateFormat(id: number, codes: ReadonlyMap<number, string>): boolean {
  const code = codes.get(id)
  if (code === undefined)
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49)
  // Words in quotes, escaped letters, colours and currencies are no part of the day.
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general/gi, ''))
}

/** A number of days since the end of 1899 (or 1904) as a day, a time of day, or both. */
export function dayOf(serial: number, from1904: boolean): string {
  const days = serial + (from1904 ? 1_462 : 0)
  const minutes = Math.round(days * 1_440)
  // Excel counts 29 February 1900, which never was: days before March 1900 stand one lower.
  const shift = minutes < 60 * 1_440 ? 1 : 0
  const at = new Date(Date.UTC(1899, 11, 30 + shift) + minutes * 60_000)
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9_999 || serial < 0) return numberText(serial)
  const [day = '', time = ''] = at.toISOString().slice(0, 16).split('T')
  if (days < 1) return time
  return time === '00:00' ? day : `${day} ${time}`
}

/** Fifteen digits and a decimal comma, as Excel in Swedish shows them: 0,1 + 0,2 is 0,3. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(15))).replace('.', ',')
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** "BC12" as column 54 and row 12, from 0 and from 1; null for what is no reference. */
export function cellAt(reference: string): { readonly column: number; readonly row: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (letters === undefined || digits === undefined) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(digits) }
}
