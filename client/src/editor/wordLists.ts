/** Word writes a list as paragraphs with a drawn bullet; here it becomes a list again. */

const markerSelector = '[data-pasted-style*="mso-list:Ignore" i]'
const listStyle = /mso-list:\s*l\d+\s+level(\d+)/i

/** Makes nested lists of the page's list paragraphs. Styles stand in `data-pasted-style`; see `cleanPastedHtml.ts`. */
export function rebuildWordLists(page: Document): void {
  for (const paragraph of [...page.querySelectorAll('p')]) {
    const level = listLevel(paragraph)
    const before = paragraph.previousElementSibling
    if (level === null) continue
    const ordered = isOrdered(paragraph)
    const item = toItem(page, paragraph)
    const list =
      before instanceof HTMLElement && before.dataset['fromWord'] ? before : startList(page, paragraph, ordered)
    innerList(page, list, level, ordered).append(item)
    paragraph.remove()
  }
}

function listLevel(paragraph: Element): number | null {
  const level = listStyle.exec(paragraph.getAttribute('data-pasted-style') ?? '')?.[1]
  return level ? Number(level) : null
}

/** Word's own marker tells: a figure or a letter with a point or bracket after it counts, anything else is a bullet. */
function isOrdered(paragraph: Element): boolean {
  const marker = paragraph.querySelector(markerSelector)?.textContent ?? paragraph.textContent ?? ''
  return /^\s*(\d{1,3}|[a-z]{1,4})[.)]/i.test(marker)
}

function toItem(page: Document, paragraph: Element): HTMLElement {
  for (const marker of paragraph.querySelectorAll(markerSelector)) marker.remove()
  const item = page.createElement('li')
  const line = page.createElement('p')
  line.append(...paragraph.childNodes)
  item.append(line)
  return item
}

function startList(page: Document, before: Element, ordered: boolean): HTMLElement {
  const list = page.createElement(ordered ? 'ol' : 'ul')
  list.dataset['fromWord'] = 'list'
  before.before(list)
  return list
}

/** The list at a level, in the last item of the one above; levels that Word skips are made. */
function innerList(page: Document, outer: HTMLElement, level: number, ordered: boolean): HTMLElement {
  let list = outer
  for (let depth = 1; depth < level; depth++) {
    const item = list.lastElementChild ?? list.appendChild(page.createElement('li'))
    const last = item.lastElementChild
    if (last instanceof HTMLElement && /^[OU]L$/.test(last.tagName)) list = last
    else list = item.appendChild(page.createElement(ordered ? 'ol' : 'ul'))
  }
  return list
}
