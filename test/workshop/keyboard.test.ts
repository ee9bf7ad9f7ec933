/** The whole main way by the keyboard alone, in one go: from the link in a mail to the page of the frozen version. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSite, type Site } from '../pages/site.ts'
import { expectHeadings } from '../planPage/pageSteps.ts'
import { type KeyboardWalk, walkByKeyboard } from './keyboardWalk.ts'

let site: Site
let page: Page
let walk: KeyboardWalk

beforeAll(async () => {
  site = await openSite()
  page = await site.strangerPage({ reducedMotion: 'reduce' })
  walk = walkByKeyboard(page)
})

afterAll(() => site.close())

const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor()

it('[AX54] the whole main way goes by the keyboard, with the focus seen at every stop and never lost', async () => {
  await signIn()
  await makePlan()
  await writePlan()
  await moveGoal()
  await comment()
  await invite()
  await freeze()
  expect(walk.unseen).toEqual([])
}, 240_000)

async function signIn(): Promise<void> {
  await page.goto(await site.signInLink('convenor'))
  await walk.to(/^Logga in$/)
  await page.keyboard.press('Enter')
  await heading('Era planer')
}

async function makePlan(): Promise<void> {
  await walk.to(/^Ny plan$/)
  await walk.press('Enter')
  await walk.to(/^Planens namn/)
  await walk.type('Skriven med tangenter')
  await walk.to(/^Sista året/)
  await walk.type('2020')
  await walk.to(/^Skapa planen$/)
  await page.keyboard.press('Enter')
  await page.locator('.plan-page .text-field').first().waitFor()
  await expect.poll(walk.here).not.toBe('nothing')
}

async function writePlan(): Promise<void> {
  await walk.to(/^Bakgrund$/)
  await walk.press('F6')
  await walk.to(/^Bakgrund$/)
  await walk.type('Fler ska få hjälp i tid.')
  await walk.to(/^Nytt område$/)
  await walk.press('Enter')
  await expect.poll(walk.here).toMatch(/^Rubrik på område/)
  await walk.type('Skolan')
  for (const [number, title] of [
    ['1.1', 'Fler mår bra'],
    ['1.2', 'Färre väntar'],
  ]) {
    await walk.to(/^Nytt mål i område 1$/)
    await walk.press('Enter')
    await expect.poll(walk.here).toBe(`Mål ${number}`)
    await walk.type(title ?? '')
  }
  await walk.to(/^Ny aktivitet under mål 1\.1$/, 'Shift+Tab')
  await walk.press('Enter')
  await expect.poll(walk.here).toBe('Rubrik på aktivitet 1.1.1')
  await walk.type('Samtal i skolan')
  await walk.to(/^Lägg till kostnad$/)
  await walk.press('Enter')
  await expect.poll(walk.here).toMatch(/^Belopp i kronor/)
  await walk.type('450 tkr')
  await walk.press('Shift+Tab')
  await walk.to(/^Belopp i kronor/)
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('450\u00a0000')
}

async function moveGoal(): Promise<void> {
  await walk.to(/^Mål 1\.1$/, 'Shift+Tab')
  await walk.press('Alt+ArrowDown')
  await expectHeadings(page, ['1.1 Färre väntar', '1.2 Fler mår bra', '1.2.1 Samtal i skolan'])
  await expect.poll(walk.here).toBe('Mål 1.2')
}

async function comment(): Promise<void> {
  await walk.to(/^Flytta, kommentera eller ta bort 1\.2/, 'Shift+Tab')
  await walk.press('Enter')
  await page.getByRole('menu').waitFor()
  await walk.to(/^Lämna synpunkt/, 'ArrowDown')
  await walk.press('Enter')
  await page.getByRole('form', { name: 'Ny synpunkt' }).waitFor()
  await walk.type('Skriv vem som ringer.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.comment-body', { hasText: 'Skriv vem som ringer.' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toContain('Skriv vem som ringer.')
}

async function invite(): Promise<void> {
  await walk.press('F6')
  await walk.to(/^Mer: fler av planens sidor/)
  await walk.press('Enter')
  await page.getByRole('menu').waitFor()
  await walk.to(/^Deltagare/, 'ArrowDown')
  await walk.press('Enter')
  await heading('Deltagare')
  await walk.to(/^Bjud in$/)
  await walk.press('Enter')
  await page.getByRole('dialog').waitFor()
  await walk.to(/^Organisation/)
  await walk.type('NSPH')
  await walk.to(/^Skapa länk$/)
  await walk.press('Enter')
  await page.getByRole('dialog', { name: 'Länken är klar' }).waitFor()
  await walk.to(/^Klar$/)
  await walk.press('Enter')
  await expect.poll(walk.here).toBe('Bjud in')
  await walk.to(/^Plan$/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.locator('.plan-page .text-field').first().waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('plan')
}

/** Gives each hindering finding its reason, and says why it is late, where that is asked. */
async function freeze(): Promise<void> {
  await walk.to(/^Frys planen/, 'Shift+Tab')
  await walk.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Frys version 1' })
  await dialog.waitFor()
  const ticks = dialog.getByLabel('Frys ändå, med skäl')
  for (let left = await ticks.count(); left > 0; left--) {
    await walk.to(/^Frys ändå, med skäl$/)
    await walk.press('Space')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await walk.type('Beslutas i november.')
  }
  if (await dialog.getByLabel(/Varför fryser ni planen efter den/).count()) {
    await walk.to(/^Sista dagen har gått/)
    await walk.type('Nämnden sammanträdde sent.')
  }
  await walk.to(/^Frys version 1$/)
  await walk.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await walk.to(/^Se version 1$/)
  await walk.press('Enter')
  await page.waitForURL(/versions\/1$/)
  await page.getByText('Webbläsaren har kontrollerat').waitFor()
  await expect.poll(walk.here).not.toBe('nothing')
}
