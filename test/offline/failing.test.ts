import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { type LiveServer, startLiveServer } from '../support/liveServer.ts'
import { clientDir, openWindow, type PlanWindow, type WindowOptions } from '../support/planWindow.ts'
import {
  background,
  bannerWords,
  findServer,
  keptEdits,
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
  browser = await openChromium()
})

async function open(before?: WindowOptions['before']): Promise<PlanWindow> {
  live = await startLiveServer({ clientDir })
  window = await openWindow(browser, live, 'editor', before && { before })
  return window
}

/** The browser gives the page no more room than this. It asks itself for it only now and then, so it is set first. */
async function limitRoom(page: Page, quotaSize: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: live.origin, quotaSize })
}

const openWithoutRoom = () => open((fresh) => limitRoom(fresh, 1))

const editors = ({ page }: PlanWindow) => page.locator('.ProseMirror').count()

afterEach(async () => {
  await window.close()
  await live.close()
})

afterAll(async () => {
  await closeWindows(browser)
})

describe('a browser that cannot keep anything', () => {
  it('[OF3] says so when there is no room left, and stops the writing without network', async () => {
    const { page } = await openWithoutRoom()
    await typeOn(window, ' Ett Två')
    await expect.poll(() => bannerWords(page)).toContain('Utrymmet är slut')
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    await loseServer(window)
    await page.keyboard.type(' Tre')
    await expect.poll(() => bannerWords(page)).toContain('Det går inte att skriva förrän nätet är tillbaka')
    expect(await editors(window)).toBe(0)
    await expect.poll(() => savedWords(page)).toMatch(/^Ej sparat: 4 ändringar/)
    await findServer(window)
    await expect.poll(() => storedBackground(live)).toBe(`${seeded} Ett Två Tre`)
    await expect.poll(() => editors(window)).toBeGreaterThan(0)
  })

  it('[OF3] keeps again when there is room, without loading the page anew', async () => {
    const { page } = await open()
    await loseServer(window)
    await limitRoom(page, 1)
    await typeOn(window, ' ')
    const typeUntilFull = async () => {
      await page.keyboard.type('x')
      return await bannerWords(page)
    }
    // The browser remembers for half a minute how much room there was.
    await expect.poll(typeUntilFull, { interval: 1_000, timeout: 50_000 }).toContain('Utrymmet är slut')
    await expect.poll(() => editors(window)).toBe(0)
    await limitRoom(page, 1_000_000_000)
    await expect.poll(() => editors(window)).toBeGreaterThan(0)
    await expect.poll(() => savedWords(page)).toContain(`Ej sparat: ${await keptEdits(page)} ändringar`)
    const shown = await background(page).textContent()
    expect(shown?.startsWith(`${seeded} x`)).toBe(true)
    await page.reload()
    await expect.poll(() => background(page).textContent()).toBe(shown)
  })

  it('[OF3] says so where the browser forbids the store, and saves all the same with network', async () => {
    // As in windows where a site may keep nothing.
    const { page } = await open(async (fresh) => {
      await fresh.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The user denied permission for this database.', 'SecurityError')
        }
      })
    })
    await expect.poll(() => bannerWords(page)).toContain('privata fönster')
    await typeOn(window, ' Ändå')
    await expect.poll(() => storedBackground(live)).toBe(`${seeded} Ändå`)
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
  })

  it('[OF3] says so when what it kept is cleared under the page', async () => {
    const { page, context } = await open()
    await typeOn(window, ' Ett')
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.clearDataForOrigin', { origin: live.origin, storageTypes: 'indexeddb' })
    await expect.poll(() => bannerWords(page)).toContain('borttaget')
    await typeOn(window, ' Två')
    await expect.poll(() => storedBackground(live)).toBe(`${seeded} Ett Två`)
  })
})
