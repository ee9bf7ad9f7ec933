/** The money pages as people meet them: what is at risk in the morning, the county by keyboard, and axe on both pages. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSite, type Site } from './site.ts'
import { violations } from './violations.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const dimmed = (page: Page) => page.locator('.flow-band[data-dim]').count()

it('[MP16] what is at risk stands on the first page, and the way from there to the county and its plan goes by keyboard', async () => {
  const page = await site.personPage('convenor')
  await page.getByText('Risk för återbetalning.').first().waitFor()
  await page.getByText(/6\s310\s642\skr riskerar att krävas tillbaka/).waitFor()
  await page.getByRole('link', { name: 'Pengarna i Blekinge' }).focus()
  await page.keyboard.press('Enter')
  await heading(page, 'Pengarna i Blekinge')
  expect(await violations(page)).toEqual([])

  // The convenor says that a line's money is not sure, and takes it back: secured and conditional are told apart.
  await page.getByRole('button', { name: 'Räkna som villkorat: Analys och handlingsplan' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(/Villkorat: 5\s342\s000\skr/).waitFor()
  await page.getByRole('button', { name: 'Räkna som säkrat: Analys och handlingsplan' }).press('Enter')
  await page.getByText(/Säkrat: 7\s612\s000\skr/).waitFor()

  await page.getByRole('region', { name: 'Planer' }).getByRole('link').press('Enter')
  await heading(page, 'Pengarna')
  expect(await dimmed(page)).toBe(0)
  await page
    .getByRole('link', { name: /En gemensam ingång/ })
    .first()
    .focus()
  await expect.poll(() => dimmed(page)).toBeGreaterThan(20)
  expect(await page.locator('.flow-band:not([data-dim])').count()).toBeGreaterThan(1)
  await page.getByText('Samma tal i tabell').press('Enter')
  await page.getByRole('cell', { name: '1 Information' }).first().waitFor()
  await page.getByText('Befolkningens behov är uppmärksammade').waitFor()
  expect(await violations(page)).toEqual([])
})

it('[MP17] both money pages are clean in the dark, in English and on a phone, with nothing cut sideways', async () => {
  const page = await site.personPage('reader', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
  await page.evaluate(() => localStorage.setItem('samplan.language', 'en'))
  const pages = [
    ['/counties/demo-county-blekinge/money', 'The money in Blekinge'],
    [`/plans/${site.planId}/money`, 'The money'],
  ] as const
  for (const [path, name] of pages) {
    await page.goto(site.url + path)
    await heading(page, name)
    await page.locator('.matrix').first().waitFor()
    expect({ path, sideways: await sideways(page), found: await violations(page) }).toEqual({
      path,
      sideways: 0,
      found: [],
    })
  }
  expect(await page.getByRole('button', { name: /Count as/ }).count()).toBe(0)
})
