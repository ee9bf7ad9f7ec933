/** Characters that have no place in a plan: control characters, and those that turn the direction of what follows. */

const controls = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\uFEFF\uFFFD\u00AD]|(?![\n\t])\p{Cc}/gu

/** Half a letter, as a cut in the middle of an emoji leaves it, would not be the same for others: Yjs writes UTF-8. */
export function cleanCharacters(text: string): string {
  return text.toWellFormed().replace(controls, '')
}

/** Plain text from a sheet has its columns apart by tabs; here as in its HTML they become one readable line. */
export function cleanPlainText(text: string): string {
  return cleanCharacters(text.replace(/\r\n?/g, '\n'))
    .split('\n')
    .map((line) => (line.includes('\t') ? toLine(line.split('\t')) : line))
    .join('\n')
}

/** The cells of a row as one line. An empty cell between others is said, those at the end are not. */
function toLine(cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells
    .slice(0, last + 1)
    .map((cell) => cell.trim() || emptyCell)
    .join(betweenCells)
}

export const emptyCell = '–'
export const betweenCells = ' · '
