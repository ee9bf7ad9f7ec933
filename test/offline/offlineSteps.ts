/** What the tests without network have in common: a county of their own, windows on it, and the way out and back. */
import { readPlan } from '@samplan/shared/doc'
import { plainText } from '@samplan/shared/plan'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type LiveServer, personIds, planId, type Who } from '../support/liveServer.ts'
import type { PlanWindow } from '../support/planWindow.ts'

/** What a browser writes of questions that a cut line, or a session that has ended, left without their answer. */
export const cutOff = /ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|status of 40[134]/

export const seeded = 'Länet arbetar tillsammans.'

export const savedWords = async (page: Page) =>
  (await page.locator('.saved').textContent())?.replace(/\s+/g, ' ').trim()

export const bannerWords = async (page: Page) => (await page.locator('.banner').allTextContents()).join(' ')

export const background = (page: Page) =>
  page.locator('[data-record="plan"][data-field="background"] .text-field').first()

/** Types at the end of the plan's background. */
export async function typeOn({ page, editor }: PlanWindow, words: string): Promise<void> {
  await (await editor('plan', 'background')).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

/** The background as the server has it. */
export function storedBackground({ server }: LiveServer): Promise<string> {
  return server.rooms.withPlan(planId, async ({ doc }) => plainText(readPlan(doc).background))
}

/** No network at all; the page's own files come from the browser. */
export async function goOffline(...windows: PlanWindow[]): Promise<void> {
  for (const { context, wire } of windows) {
    await context.setOffline(true)
    await wire.cut()
  }
}

export async function comeBack(...windows: PlanWindow[]): Promise<void> {
  for (const { context, wire } of windows) {
    wire.mend()
    await context.setOffline(false)
  }
}

/** Waits until the page could be opened without network: its files are in the browser, and so is the plan. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await expect.poll(() => keptRows(page, 'facts')).toBeGreaterThan(0)
}

/** The server answers nothing, and only the page's own files still come. */
export async function loseServer(...windows: PlanWindow[]): Promise<void> {
  for (const { page, wire } of windows) {
    await page.route('**/api/**', (route) => route.abort())
    await wire.cut()
  }
}

export async function findServer(...windows: PlanWindow[]): Promise<void> {
  for (const { page, wire } of windows) {
    await page.unroute('**/api/**')
    wire.mend()
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
  }
}

/** How many edits of the plan lie in the browser's own store as not acknowledged, over all windows. */
export function keptEdits(page: Page): Promise<number> {
  return keptRows(page, 'own')
}

/** How many rows lie in a store of the browser's databases of plans, all together. */
async function keptRows(page: Page, store: 'own' | 'facts'): Promise<number> {
  return await page.evaluate(async (wanted) => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('samplan ') ? [name] : []))
    const counts = names.map(
      (name) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name)
          // Deleted meanwhile: opening it must not make an empty one.
          opening.onupgradeneeded = () => opening.transaction?.abort()
          opening.onerror = () => (opening.error?.name === 'AbortError' ? resolve(0) : reject(opening.error))
          opening.onsuccess = () => {
            const counting = opening.result.transaction(wanted).objectStore(wanted).count()
            counting.onsuccess = () => {
              opening.result.close()
              resolve(counting.result)
            }
          }
        }),
    )
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  }, store)
}

/** Whose plans the browser would show without network; null where nobody's. */
export async function rememberedPerson(page: Page): Promise<string | null> {
  return await page.evaluate(
    () =>
      new Promise<string | null>((resolve, reject) => {
        const opening = indexedDB.open('samplan')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asking = opening.result.transaction('settings').objectStore('settings').get('person')
          asking.onsuccess = () => {
            opening.result.close()
            resolve(asking.result ?? null)
          }
        }
      }),
  )
}

/** The words of a person's recovery copies, as the server has them. */
export async function keptWords({ server }: LiveServer, who: Who): Promise<readonly string[]> {
  const copies = await server.commands.recoveryCopies({ planId, personId: personIds[who] })
  if (!copies.ok) throw new Error(copies.code)
  return copies.value.map((copy) => copy.texts.map(({ value }) => value).join(' '))
}
