import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from '../pages/site.ts'
import { violations } from '../pages/violations.ts'
import { askAtDoor, openWorkshopAs, voteFromStrip, workshopUrl } from './workshopSteps.ts'

const parties = ['Karlshamns kommun', 'Karlskrona kommun', 'Olofströms kommun', 'Ronneby kommun', 'Sölvesborgs kommun']

/** Twelve browsers, each with cookies of its own: the convenor, the projector, the editor, and nine who come by code. */
describe('a workshop of twelve', () => {
  let site: Site
  let convenor: Page
  const faults: string[] = []
  const watch = (page: Page) => {
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    return page
  }
  beforeAll(async () => {
    site = await openSite()
    convenor = watch(await site.personPage('convenor'))
  })
  afterAll(() => site.close())

  it('[WS20] join by code, time, everybody to here, votes, parking list and closing, on twelve screens', async () => {
    const code = await openWorkshopAs(convenor, site)
    const projector = watch(await site.personPage('convenor'))
    const editor = watch(await site.personPage('editor'))
    const coming = Array.from({ length: 9 }, async (_, index) => {
      const page = watch(await site.strangerPage())
      await askAtDoor(page, site, code, `Gäst ${index + 1}`, parties[index % parties.length] ?? '')
      return page
    })
    const guests = await Promise.all(coming)
    await convenor.getByRole('heading', { name: '9 väntar utanför' }).waitFor()
    await convenor.getByRole('button', { name: 'Släpp in alla 9 som väntar nu' }).click()
    await Promise.all(guests.map((page) => page.waitForURL(`${site.url}/plans/${site.planId}`)))
    await editor.goto(`${site.url}/plans/${site.planId}`)
    await projector.goto(`${site.url}/plans/${site.planId}/projector`)

    // The time is the same on every screen.
    await convenor.getByRole('button', { name: 'Börja med Integrerad vård' }).click()
    await projector.getByRole('heading', { level: 1, name: 'Integrerad vård' }).waitFor()
    const screens = [projector, editor, ...guests]
    await Promise.all(screens.map((page) => page.locator('.timer-figure').waitFor()))
    await convenor.getByRole('button', { name: 'Pausa' }).click()
    await Promise.all(screens.map((page) => page.getByText('Pausad').waitFor()))
    const shown = await Promise.all(screens.map((page) => page.locator('.timer-figure').textContent()))
    expect(new Set(shown).size).toBe(1)

    // Everybody to here: who reads is taken along, who writes stays where they write and gets a button.
    const [reading, writing] = [guests[0] as Page, editor]
    const background = writing.locator('[data-field="background"] .ProseMirror')
    await background.click()
    await background.press('End')
    const leading = watch(await convenor.context().newPage())
    const heading = reading.getByRole('heading', { name: /Integrerad vård/ }).first()
    const areaId = await heading.evaluate((element) => element.closest('.block')?.id ?? '')
    await leading.goto(`${site.url}/plans/${site.planId}#${areaId}`)
    await (guests[4] as Page).getByRole('button', { name: 'Följ sammankallande' }).click()
    await (guests[4] as Page).getByText('Du följer Kim Ek').first().waitFor()
    await leading.getByRole('button', { name: 'Alla hit' }).click()
    await leading.getByText('Alla har fått veta var du är.').waitFor({ state: 'attached' })
    await leading.close()
    const called = `b-${await calledTo(convenor, site)}`
    await expect.poll(() => isInView(reading, called)).toBe(true)
    await writing.getByRole('button', { name: 'Till sammankallandes plats' }).waitFor()
    expect(await isInView(writing, called)).toBe(false)
    expect(await background.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await writing.getByRole('button', { name: 'Till sammankallandes plats' }).click()
    await expect.poll(() => isInView(writing, called)).toBe(true)

    // A vote by organisation: the editor's counts, a guest's once its own editor has confirmed it.
    await convenor.getByRole('button', { name: 'Ny omröstning' }).click()
    await convenor.getByLabel('Fråga').fill('Ska vi börja redan i höst?')
    await convenor.getByRole('button', { name: 'Öppna omröstningen' }).click()
    await voteFromStrip(guests[1] as Page, 'Vänta')
    await editor.goto(workshopUrl(site))
    const counts = () => convenor.locator('.vote-counts').first().textContent()
    expect(await counts()).toContain('0 Vänta')
    await editor.getByRole('button', { name: /Bekräfta att Gäst 2 röstar Vänta för Karlskrona/ }).click()
    await expect.poll(counts).toContain('1 Vänta')
    const kinds = projector.getByRole('row', { name: /Kommuner/ })
    await expect.poll(() => kinds.textContent()).toBe('Kommuner010')

    // The parking list, and the meeting's end: notes begin as what was voted and parked.
    const parking = guests[2] as Page
    await parking.getByRole('button', { name: 'Parkera' }).click()
    await parking.getByLabel('Vad vill ni ta senare?').fill('Vem bokar lokalen?')
    await parking.getByRole('dialog').getByRole('button', { name: 'Parkera' }).click()
    await convenor.getByRole('listitem').filter({ hasText: 'Vem bokar lokalen?' }).waitFor()
    expect(await violations(convenor)).toEqual([])
    expect(await violations(projector)).toEqual([])
    await convenor.getByRole('button', { name: 'Avsluta mötet…' }).click()
    await convenor.getByLabel('Vad kom ni fram till?').fill('Vi väntar till våren.')
    expect(await convenor.getByLabel('Bestämt, en sak per rad').inputValue()).toContain('Vänta 1')
    expect(await convenor.getByLabel('Återstår, en sak per rad').inputValue()).toBe('Vem bokar lokalen?')
    await convenor.getByRole('button', { name: 'Avsluta mötet', exact: true }).click()
    await convenor.getByText('Vi väntar till våren.').waitFor()
    await Promise.all(guests.map((page) => page.getByText('Mötet är slut.').waitFor()))
    const [first] = guests
    await first?.locator('.saved', { hasText: 'Inte längre med' }).waitFor()
    await first?.reload()
    await first?.getByRole('heading', { name: /finns inte/ }).waitFor()
    await convenor.getByText('Gäst 2, Karlskrona. Gäst, insläppt av Kim Ek').waitFor()
    expect(await violations(convenor)).toEqual([])
    // The browser notes each answer that says no: to whoever is not signed in yet, or no longer in the plan.
    expect(faults.filter((fault) => !/status of 40[14]/.test(fault))).toEqual([])
  })
})

function isInView(page: Page, id: string): Promise<boolean> {
  return page.evaluate((blockId) => {
    const box = document.getElementById(blockId)?.getBoundingClientRect()
    return box !== undefined && box.top >= -1 && box.top < window.innerHeight
  }, id)
}

/** Where the convenor has called everybody, as the server has it. */
function calledTo(page: Page, { planId }: Site): Promise<string> {
  return page.evaluate(async (path) => {
    const { workshop } = await (await fetch(path)).json()
    return workshop.here.recordId
  }, `/api/plans/${planId}/workshop`)
}
