import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { type LiveServer, personIds, planId, startLiveServer, type Who } from '../support/liveServer.ts'
import { clientDir, openSecondWindow, openWindow, type PlanWindow } from '../support/planWindow.ts'
import {
  background,
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
const windows: PlanWindow[] = []

beforeAll(async () => {
  browser = await openChromium()
})

// Drafts and roles change here: each test has a server of its own.
async function open(who: Who = 'editor'): Promise<PlanWindow> {
  live = await startLiveServer({ clientDir })
  const window = await openWindow(browser, live, who)
  windows.push(window)
  return window
}

afterEach(async () => {
  for (const window of windows.splice(0)) await window.close()
  await live.close()
})

afterAll(async () => {
  await closeWindows(browser)
})

describe('two windows of one person', () => {
  it('[OF2] each sends its own; what the closed one left is taken over by the other, once', async () => {
    const first = await open()
    const second = await openSecondWindow(first, live)
    const third = await openSecondWindow(first, live)
    await loseServer(first, second, third)
    await typeOn(first, ' Ett')
    await typeOn(second, ' Två')
    await expect.poll(() => keptEdits(first.page)).toBe(8)
    await first.page.close()
    await findServer(second, third)
    await expect.poll(() => storedBackground(live)).toMatch(/^Länet arbetar tillsammans\.( Ett Två| Två Ett)$/)
    for (const { page } of [second, third]) {
      await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
      await expect.poll(() => background(page).textContent()).toBe(await storedBackground(live))
    }
    await expect.poll(() => keptEdits(second.page)).toBe(0)
  })

  it('[OF2] exactly one of several takes over: where it is refused, there is one recovery copy', async () => {
    const first = await open()
    const others = [await openSecondWindow(first, live), await openSecondWindow(first, live)]
    await loseServer(first, ...others)
    await typeOn(first, ' Ett')
    await expect.poll(() => keptEdits(first.page)).toBe(4)
    await first.page.close()
    await live.setRole('editor', 'reader')
    await findServer(...others)
    await expect.poll(() => keptWords(live, 'editor')).toEqual([expect.stringContaining('Ett')])
    for (const { page } of others) {
      await expect.poll(() => page.locator('.saved').textContent()).toContain('Uppdaterad')
      await expect.poll(() => background(page).textContent()).toBe(seeded)
      await expect.poll(() => keptEdits(page)).toBe(0)
    }
    expect(await keptWords(live, 'editor')).toHaveLength(1)
  })

  it('[OF2] a window takes over while it is without the server itself, and counts it as not saved', async () => {
    const first = await open()
    const second = await openSecondWindow(first, live)
    await loseServer(first, second)
    await typeOn(first, ' Ett')
    await expect.poll(() => keptEdits(first.page)).toBe(4)
    await first.page.close()
    await second.page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect.poll(() => background(second.page).textContent()).toBe(`${seeded} Ett`)
    await expect.poll(() => savedWords(second.page)).toMatch(/^Ej sparat: 4 ändringar/)
    await findServer(second)
    await expect.poll(() => storedBackground(live)).toBe(`${seeded} Ett`)
  })
})

describe('a plan that has gone on', () => {
  it('[OF5] words of an earlier draft become a recovery copy', async () => {
    const window = await open()
    await loseServer(window)
    await typeOn(window, ' Förra utkastet')
    await expect.poll(() => keptEdits(window.page)).toBe(15)
    const convenor = { planId, personId: personIds.convenor }
    const freeze = { overrides: [], lateReason: 'Sent underlag.', nextDraftReason: 'Mer att göra.' }
    expect(await live.server.commands.freezePlan(convenor, freeze)).toMatchObject({ ok: true })
    await window.page.unroute('**/api/**')
    window.wire.mend()
    await window.page.reload()
    await expect.poll(() => keptWords(live, 'editor')).toEqual([expect.stringContaining('Förra utkastet')])
    await expect.poll(() => keptEdits(window.page)).toBe(0)
    expect(await storedBackground(live)).toBe(seeded)
    await typeOn(window, ' Nytt')
    await expect.poll(() => storedBackground(live)).toBe(`${seeded} Nytt`)
  })

  it('[OF5] words of somebody who was removed meanwhile are handed in, and nothing of the plan stays', async () => {
    const window = await open()
    const { page, wire } = window
    await loseServer(window)
    await typeOn(window, ' Mina sista')
    await expect.poll(() => keptEdits(page)).toBe(11)
    const removed = { planId, personId: personIds.convenor, participantId: personIds.editor }
    expect(await live.server.commands.removeParticipant(removed)).toMatchObject({ ok: true })
    await page.unroute('**/api/**')
    wire.mend()
    await page.reload()
    await expect.poll(() => keptWords(live, 'editor')).toEqual([expect.stringContaining('Mina sista')])
    const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    await expect.poll(names).toEqual(['samplan'])
  })
})
