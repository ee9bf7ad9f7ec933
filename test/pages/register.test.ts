/** The register on screen: changed, refused, met by somebody else's change, taken back; and read by everybody else. */
import type { IsoDate, PersonId } from '@samplan/shared/plan'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paste } from '../support/pasting.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const openRegister = async (page: Page) => {
  await page.goto(`${site.url}/plans/${site.planId}/register`)
  await page.getByRole('heading', { level: 1, name: 'Parter och organisationer' }).waitFor()
}
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })
const openEntry = async (page: Page, name: string) => {
  await page.getByRole('button', { name: `Ändra ${name}` }).click()
  return page.getByRole('dialog', { name: `Ändra ${name}` })
}

it('[RG23] a convenor changes an entry: what cannot be read is refused and kept, another’s change is met, and all can be undone', async () => {
  const page = await site.personPage('convenor')
  const other = await site.personPage('convenor')
  for (const one of [page, other]) await openRegister(one)
  const dialog = await openEntry(page, 'Ronneby kommun')
  await dialog.getByLabel('Räknad den').fill('2016-11-01')
  await dialog.getByLabel('Antal invånare').fill('28.697')
  await dialog.getByLabel('Källa').fill('Statistiska centralbyrån')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await dialog.getByText('Skriv ett helt antal').waitFor()
  expect(await dialog.getByLabel('Antal invånare').inputValue()).toBe('28.697')

  // Meanwhile somebody else changes the same organisation.
  const otherDialog = await openEntry(other, 'Ronneby kommun')
  await otherDialog.getByLabel('Kort namn').fill('Rby')
  await otherDialog.getByRole('button', { name: 'Spara' }).click()
  await otherDialog.waitFor({ state: 'detached' })

  await dialog.getByLabel('Antal invånare').fill('28 697')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await dialog.getByText('Någon annan har ändrat samma post').waitFor()
  await dialog.getByText('Rby', { exact: true }).waitFor()
  expect(await dialog.getByLabel('Antal invånare').inputValue()).toBe('28 697')
  await dialog.getByRole('button', { name: 'Spara ändå' }).click()
  await dialog.waitFor({ state: 'detached' })
  await row(page, 'Ronneby kommun').getByText('28 697 den 1 november 2016').waitFor()

  await page.getByRole('status').getByRole('button', { name: 'Ångra' }).click()
  await row(page, 'Ronneby kommun').getByText('28 700 den 31 december 2015').waitFor()
  await page.getByRole('link', { name: 'Ändringar' }).click()
  await page.getByText(/tog tillbaka ändring \d+/).waitFor()
})

it('[RG24] an organisation that a plan stands on cannot be removed, and everybody but the convenor only reads', async () => {
  const page = await site.personPage('convenor')
  await openRegister(page)
  await page.getByRole('button', { name: 'Ta bort Karlskrona kommun' }).click()
  await page.getByText(/Det kan inte tas bort/).waitFor()
  await row(page, 'Karlskrona kommun').waitFor()
  const reader = await site.personPage('reader')
  await openRegister(reader)
  await row(reader, 'Karlskrona kommun').waitFor()
  expect(await reader.getByRole('main').getByRole('button').count()).toBe(0)
})

it('[RG25] a sum is split by a key, with the proof that it adds up, becomes grants, and is computed again on another base date', async () => {
  const page = await site.personPage('convenor')
  await openRegister(page)
  await page.getByRole('link', { name: 'Fördelningsnycklar' }).click()
  await page.getByRole('button', { name: 'Ny fördelningsnyckel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ny fördelningsnyckel' })
  await dialog.getByLabel('Namn').fill('Lika delar')
  await dialog.getByLabel('Delas').selectOption({ label: 'Lika för alla' })
  await dialog.getByLabel('Bestämt av').fill('Styrgruppen')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByLabel('Nyckel').selectOption({ label: 'Lika delar' })
  await page.getByLabel('Bidragspost').selectOption({ index: 1 })
  await page.getByLabel('Summa att dela').fill('1 mkr')
  await page.getByText('999 996 kr avrundat nedåt + 4 kr till de 4 största resterna = 1 000 000 kr.').waitFor()
  await page.getByRole('button', { name: 'Använd som bidrag' }).click()
  await page.getByText('6 bidrag är sparade.').waitFor()
  await page.getByRole('link', { name: 'Bidrag', exact: true }).click()
  await expect.poll(() => page.getByRole('cell', { name: /^166 66[67]/ }).count()).toBe(6)

  // RG31: by inhabitants instead, and then as they were counted on another day; each result before stays with its reason.
  await countAgain()
  await page.getByRole('link', { name: 'Fördelningsnycklar' }).click()
  await page.getByRole('button', { name: 'Ny fördelningsnyckel' }).click()
  await dialog.getByLabel('Namn').fill('Efter folkmängd')
  await dialog.getByLabel('Folkmängd den').fill('2015-12-31')
  await dialog.getByLabel('Bestämt av').fill('Styrgruppen')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByLabel('Nyckel').selectOption({ label: 'Efter folkmängd' })
  await page.getByLabel('Bidragspost').selectOption({ index: 1 })
  await page.getByLabel('Summa att dela').fill('312 400')
  await page.getByLabel('Varför räknas den om?').fill('Folkmängden räknas.')
  await page.getByRole('button', { name: 'Ersätt, och behåll det tidigare' }).click()
  await page.getByText('6 bidrag är sparade.').waitFor()

  await page.getByRole('link', { name: 'Fördelningar' }).click()
  const record = page.getByRole('region', { name: 'Analys och handlingsplan', exact: true })
  await record.getByRole('button', { name: 'Räkna om Analys och handlingsplan' }).click()
  await record.getByText('Nyckeln och folkmängden ger samma resultat som förut.').waitFor()
  await record.getByLabel('Räkna med folkmängden den').selectOption({ label: '1 november 2016' })
  await record
    .getByRole('row', { name: /Ronneby kommun/ })
    .last()
    .getByText(/^52\s57[01]$/)
    .waitFor()
  const replace = record.getByRole('button', { name: 'Ersätt, och behåll det tidigare' })
  expect(await replace.isDisabled()).toBe(true)
  await record.getByLabel('Varför räknas den om?').fill('Ronneby är räknad igen.')
  await replace.click()
  await record.getByText('Folkmängd den 1 november 2016.').waitFor()
  await record.getByText('2 tidigare resultat').click()
  await record.getByText(/Skäl: Ronneby är räknad igen\./).waitFor()
})

/** Everybody's inhabitants on a second day: the others as before, twice as many in Ronneby. */
async function countAgain(): Promise<void> {
  const who = { planId: site.planId, personId: 'demo-person-kim-ek' as PersonId }
  const { countyId } = await site.server.storage.registers.forPlan(site.planId)
  const { organisations } = await site.server.storage.registers.county(countyId)
  for (const one of organisations) {
    const [counted] = one.populations
    if (!counted) continue
    const count = one.code === '1081' ? 2 * counted.count : counted.count
    const again = { ...counted, date: '2016-11-01' as IsoDate, count }
    const { number } = await site.server.storage.registers.county(countyId)
    const entry = { ...one, populations: [counted, again] }
    const outcome = await site.server.commands.changeRegister(who, {
      change: { type: 'put', kind: 'organisation', entry },
      ifNumber: number,
    })
    expect(outcome).toMatchObject({ ok: true })
  }
}

it('[RG35] a long form fits a phone, its parts are folded behind their names, and one with a fault stands open', async () => {
  const page = await site.personPage('convenor')
  await openRegister(page)
  await page.getByRole('link', { name: 'Överenskommelser' }).click()
  const dialog = await openEntry(page, 'Stöd till riktade insatser inom området psykisk hälsa 2016')
  await page.setViewportSize({ width: 320, height: 700 })
  const edge = () => dialog.evaluate((element) => Math.ceil(element.getBoundingClientRect().right))
  await expect.poll(edge).toBeLessThanOrEqual(320)
  const amount = dialog.getByLabel('Belopp för hela landet').first()
  expect(await amount.isVisible()).toBe(false)
  await dialog.getByText('Bidragspost 1: Analys och handlingsplan').press('Enter')
  await amount.fill('mycket')
  await dialog.getByText('Bidragspost 1: Analys och handlingsplan').press('Enter')
  await amount.waitFor({ state: 'hidden' })
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await dialog.getByText('Beloppet går inte att läsa.', { exact: false }).waitFor()
  expect(await amount.inputValue()).toBe('mycket')
  const hasFocus = () => amount.evaluate((element) => element === document.activeElement)
  await expect.poll(hasFocus).toBe(true)
  // Folded over its fault, it stands open again when the same is wrong again.
  await dialog.getByText('Bidragspost 1: Analys och handlingsplan').press('Enter')
  await amount.waitFor({ state: 'hidden' })
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await amount.waitFor()
  await expect.poll(hasFocus).toBe(true)
})

it('[RG33] a column pasted into a list of amounts is offered row by row and makes the parts it lacks', async () => {
  const page = await site.personPage('convenor')
  await openRegister(page)
  await page.getByRole('link', { name: 'Gemensamma potter' }).click()
  await page.getByRole('button', { name: 'Ny pott' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ny pott' })
  await dialog.getByRole('button', { name: 'Lägg till belopp' }).click()
  const amounts = dialog.getByRole('group', { name: /^Belopp \d$/ }).getByLabel('Belopp')
  expect(await paste(amounts.first(), '100 tkr\r\nSumma\r\n250 000\r\n')).toBe(true)
  const offer = page.getByRole('dialog', { name: 'Klistra in flera belopp' })
  await offer.getByText('ny: Belopp').first().waitFor()
  await offer.getByLabel('Hoppa över rad 2').check()
  await offer.getByRole('button', { name: 'Lägg in 2 belopp' }).click()
  await offer.waitFor({ state: 'detached' })
  await expect
    .poll(() => amounts.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
    .toEqual(['100\u00a0000', '250\u00a0000'])

  // What is wrong with the list as a whole stands at it, in sight, and has the focus.
  await dialog.getByLabel('Namn').fill('Länets pott')
  await dialog.getByLabel('Procent').fill('4')
  await dialog.getByLabel('Analys och handlingsplan (2016)').check()
  for (const year of ['Bidragsår', 'Används år']) await dialog.getByLabel(year).fill('2016')
  await dialog.getByLabel('Belopp', { exact: true }).first().fill('1 mkr')
  for (const place of [1, 2]) {
    const part = dialog.getByRole('group', { name: `Belopp ${place}`, exact: true })
    await part.getByLabel('Organisation').selectOption({ index: place })
  }
  await dialog.getByRole('button', { name: 'Spara' }).click()
  const wrong = dialog.getByText(/^Delarna blir 350\s000\skr, men summan är 1\s000\s000\skr\.$/)
  await expect.poll(() => wrong.evaluate((element) => element === document.activeElement)).toBe(true)
})
