/** Footnotes and endnotes of Word and LibreOffice as sources of the word that they stand behind. */
import { maxSourceLength } from '@samplan/shared/plan'

const references = 'a[href*="#_ftn" i], a[href*="#_edn" i], a[href*="#sdfootnote"], a[href*="#sdendnote"]'
const notePlace = /^(ftn|edn|sdfootnote|sdendnote)\d+$/
const wrappers = '[data-pasted-style*="mso-element:footnote-list"], [data-pasted-style*="mso-element:endnote-list"]'

export function rebuildNotes(page: Document): void {
  const notes = new Set<Element>()
  for (const reference of page.querySelectorAll(references)) {
    const note = noteOf(page, reference)
    if (!note) continue
    notes.add(note)
    const text = textOf(note)
    if (text !== '') cite(page, reference, text)
    removeReference(reference)
  }
  for (const note of notes) note.remove()
  for (const wrapper of page.querySelectorAll(wrappers)) if (!/\S/.test(wrapper.textContent ?? '')) wrapper.remove()
}

/** The note that a reference in the text leads to; null for the link back from a note, and for any other link. */
function noteOf(page: Document, reference: Element): Element | null {
  const name = reference.getAttribute('href')?.split('#').at(-1) ?? ''
  if (!/^[\w-]+$/.test(name)) return null
  const target = page.querySelector(`a[name="${name}"], [id="${name}"]`)
  const note = target?.closest('div[id]') ?? null
  return note && notePlace.test(note.id) && !note.contains(reference) ? note : null
}

function textOf(note: Element): string {
  const words = note.cloneNode(true) as Element
  // The note's own number leads back to the text.
  words.querySelector('a')?.remove()
  return (words.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, maxSourceLength)
}

/** Marks the word before the reference, in the same line; a note that stands behind none is written out in its place. */
function cite(page: Document, reference: Element, text: string): void {
  const line = reference.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, blockquote') ?? page.body
  const before = lastWordsBefore(line, reference)
  const word = before && /\S+\s*$/.exec(before.data)
  if (!before || !word) {
    reference.before(` (${text})`)
    return
  }
  const cited = before.splitText(word.index)
  const source = page.createElement('span')
  source.setAttribute('data-source', text)
  cited.replaceWith(source)
  source.append(cited)
}

function lastWordsBefore(line: Element, reference: Element): Text | null {
  const texts = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  let last: Text | null = null
  for (let text = texts.nextNode(); text && !isFrom(text, reference); text = texts.nextNode()) {
    if (/\S/.test(text.nodeValue ?? '')) last = text as Text
  }
  return last
}

function isFrom(text: Node, reference: Element): boolean {
  return (reference.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING) === 0
}

/** With what was only there to raise it. */
function removeReference(reference: Element): void {
  const raised = reference.closest('sup')
  reference.remove()
  if (raised && !/\S/.test(raised.textContent ?? '')) raised.remove()
}
