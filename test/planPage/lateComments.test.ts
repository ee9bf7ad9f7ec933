/** Comments that a window could not hear of, because its line was cut. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { type LiveServer, startLiveServer } from '../support/liveServer.ts'
import { clientDir, openWindow } from '../support/planWindow.ts'
import { activityId, block } from './pageSteps.ts'

let browser: Browser
let live: LiveServer

beforeAll(async () => {
  browser = await openChromium()
  live = await startLiveServer({ clientDir })
})

afterAll(async () => {
  await closeWindows(browser)
  await live.close()
})

it('[CO71] a comment made while a window was without network is on its screen when the network is back', async () => {
  const editor = await openWindow(browser, live, 'editor')
  const commenter = await openWindow(browser, live, 'commenter')
  await editor.wire.cut()
  await block(commenter.page, activityId).getByRole('button', { name: 'Lämna synpunkt' }).click()
  const form = commenter.page.getByRole('form', { name: 'Ny synpunkt' })
  await form.getByLabel('Synpunkt', { exact: true }).fill('Vem betalar vikarierna?')
  await form.getByRole('button', { name: 'Lämna synpunkt' }).click()
  // The form holds the same words until the server has answered: the comment is sent when it stands as an article.
  await block(commenter.page, activityId).getByRole('article').getByText('Vem betalar vikarierna?').waitFor()
  editor.wire.mend()
  const margin = block(editor.page, activityId).locator('.margin')
  await expect.poll(() => margin.textContent(), { timeout: 45_000 }).toContain('Vem betalar vikarierna?')
  await editor.close()
  await commenter.close()
})
