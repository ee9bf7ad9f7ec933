/**
 * What a plan says on paper, part by part in the order of the page, read from what is seen there: the plan's own page as
 * it is printed, and the report of a frozen version. How either sets it (a table's head, "alla kommuner" for five names)
 * is left out; numbers, words, days and amounts are not.
 */
import type { Page } from 'playwright-core'

export interface PartOnPaper {
  readonly id: string
  /** Number and title. */
  readonly heading: string
  /** The paragraphs of its text. */
  readonly text: readonly string[]
  /** What it costs altogether; empty where nothing is said of that. */
  readonly sum: string
  /** Days, months, amounts, what indicators begin and end at, and how it goes. */
  readonly facts: readonly string[]
  /** Each cost line: year, kind, payer, source and amount, and then its note. */
  readonly costs: readonly string[]
}

/** The areas, goals and activities of a page that is being printed. */
export async function readPaper(page: Page, kind: 'plan' | 'report'): Promise<readonly PartOnPaper[]> {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const parts = await page.evaluate(readParts, kind)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  return parts
}

/** Runs in the page. */
function readParts(kind: 'plan' | 'report'): PartOnPaper[] {
  const isPlan = kind === 'plan'
  const root = isPlan ? '.block-areas, .block-goals, .block-activities' : '[data-part]'
  const idOf = (part: Element | null) => part?.getAttribute(isPlan ? 'data-block' : 'data-part') ?? ''
  const figures = /\d{1,2} [a-zé]+ \d{4}|[a-zåäö]{3} \d{4}|\d[\d ]*(?:kr|%|[a-zåäö]+(?= \())|Pågår|Klar|Avbruten/g
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  /** As it is read: without marks, with what stands in fields. */
  const words = (element: Element | null | undefined): string => {
    if (!element || !isSeen(element) || element.matches('.mark, .grip, [placeholder=""]')) return ''
    if (element instanceof HTMLInputElement) return element.value
    const inside = [...element.childNodes].map((node) =>
      node instanceof Element ? words(node) : (node.textContent ?? ''),
    )
    return inside.join('').replace(/\s+/g, ' ').trim() && inside.join('').replace(/\s+/g, ' ')
  }
  const said = (element: Element | null | undefined) => words(element).trim()
  return [...document.querySelectorAll(root)].filter(isSeen).map((part) => {
    const own = (selector: string) =>
      [...part.querySelectorAll(selector)].filter((one) => one.closest(root) === part && isSeen(one))
    const [heading] = own('h2, h3, h4')
    const facts = own(isPlan ? '.facts > *, .indicator' : '.report-line > *, .report-area > .hint')
    const rows = own(isPlan ? '.ledger tbody tr' : '.report-ledger tbody tr')
    return {
      id: idOf(part),
      heading: said(heading),
      text: own(isPlan ? '.text-prose p' : '.report-prose p')
        .map(said)
        .filter(Boolean),
      sum: said(own(isPlan ? '.ledger-sum .sum' : '.report-sum')[0]),
      facts: facts.flatMap((line) => said(line).match(figures) ?? []),
      costs: rows.flatMap((row) => {
        const note = said(row.querySelector('.report-note'))
        const line = [...row.querySelectorAll('td')].map((cell) => said(cell).replace(note, '')).join(' ')
        return note ? [line, note] : [line]
      }),
    }
  })
}
