/**
 * Marks words on the page without touching it: as ranges that the browser paints (CSS custom highlights), so that a text
 * which is being written in stays as it is. Where a browser does not know them the hits are gone to and not painted.
 */
import { type Hit, placesIn } from './findHits.ts'

const all = 'samplan-find'
const here = 'samplan-find-here'

/** Blocks of a text that hold words themselves. */
const lineElements = 'p, h1, h2, h3, h4, h5, h6, li, blockquote'

export function markHits(typed: string, current: Hit | null): void {
  if (!('highlights' in CSS)) return
  const sought = typed.trim().toLocaleLowerCase('sv')
  const found: Range[] = []
  let chosen: Range | null = null
  for (const element of document.querySelectorAll<HTMLElement>('#plan .text[data-record]')) {
    const ranges = rangesIn(element, sought)
    found.push(...ranges)
    const { record, field } = element.dataset
    if (current && record === current.recordId && field === current.field) chosen = ranges[current.nth] ?? null
  }
  CSS.highlights.set(all, new Highlight(...found))
  CSS.highlights.set(here, new Highlight(...(chosen ? [chosen] : [])))
}

export function unmarkHits(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(all)
  CSS.highlights.delete(here)
}

function rangesIn(element: HTMLElement, sought: string): readonly Range[] {
  if (!element.textContent?.toLocaleLowerCase('sv').includes(sought)) return []
  const blocks = [...element.querySelectorAll(lineElements)].filter((block) => !block.querySelector(lineElements))
  return (blocks.length > 0 ? blocks : [element]).flatMap((block) => rangesInLine(block, sought))
}

function rangesInLine(block: Element, sought: string): readonly Range[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  const line = nodes.map(({ data }) => data).join('')
  return placesIn(line, sought).flatMap((from) => {
    const start = pointAt(nodes, from)
    const end = pointAt(nodes, from + sought.length)
    if (!start || !end) return []
    const range = new Range()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return [range]
  })
}

function pointAt(nodes: readonly Text[], offset: number): { readonly node: Text; readonly offset: number } | null {
  let left = offset
  for (const node of nodes) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
  }
  return null
}
