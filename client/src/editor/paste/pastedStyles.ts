/** What a pasted style says, as elements: weight and slant around words, and what is hidden goes. */

/** Where a pasted element's style is read from, since the attribute itself is not let into any document. */
export const pastedStyle = 'data-pasted-style'

export function styleOf(element: Element): string {
  return element.getAttribute(pastedStyle) ?? ''
}

export function applyStyles(page: Document): void {
  for (const element of page.querySelectorAll(`[${pastedStyle}]`)) {
    // Hidden words are not what somebody saw and copied; a margin comment is not the text's.
    if (
      /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment-list|mso-special-character\s*:\s*comment/i.test(
        styleOf(element),
      )
    ) {
      element.remove()
    } else toElements(page, element)
  }
}

function toElements(page: Document, element: Element): void {
  const style = styleOf(element)
  // Not `mso-bidi-font-weight`, which is about other scripts and says normal where the word is bold.
  const weight = /(?:^|[;\s])font-weight\s*:\s*(\w+)/i.exec(style)?.[1]
  // Google's documents wrap everything in a <b> that is not bold.
  if (weight === 'normal' && /^(B|STRONG)$/.test(element.tagName)) {
    element.replaceWith(...element.childNodes)
    return
  }
  // A heading is heavy by being one.
  if (element.closest('h1, h2, h3, h4, h5, h6')) return
  if (weight !== undefined && /^(bold|bolder|[6-9]00)$/.test(weight)) wrapContent(page, element, 'strong')
  if (/(?:^|[;\s])font-style\s*:\s*italic/i.test(style)) wrapContent(page, element, 'em')
}

/** Only around words: a mark cannot hold blocks. */
function wrapContent(page: Document, element: Element, name: 'strong' | 'em'): void {
  if (/^(TABLE|TBODY|TR|UL|OL|BODY)$/.test(element.tagName)) return
  if (element.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6')) return
  const wrapper = page.createElement(name)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}
