import type { PlanId } from '@samplan/shared/plan'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fullSeed } from '../http/county.ts'
import { launchChromium } from '../support/chromium.ts'
import { type LiveServer, startLiveServer } from '../support/liveServer.ts'
import { clientDir, openWindow, type PlanWindow } from '../support/planWindow.ts'
import { addPlan, longArea } from './longPlan.ts'

let browser: Browser
let live: LiveServer
let plans = 0
const windows: PlanWindow[] = []

beforeAll(async () => {
  browser = await launchChromium()
  live = await startLiveServer({ clientDir })
})

afterEach(async () => {
  const faults = windows.flatMap((window) => window.faults)
  for (const window of windows.splice(0)) await window.close()
  expect(faults).toEqual([])
})

afterAll(async () => {
  await browser.close()
  await live.close()
})

/** Windows of one editor each on a plan of their own, so that no test sees another's words. */
async function openTogether(...people: readonly ('editor' | 'otherEditor')[]): Promise<PlanWindow[]> {
  plans += 1
  const planId = `plan-for-writing-${plans}` as PlanId
  await addPlan(live.storage, planId, { ...fullSeed, areas: [...(fullSeed.areas ?? []), longArea(30)] })
  const opened = await Promise.all(people.map((who) => openWindow(browser, live, who, { planId })))
  windows.push(...opened)
  return opened
}

async function openOne(): Promise<PlanWindow> {
  const [window] = await openTogether('editor')
  if (!window) throw new Error('No window was opened')
  return window
}

async function openTwo(): Promise<readonly [PlanWindow, PlanWindow]> {
  const [first, second] = await openTogether('editor', 'otherEditor')
  if (!first || !second) throw new Error('Two windows were wanted')
  return [first, second]
}

/** Puts something on the clipboard of the page and pastes it, as the browser would. */
async function paste(editor: Locator, data: Readonly<Record<string, string>>): Promise<void> {
  await editor.evaluate((element, types) => {
    const clipboard = new DataTransfer()
    for (const [type, text] of Object.entries(types)) clipboard.setData(type, text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
  }, data)
}

const topOf = (locator: Locator) => locator.evaluate((element) => element.getBoundingClientRect().top)

async function selectWords(page: Page, editor: Locator, from: number, length: number): Promise<void> {
  await editor.click()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < from; step++) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < length; step++) await page.keyboard.press('Shift+ArrowRight')
}

describe('together', () => {
  it('[TX3] two people type into the same paragraph and no character is lost', async () => {
    const [anna, bo] = await openTwo()
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
    const [anna, bo] = await openTwo()
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
    const [anna, bo] = await openTwo()
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
    const [anna, bo] = await openTwo()
    const annas = await anna.editor('goal-number-0', 'title')
    await (await bo.editor('goal-number-0', 'title')).click()
    await expect.poll(() => annas.locator('.remote-caret').count()).toBe(1)
    await bo.page.mouse.wheel(0, 8_000)
    await expect.poll(() => bo.text('goal-number-1', 'title').locator('.ProseMirror').count()).toBe(0)
    await bo.page.keyboard.type('x')
    await expect.poll(() => annas.textContent()).toContain('x')
    expect(await annas.locator('.remote-caret').count()).toBe(1)
  })

  it('[TX16] words of others wait while a word is being composed, and come when it is done', async () => {
    const [anna, bo, onlooker] = await openTogether('editor', 'otherEditor', 'editor')
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

describe('undo', () => {
  it("[TX8] takes back one's own words only, across texts and after they left the page", async () => {
    const [anna, bo] = await openTwo()
    const first = await anna.editor('goal-number-0', 'title')
    await first.click()
    await anna.page.keyboard.press('End')
    await anna.page.keyboard.insertText(' av Anna')
    await (await bo.editor('goal-number-0', 'title')).click()
    await bo.page.keyboard.press('Home')
    await bo.page.keyboard.type('Bo: ')
    await expect.poll(() => first.textContent()).toBe('Bo: Mål 0 av Anna')
    const far = await anna.editor('goal-number-29', 'title')
    await far.click()
    await anna.page.keyboard.press('End')
    await anna.page.keyboard.insertText(' långt ner')
    await expect.poll(() => anna.text('goal-number-0', 'title').locator('.ProseMirror').count()).toBe(0)
    await anna.page.keyboard.press('Control+z')
    await expect.poll(() => far.textContent()).toBe('Mål 29')
    await anna.page.keyboard.press('Control+z')
    const resting = anna.text('goal-number-0', 'title')
    await expect.poll(() => resting.textContent()).toBe('Bo: Mål 0')
    await anna.page.keyboard.press('Control+y')
    await expect.poll(() => resting.textContent()).toBe('Bo: Mål 0 av Anna')
    await expect.poll(() => bo.text('goal-number-0', 'title').textContent()).toBe('Bo: Mål 0 av Anna')
  })
})

describe('keys', () => {
  it('[TX10] Enter does not split a title, and format keys leave it plain', async () => {
    const { page, editor } = await openOne()
    const title = await editor('activity-school', 'title')
    await title.click()
    await page.keyboard.press('Home')
    for (const key of ['Enter', 'Shift+Enter', 'Control+Enter', 'Control+Shift+8']) await page.keyboard.press(key)
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Control+b')
    await page.keyboard.press('Escape')
    expect(await title.locator('p').count()).toBe(1)
    expect(await title.locator('strong, ul, br:not(.ProseMirror-trailingBreak)').count()).toBe(0)
    expect(await title.textContent()).toBe('Utbilda skolans personal')
  })

  it('[TX11] the format row comes to the focused prose, reachable by key, and moves no word on the screen', async () => {
    const { page, editor, text } = await openOne()
    const prose = await editor('goal-number-3', 'description')
    const unscrolled = await page.evaluate(() => window.scrollY)
    await page.mouse.wheel(0, 100)
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(unscrolled + 100)
    const before = await topOf(prose)
    await prose.click()
    const field = text('goal-number-3', 'description')
    const toolbar = field.getByRole('toolbar')
    await expect.poll(() => toolbar.count()).toBe(1)
    expect(Math.abs((await topOf(prose)) - before)).toBeLessThan(1.5)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect.poll(() => prose.locator('strong').count()).toBe(2)
    expect(await toolbar.locator('[aria-pressed="true"]').count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => toolbar.count()).toBe(0)
    expect(Math.abs((await topOf(prose)) - before)).toBeLessThan(1.5)
  })

  it('[TX11] lists, headings, quotations and links are made from the row, unsafe links are not', async () => {
    const { page, editor, text } = await openOne()
    const prose = await editor('goal-number-3', 'description')
    const field = text('goal-number-3', 'description')
    await prose.click()
    await page.keyboard.press('Control+a')
    await field.getByRole('toolbar').locator('button').nth(3).click()
    await expect.poll(() => prose.locator('ul > li').count()).toBe(2)
    await field.getByRole('toolbar').locator('button').nth(6).click()
    await page.keyboard.type('javascript:alert(1)')
    await page.keyboard.press('Enter')
    expect(await prose.locator('a').count()).toBe(0)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('example.se/rapport')
    await page.keyboard.press('Enter')
    await expect.poll(() => prose.locator('a').first().getAttribute('href')).toBe('https://example.se/rapport')
  })

  it('[TX12] AltGr types its signs; Ctrl+Alt+M asks for a comment on the selected words', async () => {
    const { page, editor } = await openOne()
    const prose = await editor('activity-school', 'description')
    await prose.click()
    await prose.evaluate((element) => {
      const init = { key: 'µ', code: 'KeyM', ctrlKey: true, altKey: true, bubbles: true, cancelable: true }
      const event = new KeyboardEvent('keydown', { ...init, modifierAltGraph: true })
      if (!element.dispatchEvent(event)) throw new Error('AltGr+M was taken for a shortcut')
    })
    expect(await page.locator('textarea').count()).toBe(0)
    await selectWords(page, prose, 4, 5)
    await page.keyboard.press('Control+Alt+m')
    await expect.poll(() => page.locator('textarea').count()).toBe(1)
    expect(await page.locator('body').textContent()).toContain('dagar')
  })
})

describe('comments', () => {
  it("[TX15] a comment's words stay marked while others write around and in them", async () => {
    const [anna, bo] = await openTwo()
    const annas = await anna.editor('activity-school', 'description')
    await selectWords(anna.page, annas, 4, 5)
    await anna.page.keyboard.press('Control+Alt+m')
    await anna.page.locator('textarea').fill('Räcker två?')
    await anna.page.locator('textarea').press('Tab')
    await anna.page.getByRole('button', { name: 'Lämna synpunkt', exact: true }).click()
    const bos = await bo.editor('activity-school', 'description')
    const marked = bos.locator('mark.comment-range')
    await expect.poll(() => marked.allTextContents()).toEqual(['dagar'])
    await bos.click()
    await bo.page.keyboard.press('Control+Home')
    await bo.page.keyboard.type('Minst ')
    for (let step = 0; step < 6; step++) await bo.page.keyboard.press('ArrowRight')
    await bo.page.keyboard.type('-')
    const annasMarked = annas.locator('mark.comment-range')
    await expect.poll(() => annas.textContent()).toBe('Minst Två da-gar om året.')
    expect((await annasMarked.allTextContents()).join('')).toBe('da-gar')
    expect((await marked.allTextContents()).join('')).toBe('da-gar')
  })

  it('[TX15] a commenter comments on words of rendered text, and an editor sees them marked', async () => {
    const commenter = await openWindow(browser, live, 'commenter')
    const writer = await openWindow(browser, live, 'editor')
    windows.push(commenter, writer)
    await commenter.text('goal-short-term', 'title').evaluate((field) => {
      const words = document.createTreeWalker(field, NodeFilter.SHOW_TEXT).nextNode()
      if (words) document.getSelection()?.setBaseAndExtent(words, 5, words, 8)
    })
    await commenter.page.keyboard.press('Control+Alt+m')
    await commenter.page.locator('textarea').fill('Var då?')
    await commenter.page.getByRole('button', { name: 'Lämna synpunkt', exact: true }).last().click()
    await expect
      .poll(() => commenter.text('goal-short-term', 'title').locator('mark').allTextContents())
      .toEqual(['vet'])
    const title = await writer.editor('goal-short-term', 'title')
    await expect.poll(() => title.locator('mark').allTextContents()).toEqual(['vet'])
    await title.click()
    await writer.page.keyboard.press('Home')
    await writer.page.keyboard.type('Att ')
    await expect.poll(() => commenter.text('goal-short-term', 'title').textContent()).toMatch(/^Att Fler vet/)
    expect(await commenter.text('goal-short-term', 'title').locator('mark').allTextContents()).toEqual(['vet'])
    expect(commenter.wire.updates).toBe(0)
  })
})

describe('pasting', () => {
  it('[TX13] keeps what a text may hold and nothing else', async () => {
    const { page, editor, wire } = await openOne()
    const prose = await editor('goal-short-term', 'description')
    await prose.click()
    await paste(prose, {
      'text/html': `<h1>Rubrik</h1><p style="color:red" onclick="x()">Text <b>fet</b> <a href="https://example.se">bra</a>
        <a href="javascript:x()">dålig</a><img src="https://example.se/bild.png"></p><script>x()</script>
        <table><tr><td>cell</td></tr></table><ul><li>punkt</li></ul>`,
      'text/plain': 'Rubrik',
    })
    await expect.poll(() => prose.locator('h3').textContent()).toBe('Rubrik')
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
    const { editor } = await openOne()
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
    const { page, editor, faults } = await openOne()
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
