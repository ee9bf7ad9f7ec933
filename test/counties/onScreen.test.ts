import { expect, it } from 'vitest'
import { violations } from '../pages/violations.ts'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { clientDir } from '../support/planWindow.ts'
import { openCounty } from './countyServer.ts'

/** What stands in a row of the money page's matrix, as text. */
interface Row {
  /** Only in a source's first row. */
  readonly source: string | null
  readonly year: string
  /** By organisation in the order of the columns, then the row's sum. */
  readonly figures: readonly string[]
}

const kronor = (text: string) => Number(text.replace(/\D/g, ''))
const added = <Key>(entries: readonly (readonly [Key, number])[]) => {
  const sums = new Map<Key, number>()
  for (const [key, amount] of entries) if (amount > 0) sums.set(key, (sums.get(key) ?? 0) + amount)
  return sums
}

it('[FC20] [PC5] what stands in the money page’s table, and in the catalogue, is what stands in the version’s JSON', {
  timeout: 60_000,
}, async () => {
  const county = await openCounty('halland', new Date().toISOString(), clientDir)
  const browser = await openChromium()
  const page = await browser.newPage()
  const links = await county.server.makeDemo(county.server.url, 'halland')
  await page.goto(links.find(({ role }) => role === 'reader')?.link ?? '')
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.getByRole('heading', { name: 'Era planer' }).waitFor()
  await page.goto(`${county.server.url}/plans/${county.firstPlan}/money`)
  const matrix = page.locator('table.matrix')
  await matrix.waitFor()
  const heads = await matrix.locator('thead .matrix-name').allTextContents()
  const rows: readonly Row[] = await matrix.locator('tbody tr').evaluateAll((all, columns) => {
    return all.map((row) => {
      const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')
      const source = row.querySelector('th')?.textContent?.replace('exempelsiffra', '').trim() ?? null
      return { source, year: cells[0] ?? '', figures: cells.slice(1, columns + 2) }
    })
  }, heads.length)
  const lateReason = 'Demon är gjord efter dagen.'
  expect((await county.freeze(county.firstPlan, { lateReason })).status).toBe(201)
  const { totals, register } = await county.versionOf(county.firstPlan)
  const inOrder = rows.map((row, index) => ({
    ...row,
    source: rows.slice(0, index + 1).findLast(({ source }) => source !== null)?.source ?? '',
    sum: kronor(row.figures.at(-1) ?? ''),
  }))
  const inKronor = (
    entries: readonly { readonly id: unknown; readonly ore: number }[],
    nameOf: (id: unknown) => string,
  ) => added(entries.map(({ id, ore }) => [nameOf(id), ore / 100] as const))
  const lines = new Map(register.agreement.grantLines.map(({ id, name }) => [`line:${id}`, name]))
  const shortNames = new Map<unknown, string>(register.organisations.map(({ id, shortName }) => [id, shortName]))
  expect(added(inOrder.map(({ source, sum }) => [source, sum] as const))).toEqual(
    inKronor(totals.bySource, (id) => lines.get(String(id)) ?? 'Egna medel'),
  )
  expect(added(inOrder.map(({ year, sum }) => [year, sum] as const))).toEqual(inKronor(totals.byUseYear, String))
  const byColumn = inOrder.flatMap(({ figures }) =>
    heads.map((head, column) => [head, kronor(figures[column] ?? '')] as const),
  )
  expect(added(byColumn)).toEqual(inKronor(totals.byOrganisation, (id) => shortNames.get(id) ?? ''))
  expect(inOrder.reduce((sum, row) => sum + row.sum, 0)).toBe(totals.plan.ore / 100)

  // A line of the catalogue for each activity that the state pays, and what they are granted together.
  await page.goto(`${county.server.url}/plans/${county.firstPlan}/register`)
  await page.getByRole('link', { name: 'Beviljade projekt' }).click()
  const projects = page.getByRole('table', { name: 'Projekten' })
  const sumShown = async () =>
    kronor((await projects.getByRole('row').last().getByRole('cell').last().textContent()) ?? '')
  const stateOre = totals.plan.stateGrantOre - totals.plan.conditionalOre
  await expect.poll(sumShown).toBe(stateOre / 100)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  expect(await violations(page)).toEqual([])
  const year = String(totals.byUseYear[0]?.id)
  await page.getByLabel('Används år').selectOption(year)
  const first = projects.getByRole('row').nth(1)
  await first.waitFor()
  const words = (await first.locator('strong').textContent())?.replace(/^\S+ /, '') ?? ''
  await page.getByLabel('Ord i projekt, mål eller plan').fill(words.toUpperCase())
  await expect.poll(() => projects.getByRole('row').count()).toBe(3)
  await expect.poll(sumShown).toBe(kronor((await first.getByRole('cell').last().textContent()) ?? ''))
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hämta som CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^Projekt i .+\.csv$/)
  await first.getByRole('link', { name: /, version 1$/ }).click()
  await page.waitForURL(/\/versions\/1$/)
  await closeWindows(browser)
  await county.close()
})
