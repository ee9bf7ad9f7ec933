/** Windows that hold something else than the plan, for want of a message or by a fault of the library. */
import { frameTypes, syncSteps } from '@samplan/shared/wire'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { type LiveServer, planId, startLiveServer, type Who } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { clientDir, openWindow, type PlanWindow } from '../support/planWindow.ts'
import { type } from '../support/words.ts'

let browser: Browser
let live: LiveServer
const windows: PlanWindow[] = []

beforeAll(async () => {
  browser = await openChromium()
})
afterEach(async () => {
  for (const window of windows.splice(0)) await window.close()
  await live.close()
})
afterAll(async () => {
  await closeWindows(browser)
})

async function openTwo(one: Who, other: Who): Promise<[PlanWindow, PlanWindow]> {
  live = await startLiveServer({ clientDir })
  const opened: [PlanWindow, PlanWindow] = [
    await openWindow(browser, live, one),
    await openWindow(browser, live, other),
  ]
  windows.push(...opened)
  return opened
}

/** Keeps edits of others from a window, and gives the first of them. */
function keepBack({ wire }: PlanWindow): () => Uint8Array | null {
  let first: Uint8Array | null = null
  wire.drop((frame) => {
    if (frame[0] !== frameTypes.sync || frame[1] !== syncSteps.update) return false
    first ??= frame
    return true
  })
  return () => first
}

const patience = { timeout: 30_000 }

describe('a window that holds something else', () => {
  it('[WI6] notices a deletion that was lost on the way, and is mended without anybody doing anything', async () => {
    const [anna, bo] = await openTwo('editor', 'otherEditor')
    const lost = keepBack(bo)
    const editor = await anna.editor('plan', 'background')
    await editor.click()
    await anna.page.keyboard.press('Control+End')
    for (let n = 0; n < 11; n++) await anna.page.keyboard.press('Backspace')
    await expect.poll(() => lost() !== null, patience).toBe(true)
    const shown = bo.text('plan', 'background')
    const short = await anna.text('plan', 'background').textContent()
    expect(await shown.textContent()).toContain('tillsammans.')
    await expect.poll(() => shown.textContent(), patience).toBe(short)
    expect(bo.wire.connections).toBe(2)
    expect(await bo.page.locator('.banner').count()).toBe(0)
    expect(bo.faults).toEqual([])
  })

  it('[WI7] is given a fresh document, its words are kept, and it goes on', async () => {
    const [anna, bo] = await openTwo('editor', 'otherEditor')
    const lost = keepBack(bo)
    const editor = await anna.editor('plan', 'background')
    await editor.click()
    await anna.page.keyboard.press('Control+End')
    await anna.page.keyboard.press('Q')
    await expect.poll(() => lost() !== null, patience).toBe(true)
    // The same letter of the same author is another one in this window: nothing that syncs can mend that.
    const forged = Uint8Array.from(lost() ?? [], (byte) => (byte === 'Q'.charCodeAt(0) ? 'Z'.charCodeAt(0) : byte))
    bo.wire.drop(() => false)
    bo.wire.inject(forged)
    const shown = bo.text('plan', 'background')
    await expect.poll(() => shown.textContent(), patience).toMatch(/Z$/)
    await expect.poll(() => shown.textContent(), patience).toMatch(/Q$/)
    await expect.poll(() => bo.page.locator('.banner').textContent(), patience).toContain('stämde inte')
    const copies = await live.storage.recoveryCopies.list(planId, null)
    expect(copies).toMatchObject([{ reason: 'mismatch' }])
    expect(copies[0]?.texts).toEqual([
      expect.objectContaining({ kind: 'plan', field: 'background', value: expect.stringMatching(/Z$/) }),
    ])
    const again = await bo.editor('plan', 'background')
    await again.click()
    await bo.page.keyboard.press('Control+End')
    await bo.page.keyboard.type(' Vidare')
    await expect.poll(() => anna.text('plan', 'background').textContent(), patience).toMatch(/Q Vidare$/)
  })

  it('[WI7] of a reader, who wrote nothing, is replaced without a word', async () => {
    const [anna, bo] = await openTwo('editor', 'reader')
    const lost = keepBack(bo)
    const editor = await anna.editor('plan', 'background')
    await editor.click()
    await anna.page.keyboard.press('Control+End')
    await anna.page.keyboard.press('Q')
    await expect.poll(() => lost() !== null, patience).toBe(true)
    bo.wire.drop(() => false)
    bo.wire.inject(Uint8Array.from(lost() ?? [], (byte) => (byte === 'Q'.charCodeAt(0) ? 'Z'.charCodeAt(0) : byte)))
    const shown = bo.text('plan', 'background')
    await expect.poll(() => shown.textContent(), patience).toMatch(/Z$/)
    await expect.poll(() => shown.textContent(), patience).toMatch(/Q$/)
    expect(await live.storage.recoveryCopies.list(planId, null)).toEqual([])
    expect(await bo.page.locator('.banner').count()).toBe(0)
  })
})

describe('a window that sends what no plan can hold', () => {
  it('[WI9] the convenor is told calmly who is kept out, and can close the words', async () => {
    const [convenor, reader] = await openTwo('convenor', 'reader')
    for (let n = 0; n < 3; n++) {
      const evil = await connect(live, 'editor')
      evil.doc.getMap('meta').set('schema', 99)
      await evil.closing()
    }
    const banner = convenor.page.locator('.banner', { hasText: 'hålls utanför planen' })
    await expect.poll(() => banner.textContent(), patience).toContain('Kim editor, Ronneby')
    await banner.getByRole('button', { name: 'Stäng' }).click()
    await expect.poll(() => banner.count(), patience).toBe(0)
    expect(await reader.page.locator('.banner').count()).toBe(0)
  })
})

describe('a window whose client id is met elsewhere', () => {
  it('[PR10] goes on under another one, and is seen after connecting anew', async () => {
    const [anna] = await openTwo('editor', 'reader')
    const watcher = await connect(live, 'reader')
    const editors = () => watcher.presence.filter(({ state }) => nameIn(state) === 'Kim editor')
    await watcher.until(() => editors().length > 0, 'the window')
    const own = editors()[0]?.clientId ?? 0
    // The same person elsewhere, with the same client id: a copied browser profile.
    const twin = await connect(live, 'editor')
    twin.doc.clientID = own
    type(twin.doc, ' Tvilling.')
    await twin.saved()
    await expect.poll(() => anna.text('plan', 'background').textContent(), patience).toContain('Tvilling.')
    await watcher.until(() => editors().some(({ clientId }) => clientId !== own), 'the window under another id')
    await twin.close()
    await anna.wire.cut()
    const before = watcher.presence.length
    anna.wire.mend()
    const isBack = () => watcher.presence.slice(before).some(({ state }) => nameIn(state) === 'Kim editor')
    await watcher.until(isBack, 'the window again')
    expect(anna.faults).toEqual([])
    await watcher.close()
  })
})

function nameIn(state: Record<string, unknown> | null): unknown {
  return (state?.['user'] as { name?: unknown } | undefined)?.name
}
