/** Word writes a list as paragraphs with a drawn bullet; here it becomes a list again. */
import { styleOf } from './pastedStyles.ts'

/** The bullet or figure that Word draws, and the space behind it. */
export const listMarkers = '[data-pasted-style*="mso-list:Ignore" i], [data-pasted-style*="mso-list: Ignore" i]'

interface ListLine {
  readonly line: Element
  readonly level: number
  readonly ordered: boolean
  /** What a numbered list begins with. */
  readonly start: number
}

/** Makes nested lists of the page's list paragraphs. Styles stand in `data-pasted-style`; see `pastedStyles.ts`. */
export function rebuildWordLists(page: Document): void {
  for (const line of page.querySelectorAll('p, .ListContainerWrapper')) {
    const found = readListLine(line)
    if (!found) continue
    const before = line.previousElementSibling
    const list = isRunningList(before, found) ? before : startList(page, found)
    innerList(page, list, found).append(toItem(page, found))
    line.remove()
  }
}

function readListLine(line: Element): ListLine | null {
  return line.matches('.ListContainerWrapper') ? readWebLine(line) : readParagraph(line)
}

/** Word in a browser wraps each item in a list of its own and writes the level beside it. */
function readWebLine(line: Element): ListLine | null {
  const item = line.querySelector('li[data-aria-level]')
  if (!item) return null
  const list = item.closest('ol, ul')
  const level = Number(item.getAttribute('data-aria-level')) || 1
  return { line, level, ordered: list?.tagName === 'OL', start: Number(item.getAttribute('data-aria-posinset')) || 1 }
}

/** Word's own marker tells: a figure or a letter with a point or bracket after it counts, anything else is a bullet. */
function readParagraph(line: Element): ListLine | null {
  const level = /mso-list:\s*\S+\s+level(\d+)/i.exec(styleOf(line))?.[1]
  if (!level) return null
  const marker = line.querySelector(listMarkers)?.textContent ?? line.textContent ?? ''
  const figure = /^\s*(?:[\d.]*?)(\d{1,3}|[a-z]{1,4})[.)]/i.exec(marker)?.[1]
  return { line, level: Number(level), ordered: figure !== undefined, start: Number(figure) || 1 }
}

function isRunningList(before: Element | null, { level, ordered }: ListLine): before is HTMLElement {
  if (!(before instanceof HTMLElement) || !before.dataset['fromWord']) return false
  // At the outer level another kind of marker begins another list.
  return level > 1 || (before.tagName === 'OL') === ordered
}

function startList(page: Document, { line, level, ordered, start }: ListLine): HTMLElement {
  const list = makeList(page, level === 1 && ordered, start)
  list.dataset['fromWord'] = 'list'
  line.before(list)
  return list
}

function makeList(page: Document, ordered: boolean, start: number): HTMLElement {
  const list = page.createElement(ordered ? 'ol' : 'ul')
  if (ordered && start > 1) list.setAttribute('start', String(start))
  return list
}

/** The list at a level, in the last item of the one above; levels that Word skips are made. */
function innerList(page: Document, outer: HTMLElement, { level, ordered, start }: ListLine): HTMLElement {
  let list = outer
  for (let depth = 2; depth <= level; depth++) {
    const item = list.lastElementChild ?? list.appendChild(page.createElement('li'))
    const last = item.lastElementChild
    const wanted = depth === level ? [ordered ? 'OL' : 'UL'] : ['OL', 'UL']
    if (last instanceof HTMLElement && wanted.includes(last.tagName)) list = last
    else list = item.appendChild(makeList(page, ordered, start))
  }
  return list
}

function toItem(page: Document, { line }: ListLine): HTMLElement {
  const paragraph = line.matches('p') ? line : (line.querySelector('li p') ?? line.querySelector('li') ?? line)
  for (const marker of paragraph.querySelectorAll(listMarkers)) marker.remove()
  const item = page.createElement('li')
  const own = page.createElement('p')
  own.append(...paragraph.childNodes)
  item.append(own)
  return item
}

/** LibreOffice, and much else, puts a list directly into a list; it belongs to the item before it. */
export function nestLists(page: Document): void {
  for (const list of page.querySelectorAll('ul, ol')) rejoin(list)
  for (const list of page.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling
    const item = before?.tagName === 'LI' ? before : page.createElement('li')
    if (item !== before) list.before(item)
    item.append(list)
  }
}

/** Where the kind of marker changes within a list, LibreOffice ends the list, and begins another for what is within it. */
function rejoin(list: Element): void {
  const before = list.previousElementSibling
  if (!(before instanceof HTMLUListElement || before instanceof HTMLOListElement)) return
  const holdsOnlyLists = [...list.children].every(({ tagName }) => /^[OU]L$/.test(tagName))
  const goesOn =
    list instanceof HTMLOListElement &&
    before instanceof HTMLOListElement &&
    list.start === before.start + before.childElementCount
  if (!holdsOnlyLists && !goesOn) return
  const target = holdsOnlyLists ? before.lastElementChild : before
  if (!target) return
  target.append(...list.children)
  list.remove()
}
