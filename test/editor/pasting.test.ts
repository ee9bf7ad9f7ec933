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
  it('[TX13] keeps what a text may hold and nothing else', async () => {
    const { page, editor, wire } = await openOne(stage)
    const prose = await editor('goal-short-term', 'description')
    await prose.click()
    await paste(prose, {
      'text/html': `<h1>Rubrik</h1><p style="color:red" onclick="x()">Text <b>fet</b> <a href="https://example.se">bra</a>
        <a href="javascript:x()">dålig</a><img src="https://example.se/bild.png"></p><script>x()</script>
        <table><tr><td>cell</td></tr></table><ul><li>punkt</li></ul>`,
      'text/plain': 'Rubrik',
    })
    await expect.poll(() => prose.locator('h4').textContent()).toBe('Rubrik')
    expect(await prose.locator('strong').textContent()).toBe('fet')
    expect(await prose.locator('a').count()).toBe(1)
    expect(await prose.locator('li').textContent()).toBe('punkt')
    expect(await prose.textContent()).toContain('cell')
    expect(await prose.locator('img:not(.ProseMirror-separator), script, table, [style], [onclick]').count()).toBe(0)
    // The server has taken it: nothing in it was outside of what a plan may hold.
    await expect.poll(() => page.locator('.saved').textContent()).toContain('Sparat')
    expect(wire.connections).toBe(1)
  })

  it("[TX13] makes lists of Word's list paragraphs", async () => {
    const { editor } = await openOne(stage)
    const prose = await editor('goal-short-term', 'description')
    await prose.click()
    const item = (text: string, level: number, mark: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}<span>  </span></span>${text}</p>`
    const html = `<p>Före</p>${item('ett', 1, '·')}${item('under', 2, 'o')}${item('två', 1, '·')}<p>Efter</p>${item('först', 1, '1.')}`
    await paste(prose, { 'text/html': html, 'text/plain': 'Före' })
    await expect.poll(() => prose.locator('li').count()).toBe(4)
    expect(await prose.locator('ul > li > ul > li').textContent()).toBe('under')
    expect(await prose.locator('ol > li').textContent()).toBe('först')
    expect(await prose.textContent()).toBe('FöreettundertvåEfterförst')
  })

  it('[TX13] puts one plain line into a title, and refuses pictures and mountains of text', async () => {
    const { page, editor, faults } = await openOne(stage)
    const title = await editor('goal-short-term', 'title')
    await title.click()
    await page.keyboard.press('Control+a')
    await paste(title, { 'text/html': '<h2>Två</h2><p><b>rader</b></p>', 'text/plain': 'Två\nrader' })
    await expect.poll(() => title.textContent()).toBe('Två rader')
    expect(await title.locator('strong').count()).toBe(0)
    await paste(title, { 'text/plain': 'x'.repeat(200_001) })
    await title.evaluate((element) => {
      const clipboard = new DataTransfer()
      clipboard.items.add(new File(['x'], 'bild.png', { type: 'image/png' }))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
    })
    expect(await title.textContent()).toBe('Två rader')
    expect(faults).toEqual([])
  })
})
