/** A consultation on screen, from its opening to the answer that lets the plan be frozen; and the event log of it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeXlsx } from '../consultation/writeXlsx.ts'
import { openSite, type Site } from './site.ts'
import { violations } from './violations.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const open = async (page: Page, path: string) => page.goto(`${site.url}/plans/${site.planId}${path}`)
const freezeDialog = (page: Page) => page.getByRole('dialog', { name: 'Frys version 1' })

it('[RO9] the convenor opens a round, writes in a letter and closes it; the freeze waits for each answer and leads to it', async () => {
  const page = await site.personPage('convenor')
  await open(page, '/comments')
  await page.getByRole('button', { name: 'Öppna samråd' }).click()
  const dialog = page.getByRole('dialog', { name: 'Öppna ett samråd' })
  await page.keyboard.type('Remiss hösten 2016')
  await dialog.getByRole('button', { name: 'Öppna samråd' }).click()
  await dialog.getByText('Välj en dag.').waitFor()
  await dialog.getByText('Välj minst en organisation.').waitFor()
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel('Till och med').fill('2199-12-20')
  await dialog.getByLabel('NSPH Blekinge').check()
  await page.keyboard.press('Enter')
  const round = page.getByRole('article', { name: 'Remiss hösten 2016' })
  await round.getByText('Pågår').waitFor()

  await round.getByRole('button', { name: 'Skriv in ett yttrande' }).click()
  await page.getByLabel('Organisation').selectOption({ label: 'Ronneby kommun' })
  await page.getByLabel('Vad de säger').fill('Kommunen stöder planen.')
  await page.getByRole('button', { name: 'Spara' }).click()
  await round.getByText('Kommunen stöder planen.').waitFor()

  const users = await site.personPage('commenter')
  await open(users, '')
  await users
    .getByRole('button', { name: /Lämna synpunkt/ })
    .first()
    .click()
  await users.keyboard.type('Var finns de anhöriga?')
  await users.keyboard.press('Control+Enter')
  await users.locator('.comment-body', { hasText: 'Var finns de anhöriga?' }).waitFor()

  await page.reload()
  await round.getByRole('link', { name: '”Var finns de anhöriga?”' }).waitFor()
  expect(await violations(page)).toEqual([])
  await round.getByRole('button', { name: 'Avsluta samrådet: Remiss' }).click()
  await page.getByRole('alertdialog').getByText('1 synpunkt väntar på svar').waitFor()
  await page.getByRole('button', { name: 'Avsluta samrådet' }).last().click()
  await round.getByText('Avslutat', { exact: true }).waitFor()

  await open(page, '')
  await page.getByRole('button', { name: 'Frys planen…' }).click()
  const row = freezeDialog(page).getByRole('listitem').filter({ hasText: 'Var finns de anhöriga?' })
  await row.getByText('Med det här kvar går planen inte att frysa.').waitFor()
  await row.getByRole('button', { name: 'Svara' }).click()
  const thread = page.locator('.comment-thread:focus')
  await thread.getByRole('button', { name: 'Avgör synpunkten…' }).click()
  await page.getByLabel('Tas in', { exact: true }).check()
  await page.getByRole('button', { name: 'Skicka svaret' }).click()
  await round.getByText('Alla synpunkter i samrådet har svar.').waitFor()

  await open(page, '')
  await page.getByRole('button', { name: 'Säg hur statistiken är uppdelad' }).click()
  await page.getByRole('dialog').getByLabel('Nej').check()
  await page.getByLabel('Varför inte?').fill('Talen är för små.')
  await page.getByRole('button', { name: 'Spara' }).click()
  await users.getByText('Statistiken är inte uppdelad på kön: Talen är för små.').waitFor()
  await page.getByRole('button', { name: 'Frys planen…' }).click()
  await freezeDialog(page)
    .getByText(/Statistiken är inte uppdelad/)
    .waitFor({ state: 'detached' })
  expect(await freezeDialog(page).getByText('Var finns de anhöriga?').count()).toBe(0)

  await open(page, '/events')
  await page.getByText('Uppgav att statistiken inte är uppdelad på kön: Talen är för små.').waitFor()
  await page.getByLabel('Visa').selectOption({ label: 'Samråd avslutades' })
  await expect.poll(() => page.locator('.event').allTextContents()).toHaveLength(1)
})

it('[XI12] the convenor sees what each row of a file becomes, imports it so, and answers; axe finds nothing, at 320 px too', async () => {
  const page = await site.personPage('convenor')
  await open(page, '/comments')
  await page.getByRole('button', { name: 'Öppna samråd' }).click()
  await page.getByLabel('Samrådets namn').fill('Rådslag')
  await page.getByLabel('Till och med').fill('2199-12-20')
  await page.getByLabel('NSPH Blekinge').check()
  await page.keyboard.press('Enter')
  const round = page.getByRole('article', { name: 'Rådslag', exact: true })
  await round.getByRole('link', { name: 'Importera svar från Excel' }).click()
  const section = page.getByRole('region', { name: 'Importera svar från Excel' })
  const rows = [
    ['Kommun', 'Fokusområde', 'Förslag', 'Bord'],
    ['Ronneby', '2', 'Kuratorer i varje skola', '7'],
    ['Ett bord', 'Allt hänger ihop', 'Anhöriga i styrgruppen', '8'],
    ['Ronneby', '1', '', '9'],
  ].map((cells, index) => ({ number: index + 1, cells }))
  const file = { name: 'Rådslag.xlsx', mimeType: 'application/octet-stream', buffer: writeXlsx(rows) }
  await section.getByLabel('Fil', { exact: true }).setInputFiles(file)
  await section.getByText('3 rader: 1 blir förslag, 2 tas inte med.', { exact: true }).waitFor()
  await section.getByRole('cell', { name: 'Avsändaren finns inte i registret' }).waitFor()
  await section.getByLabel('Vad ”Ett bord” betyder').selectOption({ label: 'Står som det är skrivet' })
  await section.getByText('3 rader: 2 blir förslag, 1 tas inte med.', { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  const widest = () => page.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(widest).toBe(320)
  const download = page.waitForEvent('download')
  await section.getByRole('button', { name: 'Hämta som CSV' }).click()
  expect((await download).suggestedFilename()).toBe('Rådslag rader som inte togs med.csv')
  await section.getByRole('button', { name: 'Läs in 2 förslag' }).click()

  await page.getByText('3 rader: 2 blev förslag, 1 togs inte med.', { exact: true }).waitFor()
  const areas = page.getByRole('table', { name: 'Förslag per fokusområde' })
  await areas.getByRole('row', { name: /^Alla 2/ }).waitFor()
  await page.getByRole('combobox', { name: 'Fokusområde' }).selectOption({ label: 'Inget fokusområde' })
  await page.getByRole('status').getByText('1 av 2 förslag').waitFor()
  const proposal = page.getByRole('listitem').filter({ hasText: 'Anhöriga i styrgruppen' })
  await proposal.getByRole('button', { name: 'Svara på förslaget i rad 3' }).click()
  await proposal.getByLabel('Tas upp delvis').check()
  await proposal.getByLabel('Mål eller aktivitet i planen').selectOption({ index: 1 })
  await proposal.getByLabel('Skäl').fill('I referensgruppen.')
  await proposal.getByRole('button', { name: 'Spara svaret' }).click()
  await proposal.getByRole('button', { name: 'Ändra svaret på förslaget i rad 3' }).waitFor()
  await expect.poll(widest).toBe(320)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Ta tillbaka inläsning 1' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ta tillbaka' }).click()
  await page.getByRole('alertdialog').getByText('Ett av förslagen har fått svar.').waitFor()
})
