/**
 * Pasted HTML before the editor reads it. Styles are set aside first, as text: a page with a strict content security
 * policy may not even parse them, and most of what office programs say is in them. Bold and italic come out of them as
 * elements, and Word's lists as lists.
 */
import { rebuildWordLists } from './wordLists.ts'

/** Where a pasted element's style is read from, since the attribute itself is not let into any document. */
const pastedStyle = 'data-pasted-style'

export function cleanPastedHtml(html: string): string {
  const inert = html
    .replace(/<(style|script|xml)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${pastedStyle}=`))
  const page = new DOMParser().parseFromString(inert, 'text/html')
  for (const element of page.querySelectorAll(`[${pastedStyle}]`)) toElements(page, element)
  rebuildWordLists(page)
  return page.body.innerHTML
}

/** What a style says about weight and slant, as elements around the words. */
function toElements(page: Document, element: Element): void {
  const style = element.getAttribute(pastedStyle) ?? ''
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]
  const isBold = weight !== undefined && /^(bold|bolder|[6-9]00)$/.test(weight)
  // Google's documents wrap everything in a <b> that is not bold.
  if (weight === 'normal' && /^(B|STRONG)$/.test(element.tagName)) element.replaceWith(...element.childNodes)
  if (isBold) wrapContent(page, element, 'strong')
  if (/font-style\s*:\s*italic/i.test(style)) wrapContent(page, element, 'em')
}

/** Only around words: a mark cannot hold blocks. */
function wrapContent(page: Document, element: Element, name: 'strong' | 'em'): void {
  if (element.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6')) return
  const wrapper = page.createElement(name)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}
