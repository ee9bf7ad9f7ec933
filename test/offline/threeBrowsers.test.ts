import { describe, expect, it } from 'vitest'
import type { Who } from '../support/liveServer.ts'
import { openSecondWindow, type PlanWindow } from '../support/planWindow.ts'
import { openStage } from '../support/stage.ts'
import {
  background,
  bannerWords,
  comeBack,
  cutOff,
  goOffline,
  keptEdits,
  savedWords,
  storedBackground,
  typeOn,
  untilKept,
} from './offlineSteps.ts'

const stage = openStage('file', { expected: cutOff })

const fiveMinutesMs = 5 * 60_000

/** A window whose clock the test moves; it runs on by itself between the moves. */
async function open(who: Who): Promise<PlanWindow> {
  const window = await stage.open(who, {
    worksOffline: true,
    before: (page) => page.clock.install(),
  })
  await untilKept(window.page)
  return window
}

describe('five minutes without network, in three browsers', () => {
  it('[OF11] one goes on, one is loaded anew, one is closed: nothing is lost, and nothing is there twice', async () => {
    const [anna, bo, cia] = [await open('editor'), await open('otherEditor'), await open('convenor')]
    await goOffline(anna, bo, cia)
    await typeOn(anna, ' Anna1')
    await typeOn(bo, ' Bo1')
    await typeOn(cia, ' Cia1')
    for (const { page } of [anna, bo, cia]) await page.clock.fastForward(fiveMinutesMs)
    await typeOn(anna, ' Anna2')
    await typeOn(bo, ' Bo2')
    await typeOn(cia, ' Cia2')
    for (const { page } of [anna, bo, cia]) {
      await expect.poll(() => bannerWords(page)).toContain('utan nät sedan')
      await expect.poll(() => savedWords(page)).toMatch(/^Ej sparat/)
    }
    await expect.poll(() => keptEdits(bo.page)).toBe(8)
    await bo.page.reload()
    await expect.poll(() => savedWords(bo.page)).toMatch(/^Ej sparat: 8 ändringar/)
    await expect.poll(() => keptEdits(cia.page)).toBe(10)
    await cia.page.close()

    await comeBack(anna, bo)
    for (const { page } of [anna, bo]) await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    const before = await storedBackground(stage.live)
    expect(counted(before)).toEqual({ Anna1: 1, Anna2: 1, Bo1: 1, Bo2: 1, Cia1: 0, Cia2: 0 })
    await cia.context.setOffline(false)
    const again = await openSecondWindow(cia, stage.live)
    await expect.poll(async () => counted(await storedBackground(stage.live))).toMatchObject({ Cia1: 1, Cia2: 1 })
    const after = await storedBackground(stage.live)
    expect(counted(after)).toEqual({ Anna1: 1, Anna2: 1, Bo1: 1, Bo2: 1, Cia1: 1, Cia2: 1 })
    expect(after).toHaveLength('Länet arbetar tillsammans.'.length + 30)
    for (const { page } of [anna, bo, again]) {
      await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
      await expect.poll(() => background(page).textContent()).toBe(after)
      await expect.poll(() => keptEdits(page)).toBe(0)
    }
    for (const { context } of [anna, bo, cia]) await context.close()
  })
})

const words = ['Anna1', 'Anna2', 'Bo1', 'Bo2', 'Cia1', 'Cia2'] as const

/** How often each word is in the text. */
function counted(text: string): Record<string, number> {
  return Object.fromEntries(words.map((word) => [word, text.split(word).length - 1]))
}
