import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { connect } from '../support/plainClient.ts'
import { openStage } from '../support/stage.ts'
import { wordsOf } from '../support/words.ts'
import {
  background,
  bannerWords,
  cutOff,
  findServer,
  keptEdits,
  keptWords,
  loseServer,
  savedWords,
  seeded,
  storedBackground,
  typeOn,
} from './offlineSteps.ts'

// Roles change here: each test has a server of its own.
const stage = openStage('test', { expected: cutOff })

describe('a window that is loaded anew without the server', () => {
  it('[OF1] has what was typed, counts it as not saved, and sends it once', async () => {
    const window = await stage.open('editor')
    const { page } = window
    await loseServer(window)
    await typeOn(window, ' Utan nät')
    await expect.poll(() => keptEdits(page)).toBe(9)
    await page.reload()
    await expect.poll(() => background(page).textContent()).toBe(`${seeded} Utan nät`)
    await expect.poll(() => savedWords(page)).toMatch(/^Ej sparat: 9 ändringar/)
    await expect.poll(() => bannerWords(page)).toContain('utan nät sedan')
    await typeOn(window, ' alls')
    await expect.poll(() => savedWords(page)).toMatch(/^Ej sparat: 14 ändringar/)
    expect(await storedBackground(stage.live)).toBe(seeded)
    await findServer(window)
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    expect(await storedBackground(stage.live)).toBe(`${seeded} Utan nät alls`)
    await expect.poll(() => keptEdits(page)).toBe(0)
    await page.reload()
    await expect.poll(() => background(page).textContent()).toBe(`${seeded} Utan nät alls`)
  })

  it('[OF14] has its words beside a paragraph that was taken away meanwhile, and not with it', async () => {
    const window = await stage.open('editor', { before: (fresh) => fresh.clock.install() })
    const { page } = window
    await typeOn(window, '')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Andra stycket.')
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    await loseServer(window)
    await page.keyboard.type(' Mina ord.')
    await expect.poll(() => keptEdits(page)).toBe(10)
    await page.clock.fastForward(60_000)
    await page.reload()
    await expect.poll(() => background(page).textContent()).toBe(`${seeded}Andra stycket. Mina ord.`)
    const other = await connect(stage.live, 'otherEditor')
    other.doc.getXmlFragment('t/plan/background').delete(1, 1)
    await other.settled()
    expect(await storedBackground(stage.live)).toBe(seeded)
    await findServer(window)
    await expect.poll(() => background(page).textContent()).toBe(`${seeded} Mina ord.`)
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    expect(wordsOf(other.doc)).toBe(`${seeded} Mina ord.`)
    await other.close()
  })

  it('[OF5] hands in what may not be sent any more, and never sends it again', async () => {
    const window = await stage.open('editor')
    const { page } = window
    await loseServer(window)
    await typeOn(window, ' Inte längre')
    await expect.poll(() => keptEdits(page)).toBe(12)
    await stage.live.setRole('editor', 'reader')
    await page.unroute('**/api/**')
    window.wire.mend()
    await page.reload()
    await expect.poll(() => bannerWords(page)).toContain('räddningskopia')
    await expect.poll(() => keptWords(stage.live, 'editor')).toEqual([expect.stringContaining('Inte längre')])
    await expect.poll(() => keptEdits(page)).toBe(0)
    await stage.live.setRole('editor', 'editor')
    await page.reload()
    await typeOn(window, ' Åter')
    await expect.poll(() => storedBackground(stage.live)).toBe(`${seeded} Åter`)
    expect(await keptWords(stage.live, 'editor')).toHaveLength(1)
  })

  it('[OF12] sends the rest where a row is damaged, and says that there is a recovery copy', async () => {
    const window = await stage.open('editor')
    const { page } = window
    await loseServer(window)
    await typeOn(window, ' Helt')
    await expect.poll(() => keptEdits(page)).toBe(5)
    await damageLastRow(page)
    await page.reload()
    await expect.poll(() => background(page).textContent()).toBe(`${seeded} Hel`)
    await findServer(window)
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    expect(await storedBackground(stage.live)).toBe(`${seeded} Hel`)
    await expect.poll(() => bannerWords(page)).toContain('räddningskopia')
    await expect.poll(() => keptWords(stage.live, 'editor')).toHaveLength(1)
    await expect.poll(() => keptEdits(page)).toBe(0)
  })
})

/** One byte of the last edit changes, as on a worn disk. */
async function damageLastRow(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const name = (await indexedDB.databases()).map((one) => one.name ?? '').find((one) => one.startsWith('samplan '))
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name ?? '')
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('own', 'readwrite')
        const going = transaction.objectStore('own').openCursor(null, 'prev')
        going.onsuccess = () => {
          const cursor = going.result
          if (!cursor) return reject(new Error('No row to damage'))
          const bytes: Uint8Array = cursor.value.bytes
          const at = bytes.length >> 1
          bytes[at] = (bytes[at] ?? 0) ^ 1
          cursor.update({ ...cursor.value, bytes })
        }
        transaction.oncomplete = () => {
          opening.result.close()
          resolve()
        }
      }
    })
  })
}
