import type { IsoInstant } from '@samplan/shared/plan'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from './site.ts'

describe('participants', () => {
  let site: Site
  let convenor: Page
  beforeAll(async () => {
    site = await openSite()
    convenor = await site.personPage('convenor')
  })
  afterAll(() => site.close())

  const participants = () => `${site.url}/plans/${site.planId}/participants`

  /** Invites by link as the convenor does; the link as it is shown. */
  async function inviteByLink(organisation: string, role: string): Promise<string> {
    await convenor.goto(participants())
    await convenor.getByRole('button', { name: 'Bjud in' }).click()
    const dialog = convenor.getByRole('dialog')
    await dialog.getByLabel('Organisation').selectOption(organisation)
    await dialog.getByLabel(role).check()
    await dialog.getByRole('button', { name: 'Skapa länk' }).click()
    const link = await convenor
      .getByRole('dialog', { name: 'Länken är klar' })
      .getByRole('textbox', { name: 'Länk', exact: true })
      .inputValue()
    await convenor.getByRole('button', { name: 'Klar', exact: true }).click()
    return link
  }

  async function join(link: string, name: string): Promise<Page> {
    const page = await site.strangerPage()
    await page.goto(link)
    await page.getByLabel('Ditt namn').fill(name)
    await page.getByRole('button', { name: 'Gå med i planen' }).click()
    await page.waitForURL(`${site.url}/plans/${site.planId}`)
    return page
  }

  it('[UI5] a link is shown once; who opens it sees plan, organisation and role, writes a name, and is in', async () => {
    const link = await inviteByLink('Olofströms kommun', 'Redaktör')
    expect(await convenor.getByText('Redaktör, Olofströms kommun').count()).toBe(1)
    const stranger = await site.strangerPage()
    await stranger.goto(link)
    await stranger.getByRole('heading', { name: 'Du är inbjuden till Psykisk hälsa i Blekinge 2016–2020' }).waitFor()
    await stranger.getByText('Du blir redaktör för Olofströms kommun.').waitFor()
    await stranger.getByRole('button', { name: 'Gå med i planen' }).click()
    await stranger.getByText('Skriv ditt namn.').waitFor()
    const joined = await join(link, 'Vera Ny')
    await joined.goto(participants())
    await joined
      .getByRole('row', { name: /Vera Ny/ })
      .getByText('Redaktör')
      .waitFor()
    await convenor.goto(participants())
    await convenor.getByRole('row', { name: /Vera Ny/ }).waitFor()
    expect(await convenor.getByText('Redaktör, Olofströms kommun').count()).toBe(0)
    await stranger.reload()
    await stranger.getByRole('heading', { name: 'Inbjudan går inte att använda' }).waitFor()
  })

  it('[UI5] an invitation that is withdrawn can no longer be used', async () => {
    const link = await inviteByLink('NSPH Blekinge', 'Kommenterande')
    await convenor.getByRole('button', { name: /Dra tillbaka inbjudan: Kommenterande, NSPH/ }).click()
    await convenor.getByText('Kommenterande, NSPH Blekinge').waitFor({ state: 'detached' })
    const stranger = await site.strangerPage()
    await stranger.goto(link)
    await stranger.getByRole('heading', { name: 'Inbjudan går inte att använda' }).waitFor()
    expect(await stranger.getByRole('button', { name: 'Gå med i planen' }).count()).toBe(0)
  })

  it('[UI6] a person invited by address takes part at once and signs in with the link that is handed over', async () => {
    await convenor.goto(participants())
    await convenor.getByRole('button', { name: 'Bjud in' }).click()
    const dialog = convenor.getByRole('dialog')
    await dialog.getByLabel('En viss person').check()
    await dialog.getByLabel('Personens namn').fill('Bo Adress')
    await dialog.getByLabel('E-postadress').fill('bo')
    await dialog.getByLabel('Organisation').selectOption('Sölvesborgs kommun')
    await dialog.getByRole('button', { name: 'Skapa länk' }).click()
    await dialog.getByText('Adressen går inte att läsa').waitFor()
    await dialog.getByLabel('E-postadress').fill('bo@example.se')
    await dialog.getByRole('button', { name: 'Skapa länk' }).click()
    const link = await convenor
      .getByRole('dialog', { name: 'Länken är klar' })
      .getByRole('textbox', { name: 'Länk', exact: true })
      .inputValue()
    await convenor.getByRole('button', { name: 'Klar', exact: true }).click()
    await convenor.getByRole('row', { name: /Bo Adress/ }).waitFor()
    const bo = await site.strangerPage()
    await bo.goto(link)
    await bo.getByRole('button', { name: 'Logga in' }).click()
    await bo.getByRole('link', { name: /Psykisk hälsa i Blekinge 2016/ }).waitFor()
    expect(await bo.getByText('Redaktör, Sölvesborgs kommun').count()).toBe(1)
  })

  it('[UI7] the convenor changes role and organisation in the table, and removes after a question', async () => {
    const joined = await join(await inviteByLink('Ronneby kommun', 'Redaktör'), 'Ada Bytt')
    await convenor.goto(participants())
    await convenor.getByLabel('Roll för Ada Bytt').selectOption('Läsare')
    await convenor.getByLabel('Organisation för Ada Bytt').selectOption('NSPH Blekinge')
    await convenor.getByText('Ändrat för Ada Bytt').nth(1).waitFor({ state: 'attached' })
    await joined.goto(participants())
    const row = joined.getByRole('row', { name: /Ada Bytt/ })
    await row.getByText('Läsare').waitFor()
    await row.getByText('NSPH Blekinge').waitFor()
    await convenor.getByRole('button', { name: 'Ta bort Ada Bytt' }).click()
    await convenor.getByRole('alertdialog').getByRole('button', { name: 'Ta bort', exact: true }).click()
    await convenor.getByRole('row', { name: /Ada Bytt/ }).waitFor({ state: 'detached' })
    await joined.goto(participants())
    await joined.getByRole('heading', { name: 'Sidan finns inte' }).waitFor()
    expect(await joined.getByRole('table').count()).toBe(0)
  })

  it('[UI7] the last convenor keeps the role, and the page says why', async () => {
    await convenor.goto(participants())
    const role = convenor.getByLabel('Roll för Kim Ek')
    await role.selectOption('Läsare')
    await convenor.getByRole('alert').getByText('Planen behöver minst en sammankallande.').waitFor()
    expect(await role.inputValue()).toBe('convenor')
  })

  it('[UI7] whoever is no convenor reads the list and finds nothing to press in it', async () => {
    const page = await site.personPage('commenter')
    await page.goto(participants())
    await page.getByRole('row', { name: /Kim Ek/ }).waitFor()
    expect(await page.getByRole('combobox').count()).toBe(0)
    expect(await page.getByRole('button', { name: /Bjud in|Ta bort/ }).count()).toBe(0)
    expect(await page.getByText('kim.ek@').count()).toBe(0)
  })

  it('[PL4] whoever was added an hour past midnight in Stockholm takes part since that day', async () => {
    const { plans } = site.server.storage
    const mika = (await plans.participants(site.planId)).find(({ name }) => name === 'Mika Holm')
    if (!mika) throw new Error('The demo has no Mika Holm')
    await plans.putParticipant(site.planId, { ...mika, addedAt: '2016-09-01T23:00:00.000Z' as IsoInstant })
    await convenor.goto(participants())
    const row = convenor.getByRole('row', { name: /Mika Holm/ })
    await expect.poll(() => row.textContent()).toContain('2 september 2016')
  })

  it('[UI97] what is missing is said after sending in that way alone, and the keyboard keeps its place', async () => {
    await convenor.goto(participants())
    const invite = convenor.getByRole('button', { name: 'Bjud in' })
    await invite.press('Enter')
    const dialog = convenor.getByRole('dialog')
    await expect.poll(() => dialog.getByLabel('Med en länk').evaluate(isFocused)).toBe(true)
    await dialog.getByRole('button', { name: 'Skapa länk' }).press('Enter')
    await expect.poll(() => dialog.getByLabel('Organisation').evaluate(isFocused)).toBe(true)
    await dialog.getByLabel('En viss person').check()
    expect(await dialog.locator('.field-error').count()).toBe(0)
    await dialog.getByRole('button', { name: 'Skapa länk' }).press('Enter')
    await dialog.getByText('Skriv personens e-postadress.').waitFor()
    await dialog.getByLabel('Med en länk').check()
    await dialog.getByLabel('Organisation').selectOption('NSPH Blekinge')
    await dialog.getByRole('button', { name: 'Skapa länk' }).press('Enter')
    await expect.poll(() => dialog.getByRole('textbox', { name: 'Länk', exact: true }).evaluate(isFocused)).toBe(true)
    await convenor.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => invite.evaluate(isFocused)).toBe(true)
  })

  it('[UI98] where the browser forbids copying, the text is shown selected', async () => {
    const page = await site.personPage('convenor')
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })
    })
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(participants())
    await page.getByRole('button', { name: 'Bjud in' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Organisation').selectOption('NSPH Blekinge')
    await dialog.getByRole('button', { name: 'Skapa länk' }).click()
    const link = await dialog.getByRole('textbox', { name: 'Länk', exact: true }).inputValue()
    await dialog.getByRole('button', { name: 'Kopiera' }).click()
    const shown = dialog.getByLabel('Webbläsaren lät oss inte kopiera.')
    await shown.waitFor()
    expect(await shown.evaluate((field: HTMLTextAreaElement) => field.value.slice(0, field.selectionEnd))).toBe(link)
    expect(faults).toEqual([])
  })
})

const isFocused = (element: Element) => document.activeElement === element
