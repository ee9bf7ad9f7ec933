import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PlanWindow } from '../support/planWindow.ts'
import { openStage } from '../support/stage.ts'
import {
  background,
  bannerWords,
  cutOff,
  findServer,
  keptEdits,
  loseServer,
  savedWords,
  seeded,
  storedBackground,
  typeOn,
} from './offlineSteps.ts'

const stage = openStage('test', { expected: cutOff })

/** The browser gives the page no more room than this. It asks itself for it only now and then, so it is set first. */
async function limitRoom(page: Page, quotaSize: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: stage.live.origin, quotaSize })
}

const editors = ({ page }: PlanWindow) => page.locator('.ProseMirror').count()

describe('a browser that cannot keep anything', () => {
  it('[OF3] says so when there is no room left, and stops the writing without network', async () => {
    const window = await stage.open('editor', { before: (fresh) => limitRoom(fresh, 1) })
    const { page } = window
    await typeOn(window, ' Ett Två')
    await expect.poll(() => bannerWords(page)).toContain('Utrymmet är slut')
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    await loseServer(window)
    await page.keyboard.type(' Tre')
    await expect.poll(() => bannerWords(page)).toContain('Det går inte att skriva förrän nätet är tillbaka')
    expect(await editors(window)).toBe(0)
    await expect.poll(() => savedWords(page)).toMatch(/^Ej sparat: 4 ändringar/)
    await findServer(window)
    await expect.poll(() => storedBackground(stage.live)).toBe(`${seeded} Ett Två Tre`)
    await expect.poll(() => editors(window)).toBeGreaterThan(0)
  })

  it('[OF3] keeps again when there is room, without loading the page anew', async () => {
    const window = await stage.open('editor')
    const { page } = window
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
    const forbid = () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The user denied permission for this database.', 'SecurityError')
      }
    }
    const window = await stage.open('editor', { before: async (fresh) => void (await fresh.addInitScript(forbid)) })
    const { page } = window
    await expect.poll(() => bannerWords(page)).toContain('privata fönster')
    await typeOn(window, ' Ändå')
    await expect.poll(() => storedBackground(stage.live)).toBe(`${seeded} Ändå`)
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
  })

  it('[OF3] says so when what it kept is cleared under the page', async () => {
    const window = await stage.open('editor')
    const { page, context } = window
    await typeOn(window, ' Ett')
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.clearDataForOrigin', { origin: stage.live.origin, storageTypes: 'indexeddb' })
    await expect.poll(() => bannerWords(page)).toContain('borttaget')
    await typeOn(window, ' Två')
    await expect.poll(() => storedBackground(stage.live)).toBe(`${seeded} Ett Två`)
  })
})
