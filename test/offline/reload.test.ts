import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { type LiveServer, startLiveServer } from '../support/liveServer.ts'
import { clientDir, openWindow, type PlanWindow } from '../support/planWindow.ts'
import {
  background,
  bannerWords,
  findServer,
  keptEdits,
  keptWords,
  loseServer,
  savedWords,
  seeded,
  storedBackground,
  typeOn,
} from './offlineSteps.ts'

let browser: Browser
let live: LiveServer
let window: PlanWindow

beforeAll(async () => {
  browser = await launchChromium()
})

// Roles change here: each test has a server of its own.
async function open(): Promise<PlanWindow> {
  live = await startLiveServer({ clientDir })
  window = await openWindow(browser, live, 'editor')
  return window
}

afterEach(async () => {
  await window.close()
  await live.close()
})

afterAll(async () => {
  await browser.close()
})

describe('a window that is loaded anew without the server', () => {
  it('[OF1] has what was typed, counts it as not saved, and sends it once', async () => {
    const { page } = await open()
    await loseServer(window)
    await typeOn(window, ' Utan nät')
    await expect.poll(() => keptEdits(page)).toBe(9)
    await page.reload()
    await expect.poll(() => background(page).textContent()).toBe(`${seeded} Utan nät`)
    await expect.poll(() => savedWords(page)).toMatch(/^Ej sparat: 9 ändringar/)
    await expect.poll(() => bannerWords(page)).toContain('utan nät sedan')
    await typeOn(window, ' alls')
    await expect.poll(() => savedWords(page)).toMatch(/^Ej sparat: 14 ändringar/)
    expect(await storedBackground(live)).toBe(seeded)
    await findServer(window)
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    expect(await storedBackground(live)).toBe(`${seeded} Utan nät alls`)
    await expect.poll(() => keptEdits(page)).toBe(0)
    await page.reload()
    await expect.poll(() => background(page).textContent()).toBe(`${seeded} Utan nät alls`)
  })

  it('[OF5] hands in what may not be sent any more, and never sends it again', async () => {
    const { page } = await open()
    await loseServer(window)
    await typeOn(window, ' Inte längre')
    await expect.poll(() => keptEdits(page)).toBe(12)
    await live.setRole('editor', 'reader')
    await page.unroute('**/api/**')
    window.wire.mend()
    await page.reload()
    await expect.poll(() => bannerWords(page)).toContain('räddningskopia')
    await expect.poll(() => keptWords(live, 'editor')).toEqual([expect.stringContaining('Inte längre')])
    await expect.poll(() => keptEdits(page)).toBe(0)
    await live.setRole('editor', 'editor')
    await page.reload()
    await typeOn(window, ' Åter')
    await expect.poll(() => storedBackground(live)).toBe(`${seeded} Åter`)
    expect(await keptWords(live, 'editor')).toHaveLength(1)
  })
})
