/** A window that is open while the server's data are brought back from a backup, as its person sees it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { samplanJson } from '../cli/samplanCommand.ts'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { planId, startLiveServer } from '../support/liveServer.ts'
import { clientDir, openWindow, type PlanWindow } from '../support/planWindow.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(async () => {
  await closeWindows(browser)
})

const patience = { timeout: 60_000 }

async function write({ page, editor }: PlanWindow, words: string): Promise<void> {
  await (await editor('plan', 'background')).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

it('[CL12] a page goes on in the restored plan by itself, and what it had not saved is a recovery copy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samplan-restored-'))
  const data = join(folder, 'data')
  const backup = join(folder, 'backup.sqlite')
  const before = await startLiveServer({ folder: data, clientDir })
  const window = await openWindow(browser, before, 'editor')
  const stored = async () => (await before.storage.plans.find(planId))?.position ?? 0
  const start = await stored()
  await write(window, ' Före.')
  // What stands on the page is what the backup has to hold: *Sparat* is said of all of it or not at all (SA1).
  await expect.poll(() => window.page.locator('.saved').textContent(), patience).toMatch(/Sparat/)
  expect(await stored()).toBeGreaterThan(start)
  await before.storage.backup(backup)
  await window.wire.cut()
  await write(window, ' Aldrig sparat.')
  await before.close()
  await samplanJson(data, 'restore', backup)

  const after = await startLiveServer({ folder: data, clientDir, port: before.server.port })
  window.wire.mend()
  const shown = window.text('plan', 'background')
  await expect.poll(() => shown.textContent(), patience).toBe('Länet arbetar tillsammans. Före.')
  await expect
    .poll(() => window.page.locator('.banner').allTextContents(), patience)
    .toContainEqual(expect.stringContaining('räddningskopia'))
  const [copy] = await after.storage.recoveryCopies.list(planId, null)
  expect(copy?.texts.map(({ value }) => value).join()).toContain('Aldrig sparat.')
  await write(window, ' Vidare.')
  const fresh = await openWindow(browser, after, 'reader')
  await expect
    .poll(() => fresh.text('plan', 'background').textContent(), patience)
    .toBe('Länet arbetar tillsammans. Före. Vidare.')
  await fresh.close()
  await window.close()
  await after.close()
  rmSync(folder, { recursive: true })
}, 180_000)
