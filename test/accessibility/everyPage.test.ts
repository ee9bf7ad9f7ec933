import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageList } from '../pages/pageList.ts'
import { openSite, type Site } from '../pages/site.ts'
import { violations } from '../pages/violations.ts'

const wide = { width: 1280, height: 800 }

/** The spacing that WCAG 1.4.12 asks a page to bear. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`

/** How far the page can be scrolled sideways, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Colours alone: what else axe looks at is the same in every scheme. */
async function contrast(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

async function withStyle(page: Page, content: string, look: () => Promise<number>): Promise<number> {
  // As a script's own style sheet: the page's content security policy takes none from elsewhere.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets.push(sheet)
  }, content)
  const seen = await look()
  await page.evaluate(() => document.adoptedStyleSheets.pop())
  return seen
}

/** In Swedish: everything in light (of the plan page other tests do), colours in dark, the widths it must bear. */
async function faultsInSwedish(page: Page, isPlan: boolean): Promise<readonly string[]> {
  const faults: string[] = isPlan ? [] : [...(await violations(page))]
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  for (const fault of await contrast(page)) faults.push(`dark: ${fault}`)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  // A window of 1280 pixels enlarged to 200 % has room for 640.
  await page.setViewportSize({ width: 640, height: 400 })
  const twice = await sideways(page)
  await page.setViewportSize({ width: 320, height: 700 })
  const narrow = await sideways(page)
  const spaced = await withStyle(page, spacing, () => sideways(page))
  await page.setViewportSize(wide)
  for (const [when, beyond] of [
    ['200 % text', twice],
    ['320 px', narrow],
    ['text spacing', spaced],
  ] as const) {
    if (beyond > 0) faults.push(`${when}: ${beyond} px sideways`)
  }
  return faults
}

/** In English, where other words stand in the same places: everything, with forced colours. */
async function faultsInEnglish(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const faults = await violations(page)
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  return faults
}

describe('every page', () => {
  let site: Site
  let page: Page
  beforeAll(async () => {
    site = await openSite()
    page = await site.personPage('convenor', { colorScheme: 'light', reducedMotion: 'reduce', viewport: wide })
  })
  afterAll(() => site.close())

  it.each(pageList)(
    '[AX1] [AX2] [AX63] $path: axe finds nothing, in both languages and all colours; nothing goes sideways',
    async ({ path, ...headings }) => {
      for (const language of ['sv', 'en'] as const) {
        await page.evaluate((chosen) => localStorage.setItem('samplan.language', chosen), language)
        await page.goto(site.url + path.replace(':id', site.planId))
        const heading = headings[language]
        const named = heading === null ? {} : { name: heading, exact: true }
        await page.getByRole('heading', { level: 1, ...named }).waitFor({ state: 'attached' })
        if (heading === null) await page.locator('.text-field').first().waitFor()
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
        expect(await (language === 'sv' ? faultsInSwedish(page, heading === null) : faultsInEnglish(page))).toEqual([])
      }
    },
  )

  it('[AX64] the statement is one link away on every page, also before signing in, in both languages', async () => {
    const stranger = await site.strangerPage()
    await stranger.goto(`${site.url}/join/not-a-token-at-all-really`)
    await stranger.getByRole('contentinfo').getByRole('button', { name: 'In English' }).click()
    await stranger.getByRole('link', { name: 'Accessibility' }).click()
    await stranger.getByRole('heading', { level: 1, name: 'Accessibility of Samplan' }).waitFor()
    expect(await stranger.evaluate(() => document.documentElement.lang)).toBe('en')
    for (const { path } of pageList) {
      await page.goto(site.url + path.replace(':id', site.planId))
      await page.locator('footer a[href="/accessibility"]').waitFor()
    }
  })
})
