/**
 * A table as a list with a line for each row, its cells apart by a dot in the middle: a text has no tables, since a
 * sheet of figures belongs in cost lines, and what is read aloud must make sense from left to right. One column is
 * ordinary lines, one cell is what it holds.
 */
import { betweenCells, emptyCell } from './cleanCharacters.ts'

/** True where a list was made. */
export function tablesToLists(page: Document): boolean {
  let madeList = false
  // The innermost first: a table in a cell becomes part of that cell's line.
  for (const table of [...page.querySelectorAll('table')].reverse()) {
    const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children].filter(isCell))
    const captions = [...table.querySelectorAll('caption')].map((caption) => toParagraph(page, [caption]))
    const widest = Math.max(0, ...rows.map((cells) => cells.length))
    if (widest > 1) madeList = true
    table.replaceWith(...captions, ...(widest > 1 ? [toList(page, rows)] : toLines(page, rows.flat())))
  }
  return madeList
}

const isCell = ({ tagName }: Element) => tagName === 'TD' || tagName === 'TH'

function toList(page: Document, rows: readonly (readonly Element[])[]): HTMLElement {
  const list = page.createElement('ul')
  for (const cells of rows) {
    const last = cells.findLastIndex(hasWords)
    if (last < 0) continue
    const item = page.createElement('li')
    item.append(toParagraph(page, cells.slice(0, last + 1)))
    list.append(item)
  }
  return list
}

function toParagraph(page: Document, cells: readonly Element[]): HTMLElement {
  const line = page.createElement('p')
  for (const [index, cell] of cells.entries()) line.append(index > 0 ? betweenCells : '', ...shownCell(page, cell))
  return line
}

function shownCell(page: Document, cell: Element): readonly (Node | string)[] {
  if (!hasWords(cell)) return [emptyCell]
  if (cell.tagName !== 'TH') return wordsOf(page, cell)
  const heavy = page.createElement('strong')
  heavy.append(...wordsOf(page, cell))
  return [heavy]
}

function toLines(page: Document, cells: readonly Element[]): readonly Node[] {
  return cells.flatMap((cell) => {
    if (cell.querySelector('p, ul, ol, h1, h2, h3, h4, h5, h6, blockquote')) return [...cell.childNodes]
    return hasWords(cell) ? [toParagraph(page, [cell])] : []
  })
}

const hasWords = (cell: Element) => /[^\s\u00a0]/.test(cell.textContent ?? '')

/** What stands in a cell, on one line: a break becomes a space, and so does the end of a block after its own sign. */
function wordsOf(page: Document, cell: Element): readonly Node[] {
  for (const end of cell.querySelectorAll('br')) end.replaceWith(' ')
  for (const block of [...cell.querySelectorAll(blocks)].reverse()) {
    const ending = block.querySelector(blocks) ? '' : /[.,:;!?]\s*$/.test(block.textContent ?? '') ? ' ' : ', '
    block.replaceWith(...block.childNodes, page.createTextNode(ending))
  }
  cell.normalize()
  const [first, last] = [cell.firstChild, cell.lastChild]
  if (first instanceof Text) first.nodeValue = first.data.trimStart()
  if (last instanceof Text) last.nodeValue = last.data.replace(/[,\s]+$/, '')
  return [...cell.childNodes]
}

const blocks = 'p, div, ul, ol, li, h1, h2, h3, h4, h5, h6, blockquote'
