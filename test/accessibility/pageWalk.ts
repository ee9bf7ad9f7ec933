/**
 * Looking at a page in every language, every colour and every width without loading it again: the app itself moves to
 * the page and changes its language, the browser the colours. By all of axe's rules a page is looked at once in each
 * language; in other colours it is the same page, so that only the rules for colours could say anything new.
 */
import { type Language, texts } from '@samplan/shared/text'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { PageEntry } from '../pages/pageList.ts'
import { colourViolations, violations } from '../pages/violations.ts'
import type { WalkedSite } from './walkedSite.ts'

const wide = { width: 1280, height: 800 }

/** The spacing that WCAG 1.4.12 asks a page to bear. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`

const languages = ['sv', 'en'] as const satisfies readonly Language[]

export interface PageWalk {
  /** What is wrong with a page, in words; nothing where all is well. The window is left as it was, in Swedish. */
  faultsOf(entry: PageEntry): Promise<readonly string[]>
  /** What the window has asked of another host, and what it was stopped from doing. */
  readonly complaints: readonly string[]
}

export function walkPages(page: Page, { url, addressOf }: Pick<WalkedSite, 'url' | 'addressOf'>): PageWalk {
  const waiting = countRequests(page)
  const languageHere = () => page.evaluate(() => document.documentElement.lang)
  const arrive = async ({ path, heading, within }: PageEntry, language: Language) => {
    await expect.poll(languageHere).toBe(language)
    const name = heading(texts[language])
    await page
      .getByRole('heading', { level: 1, ...(name !== null && { name, exact: true }) })
      .waitFor({ state: 'attached' })
    await page.locator('main[aria-busy]').waitFor({ state: 'detached' })
    await page.locator(within ?? 'main').waitFor()
    // What the page asks for when it is there already is seen as well.
    await expect.poll(waiting, { message: `answers that ${path} waits for` }).toBe(0)
  }
  return {
    complaints: watchComplaints(page, url),
    async faultsOf(entry) {
      const address = addressOf(entry.path)
      // Where the page before was left half-way, this one does not start there.
      if ((await languageHere()) === 'sv') await page.evaluate(goTo, address)
      else await startAnew(page, address)
      const faults: string[] = []
      for (const language of languages) {
        await arrive(entry, language)
        for (const fault of await faultsHere(page, entry.within)) faults.push(`${language}, ${fault}`)
        const foot = page.getByRole('contentinfo')
        await foot.getByRole('link', { name: texts[language].accessibility.short, exact: true }).waitFor()
        await foot.getByRole('button', { name: texts[language].accessibility.inEnglish }).click()
      }
      return faults
    },
  }
}

/** Runs in the page: what the app's own links do. */
function goTo(path: string): void {
  window.history.pushState(null, '', path)
}

async function startAnew(page: Page, path: string): Promise<void> {
  await page.evaluate(() => localStorage.clear())
  await page.goto(new URL(path, page.url()).href)
}

/** How many questions to the server have no answer yet. */
function countRequests(page: Page): () => number {
  const open = new Set<object>()
  page.on('request', (request) => void (request.resourceType() === 'fetch' && open.add(request)))
  page.on('requestfinished', (request) => void open.delete(request))
  page.on('requestfailed', (request) => void open.delete(request))
  return () => open.size
}

function watchComplaints(page: Page, ownUrl: string): readonly string[] {
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(ownUrl)) complaints.push(request.url())
  })
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

/** On the page as it is now. */
async function faultsHere(page: Page, within?: string): Promise<readonly string[]> {
  const faults = (await violations(page, within)).map((fault) => `light: ${fault}`)
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const fault of await colourViolations(page, within)) faults.push(`dark: ${fault}`)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  for (const fault of await colourViolations(page, within)) faults.push(`forced colours: ${fault}`)
  await page.emulateMedia({ forcedColors: 'none' })
  return [...faults, ...(await tooWide(page))]
}

/** At which widths the page can be scrolled sideways. */
async function tooWide(page: Page): Promise<readonly string[]> {
  // A window of 1280 pixels enlarged to 200 % has room for 640.
  await page.setViewportSize({ width: 640, height: 400 })
  const twice = await page.evaluate(sideways, null)
  await page.setViewportSize({ width: 320, height: 700 })
  const narrow = await page.evaluate(sideways, null)
  const spaced = await page.evaluate(sideways, spacing)
  await page.setViewportSize(wide)
  const seen = { '200 % text': twice, '320 px': narrow, 'text spacing': spaced }
  return Object.entries(seen).flatMap(([when, beyond]) => (beyond > 0 ? [`${when}: ${beyond} px sideways`] : []))
}

/** Runs in the page: how far it can be scrolled sideways, in pixels, with a style of the test's own. */
function sideways(style: string | null): number {
  // As a script's own style sheet: the page's content security policy takes none from elsewhere.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style ?? '')
  document.adoptedStyleSheets.push(sheet)
  const { scrollWidth, clientWidth } = document.documentElement
  document.adoptedStyleSheets.pop()
  return scrollWidth - clientWidth
}
