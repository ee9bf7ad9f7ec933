import { describe, expect, it } from 'vitest'
import { openStage } from '../support/stage.ts'
import { openTogether, openTwo } from './writingSteps.ts'

const stage = openStage('file')

describe('together', () => {
  it('[TX3] two people type into the same paragraph and no character is lost', async () => {
    const [anna, bo] = await openTwo(stage)
    const annas = await anna.editor('activity-school', 'description')
    const bos = await bo.editor('activity-school', 'description')
    await annas.click()
    await anna.page.keyboard.press('Control+Home')
    await bos.click()
    await bo.page.keyboard.press('Control+End')
    const first = 'Vi möts i Ronneby. '
    const second = ' Landstinget bjuder in till samtalet.'
    await Promise.all([anna.page.keyboard.type(first), bo.page.keyboard.type(second)])
    const all = `${first}Två dagar om året.${second}`
    await expect.poll(() => annas.textContent()).toBe(all)
    await expect.poll(() => bos.textContent()).toBe(all)
  })

  it('[TX3] two people begin the same empty text at once and neither is lost', async () => {
    const [anna, bo] = await openTwo(stage)
    const annas = await anna.editor('goal-short-term', 'description')
    const bos = await bo.editor('goal-short-term', 'description')
    await annas.click()
    await bos.click()
    await Promise.all([anna.page.keyboard.type('Annas tanke'), bo.page.keyboard.type('Bosses mening')])
    for (const editor of [annas, bos]) {
      await expect.poll(() => editor.textContent()).toContain('Annas tanke')
      await expect.poll(() => editor.textContent()).toContain('Bosses mening')
    }
    await expect.poll(async () => (await annas.textContent()) === (await bos.textContent())).toBe(true)
  })

  it("[TX14] somebody's caret shows the organisation for two seconds, by class alone and unread", async () => {
    const [anna, bo] = await openTwo(stage)
    const annas = await anna.editor('activity-school', 'description')
    await (await bo.editor('activity-school', 'description')).click()
    await bo.page.keyboard.press('Control+Home')
    const caret = annas.locator('.remote-caret')
    await expect.poll(() => caret.getAttribute('data-label')).toBe('Landstinget')
    expect(await caret.getAttribute('class')).toMatch(/\bhue-0\b/)
    expect(await caret.getAttribute('aria-hidden')).toBe('true')
    expect(await caret.evaluate((element) => element.getAttribute('style') ?? '')).not.toMatch(/color|background/)
    await bo.page.keyboard.press('ArrowRight')
    await expect.poll(() => caret.getAttribute('class')).toContain('is-moving')
    // The flag stands behind the line's last word.
    const overlap = await annas.evaluate((editor) => {
      const range = document.createRange()
      range.selectNodeContents(editor.querySelector('p') ?? editor)
      const right = Math.max(...[...range.getClientRects()].map((box) => box.right))
      const flag = editor.querySelector<HTMLElement>('.remote-caret')
      if (!flag) throw new Error('There is no caret')
      return flag.getBoundingClientRect().left + Number.parseFloat(flag.style.getPropertyValue('--flag-left')) - right
    })
    expect(overlap).toBeGreaterThan(0)
    await expect.poll(() => caret.getAttribute('class'), { timeout: 5_000 }).not.toContain('is-moving')
    await bo.page.keyboard.press('Escape')
    await expect.poll(() => caret.count()).toBe(0)
  })

  it('[TX14] a caret stays where it is when other texts of its person leave the page', async () => {
    const [anna, bo] = await openTwo(stage)
    const annas = await anna.editor('goal-number-0', 'title')
    await (await bo.editor('goal-number-0', 'title')).click()
    await expect.poll(() => annas.locator('.remote-caret').count()).toBe(1)
    await bo.page.mouse.wheel(0, 8_000)
    await expect.poll(() => bo.text('goal-number-1', 'title').locator('.ProseMirror').count()).toBe(0)
    await bo.page.keyboard.type('x')
    await expect.poll(() => annas.textContent()).toContain('x')
    expect(await annas.locator('.remote-caret').count()).toBe(1)
  })

  it('[TX25] undoing a goal that another has written in puts it in the bin with their words', async () => {
    const [anna, bo] = await openTwo(stage)
    await anna.page.getByRole('button', { name: 'Nytt mål i område 1', exact: true }).press('Enter')
    const title = (window: typeof anna) => window.page.getByRole('textbox', { name: /^Mål 1\.\d+$/ }).last()
    await expect.poll(() => title(anna).evaluate((box) => box.contains(document.activeElement))).toBe(true)
    await anna.page.keyboard.type('Korta köer')
    await expect.poll(() => title(bo).textContent()).toBe('Korta köer')
    await title(bo).click()
    await bo.page.keyboard.press('End')
    await bo.page.keyboard.type(' till vården')
    await expect.poll(() => title(anna).textContent()).toBe('Korta köer till vården')
    await anna.page.keyboard.press('Control+z')
    await expect.poll(() => title(bo).textContent()).toBe(' till vården')
    await anna.page.keyboard.press('Escape')
    await anna.page.locator('body').press('Control+z')
    await expect.poll(() => bo.page.getByText('till vården').count()).toBe(0)
    await bo.page.getByRole('button', { name: 'Papperskorg' }).press('Enter')
    const bin = bo.page.getByRole('dialog')
    await bin.getByText('till vården').waitFor()
    await bin.getByRole('button', { name: 'Återställ' }).press('Enter')
    await expect.poll(() => title(anna).textContent()).toBe(' till vården')
  })

  it('[TX16] words of others wait while a word is being composed, and come when it is done', async () => {
    const [anna, bo, onlooker] = await openTogether(stage, 'editor', 'otherEditor', 'editor')
    if (!anna || !bo || !onlooker) throw new Error('Three windows were wanted')
    const annas = await anna.editor('goal-number-0', 'title')
    const bos = await bo.editor('goal-number-0', 'title')
    await annas.click()
    await anna.page.keyboard.press('End')
    const devtools = await anna.context.newCDPSession(anna.page)
    const compose = (text: string) =>
      devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await compose('n')
    await compose('ni')
    await bos.click()
    await bo.page.keyboard.press('Home')
    await bo.page.keyboard.insertText('Nya ')
    // Whoever composes nothing has them by now.
    await expect.poll(() => onlooker.text('goal-number-0', 'title').textContent()).toMatch(/^Nya Mål 0/)
    await compose('nih')
    expect(await annas.textContent()).toBe('Mål 0nih')
    await devtools.send('Input.insertText', { text: '日本' })
    for (const editor of [annas, bos]) await expect.poll(() => editor.textContent()).toBe('Nya Mål 0日本')
  })
})
