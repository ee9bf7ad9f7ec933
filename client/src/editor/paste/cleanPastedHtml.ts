/**
 * Pasted HTML before the editor reads it. The schema takes only what it knows; here is what it cannot see to: what
 * office programs say in styles instead of elements. Styles are set aside first, as text: a page with a strict content
 * security policy may not even parse them. The page that is built of it never runs, loads or shows anything.
 */
import type { PasteNotice } from '../textFieldProps.ts'
import { cleanCharacters } from './cleanCharacters.ts'
import { rebuildHeadings } from './pastedHeadings.ts'
import { rebuildNotes } from './pastedNotes.ts'
import { applyStyles, pastedStyle } from './pastedStyles.ts'
import { tablesToLists } from './pastedTables.ts'
import { nestLists, rebuildWordLists } from './wordLists.ts'

interface CleanedHtml {
  readonly html: string
  readonly notices: readonly PasteNotice[]
}

const pictures = 'img, picture, svg, canvas, video, object, embed, v\\:imagedata'
/** Neither words nor anything that holds words of the text. */
const wordless =
  'pasted-style, pasted-script, pasted-xml, template, noscript, math, iframe, audio, title, select, textarea, input, del'

export function cleanPastedHtml(html: string): CleanedHtml {
  const page = new DOMParser().parseFromString(setAside(html), 'text/html')
  const isOwn = page.querySelector('[data-pm-slice]') !== null
  const hasPictures = page.querySelector(pictures) !== null
  for (const element of page.querySelectorAll(`${pictures}, ${wordless}`)) element.remove()
  applyStyles(page)
  const hasTables = !isOwn && rebuild(page)
  cleanWords(page)
  return {
    html: page.body.innerHTML,
    notices: [
      ...(hasPictures ? (['images-left-out'] as const) : []),
      ...(hasTables ? (['table-to-lines'] as const) : []),
    ],
  }
}

/** One pass over the letters, without looking ahead: hostile markup must not cost more than its length. */
function setAside(html: string): string {
  return html
    .replace(/<\/?(base|link|meta)(?=[\s>/])[^<>]*>/gi, '')
    .replace(/<(\/?)(style|script|xml)(?=[\s>/])/gi, '<$1pasted-$2')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${pastedStyle}=`))
}

/**
 * What other programs mean, as the elements of a text. A copy from one of the plan's own texts means what it says. True
 * where a table became a list.
 */
function rebuild(page: Document): boolean {
  rebuildNotes(page)
  rebuildWordLists(page)
  rebuildHeadings(page)
  rebuildQuotes(page)
  nestLists(page)
  upgradeLinks(page)
  const hadTables = tablesToLists(page)
  dropEmptyLines(page)
  return hadTables
}

function rebuildQuotes(page: Document): void {
  for (const line of page.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote, p.MsoQuoteCxSpFirst, p.MsoQuoteCxSpLast')) {
    const before = line.previousElementSibling
    const quote = before instanceof HTMLQuoteElement ? before : page.createElement('blockquote')
    if (quote !== before) line.before(quote)
    quote.append(line)
  }
}

/** As for an address that is typed: a text's links are https, and nearly every page is there by now. */
function upgradeLinks(page: Document): void {
  for (const link of page.querySelectorAll('a[href^="http:" i]')) {
    link.setAttribute('href', `https:${link.getAttribute('href')?.slice(5)}`)
  }
}

/** Blank lines are how a letter is spaced; a text of the plan has its own spacing. */
function dropEmptyLines(page: Document): void {
  for (const line of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li')) {
    for (let last = line.lastChild; last && isBlank(last); last = line.lastChild) last.remove()
  }
  for (const line of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) if (isBlank(line)) line.remove()
}

const isBlank = (node: Node) => !/[^\s\u00a0]/.test(node.textContent ?? '')

function cleanWords(page: Document): void {
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    // A run of spaces is Word's way to draw a gap; one hard space keeps a figure together.
    const words = cleanCharacters(text.nodeValue ?? '').replace(/[ \t\n]*\u00a0[ \u00a0\t\n]+|[ \t\n]+\u00a0/g, ' ')
    if (words !== text.nodeValue) text.nodeValue = words
  }
}
