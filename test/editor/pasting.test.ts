import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openStage } from '../support/stage.ts'
import { openOne } from './writingSteps.ts'

const stage = openStage('file')

/** Puts something on the clipboard of the page and pastes it, as the browser would. */
async function paste(editor: Locator, data: Readonly<Record<string, string>>): Promise<void> {
  await editor.evaluate((element, types) => {
    const clipboard = new DataTransfer()
    for (const [type, text] of Object.entries(types)) clipboard.setData(type, text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
  }, data)
}

describe('pasting', () => {
  it('[TX13] puts one plain line into a title, and refuses pictures and mountains of text', async () => {
    const { page, editor, faults } = await openOne(stage)
    const title = await editor('goal-short-term', 'title')
    await title.click()
    await page.keyboard.press('Control+a')
    await paste(title, { 'text/html': '<h2>Två</h2><p><b>rader</b></p>', 'text/plain': 'Två\nrader' })
    await expect.poll(() => title.textContent()).toBe('Två rader')
    expect(await title.locator('strong').count()).toBe(0)
    const notice = page.locator('.page-notice > span')
    await paste(title, { 'text/plain': 'x'.repeat(200_001) })
    await expect.poll(() => notice.textContent()).toBe('Texten är för lång. Klistra in den i mindre delar.')
    await title.evaluate((element) => {
      const clipboard = new DataTransfer()
      clipboard.items.add(new File(['x'], 'bild.png', { type: 'image/png' }))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => notice.textContent()).toBe('Bilden klistrades inte in: planen är text.')
    expect(await title.textContent()).toBe('Två rader')
    expect(faults).toEqual([])
  })
})
