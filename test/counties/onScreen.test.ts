import { expect, it } from 'vitest'
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

it('[FC20] what stands in the money page’s table is what stands in the version’s JSON', {
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
  await closeWindows(browser)
  await county.close()
})
