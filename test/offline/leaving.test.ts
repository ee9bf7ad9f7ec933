import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openStage } from '../support/stage.ts'
import {
  cutOff,
  findServer,
  keptEdits,
  loseServer,
  savedWords,
  seeded,
  storedBackground,
  typeOn,
} from './offlineSteps.ts'

// Signing out ends the session: each test has a server of its own.
const stage = openStage('test', { expected: cutOff })

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ditt konto' }).click()
  await page.getByRole('menuitem', { name: 'Logga ut' }).click()
}

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
const isWelcomed = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

describe('signing out', () => {
  it('[OF6] leaves nothing of the plan in the browser', async () => {
    const window = await stage.open('editor')
    const { page } = window
    await typeOn(window, ' Ett')
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    await expect.poll(() => databases(page)).toHaveLength(2)
    await signOut(page)
    await expect.poll(() => isWelcomed(page)).toContain('Här skriver länet')
    await expect.poll(() => databases(page)).toEqual(['samplan'])
    expect(await storedBackground(stage.live)).toBe(`${seeded} Ett`)
  })

  it('[OF4] sends what lies in the browser first, also of a plan that is not open', async () => {
    const window = await stage.open('editor')
    const { page } = window
    await loseServer(window)
    await typeOn(window, ' Ett')
    await expect.poll(() => keptEdits(page)).toBe(4)
    await page.goto('about:blank')
    await page.unroute('**/api/**')
    window.wire.mend()
    await page.goto(stage.live.origin)
    await page.getByRole('heading', { name: 'Era planer' }).waitFor()
    expect(await storedBackground(stage.live)).toBe(seeded)
    await signOut(page)
    await expect.poll(() => isWelcomed(page)).toContain('Här skriver länet')
    expect(await storedBackground(stage.live)).toBe(`${seeded} Ett`)
    await expect.poll(() => databases(page)).toEqual(['samplan'])
  })

  it('[OF4] says how much remains, and offers to stay or to save it as a file', async () => {
    const window = await stage.open('editor')
    const { page } = window
    await window.wire.cut()
    await typeOn(window, ' Bara här')
    await expect.poll(() => keptEdits(page)).toBe(9)
    await signOut(page)
    const dialog = page.getByRole('alertdialog', { name: '9 ändringar har inte kommit fram' })
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain('Länets plan: 9 ändringar')
    await dialog.getByRole('button', { name: 'Stanna kvar' }).click()
    await expect.poll(() => savedWords(page)).toMatch(/^Ej sparat: 9 ändringar/)
    await signOut(page)
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Spara som fil' }).click()
    const file = readFileSync(await (await downloading).path(), 'utf8')
    expect(file).toContain('Bara här')
    await dialog.getByRole('button', { name: 'Logga ut' }).click()
    await expect.poll(() => isWelcomed(page)).toContain('Här skriver länet')
    await expect.poll(() => databases(page)).toEqual(['samplan'])
    expect(await storedBackground(stage.live)).toBe(seeded)
  })

  it('[OF4] says so when the server cannot be told, and keeps everything', async () => {
    const window = await stage.open('editor')
    const { page } = window
    await loseServer(window)
    await signOut(page)
    await page.getByRole('dialog').getByText('Servern nås inte').waitFor()
    await page.getByRole('button', { name: 'Stanna kvar' }).click()
    await findServer(window)
    await typeOn(window, ' Kvar')
    await expect.poll(() => storedBackground(stage.live)).toBe(`${seeded} Kvar`)
  })
})
