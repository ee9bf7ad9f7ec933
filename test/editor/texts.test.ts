import { fragment } from '@samplan/shared/doc'
import type { PlanId, RecordId } from '@samplan/shared/plan'
import { syncFrame } from '@samplan/shared/wire'
import { describe, expect, it } from 'vitest'
import { Doc, encodeStateAsUpdate } from 'yjs'
import { fullSeed } from '../http/county.ts'
import type { PlanWindow } from '../support/planWindow.ts'
import { openStage } from '../support/stage.ts'
import { openStock } from '../support/stockClient.ts'
import { addPlan, everyContent, longArea, unknownContent, writeBlocks } from './longPlan.ts'

const variedPlan = 'plan-varied-texts' as PlanId
const longPlan = 'plan-of-many-goals' as PlanId
const newerPlan = 'plan-from-the-future' as PlanId

const stage = openStage('file', {
  prepare: async ({ storage }) => {
    await addPlan(storage, variedPlan, { ...fullSeed, background: ['Ett.', 'Två.'] }, (doc) =>
      writeBlocks(doc, 'goal-long-term', 'description', everyContent),
    )
    await addPlan(storage, longPlan, { ...fullSeed, areas: [longArea(70)] })
    await addPlan(storage, newerPlan, fullSeed, (doc) =>
      writeBlocks(doc, 'activity-school', 'description', unknownContent),
    )
  },
})
const { open } = stage

/** The plan's texts, paragraph by paragraph; of what is not painted yet, the browser gives no line breaks by itself. */
const allWords = ({ page }: PlanWindow) =>
  page
    .locator('.rich-text')
    .evaluateAll((texts) =>
      texts.map((text) => [...text.querySelectorAll('p, li, h3, h4')].map((block) => block.textContent).join('\n')),
    )

describe('looking', () => {
  it('[TX1] opening a plan and focusing each of its texts sends nothing', async () => {
    const window = await open('editor', { planId: variedPlan })
    const { page, wire } = window
    const fields = page.locator('.text-field.is-editable')
    const before = await allWords(window)
    expect(await fields.count()).toBeGreaterThan(8)
    for (let index = 0; index < (await fields.count()); index++) {
      const field = fields.nth(index)
      await field.scrollIntoViewIfNeeded()
      await field.locator('.ProseMirror').click()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Control+End')
    }
    expect(await allWords(window)).toEqual(before)
    // What is sent now is the first: an edit shows that nothing was merely on its way.
    await (await window.editor('goal-short-term', 'title')).click()
    await page.keyboard.type('x')
    await expect.poll(() => wire.updates).toBe(1)
  })

  it('[TX1] looking at a text that another program has emptied of every block sends nothing', async () => {
    const looker = await open('editor')
    const text = await looker.editor('analysis-first', 'text')
    const program = await openStock(stage.live, 'otherEditor')
    await program.synced()
    const root = fragment(program.doc, 'analysis-first' as RecordId, 'text')
    root.delete(0, root.length)
    await expect.poll(() => text.textContent()).toBe('')
    await text.click()
    await looker.page.keyboard.press('ArrowRight')
    await looker.page.keyboard.press('Escape')
    await (await looker.editor('goal-short-term', 'title')).click()
    await looker.page.keyboard.press('End')
    await looker.page.keyboard.type('y')
    await expect.poll(() => looker.wire.updates).toBe(1)
    await expect.poll(() => fragment(program.doc, 'goal-short-term' as RecordId, 'title').toString()).toContain('y<')
    expect(root.length).toBe(0)
    program.close()
  })

  it('[TX2] a commenter reads along and has no editor', async () => {
    const writer = await open('editor')
    const commenter = await open('commenter')
    await (await writer.editor('activity-school', 'title')).click()
    await writer.page.keyboard.press('End')
    await writer.page.keyboard.type(' i höst')
    const read = commenter.text('activity-school', 'title')
    await expect.poll(() => read.textContent()).toBe('Utbilda skolans personal i höst')
    await read.click()
    await commenter.page.keyboard.type('nej')
    expect(await commenter.page.locator('.ProseMirror, [contenteditable="true"]').count()).toBe(0)
    expect(await read.textContent()).toBe('Utbilda skolans personal i höst')
    expect(commenter.wire.updates).toBe(0)
  })

  it('[TX9] a text with unknown content is shown, noted and left alone', async () => {
    const { page, text, wire, editor } = await open('editor', { planId: newerPlan })
    const field = text('activity-school', 'description')
    await field.scrollIntoViewIfNeeded()
    await expect.poll(() => field.locator('.text-note').count()).toBe(1)
    expect(await field.textContent()).toContain('Före tabellen.')
    expect(await field.textContent()).toContain('i tabellen')
    await field.click()
    await page.keyboard.type('x')
    expect(await field.locator('.ProseMirror').count()).toBe(0)
    await (await editor('goal-short-term', 'title')).click()
    await page.keyboard.type('x')
    await expect.poll(() => wire.updates).toBe(1)
  })

  it('[TX9] unknown content that arrives in an open editor closes it before it can delete anything', async () => {
    const { text, wire, editor } = await open('editor')
    await (await editor('activity-school', 'description')).click()
    const later = new Doc()
    writeBlocks(later, 'activity-school', 'description', unknownContent)
    wire.inject(syncFrame('update', encodeStateAsUpdate(later)))
    const field = text('activity-school', 'description')
    await expect.poll(() => field.locator('.text-note').count()).toBe(1)
    expect(await field.locator('.ProseMirror').count()).toBe(0)
    expect(await field.textContent()).toContain('i tabellen')
    expect(wire.updates).toBe(0)
  })
})

/** Each takes a tenth of a second: a jump of a screen or more, with new editors at its end. */
const moves = process.env['PROOF'] ? 1_000 : 50

describe('many texts', () => {
  it(`[TX4] ${moves} moves of the focus leave no editor behind`, { timeout: 600_000 }, async () => {
    const { page, context } = await open('editor', { planId: longPlan, height: 300 })
    const fields = page.locator('.text-field.is-editable')
    expect(await fields.count()).toBeGreaterThan(140)
    const devtools = await context.newCDPSession(page)
    /** Editors in memory, on the page or not. */
    const editorsInMemory = async () => {
      const { result } = await devtools.send('Runtime.evaluate', { expression: 'HTMLDivElement.prototype' })
      const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' })
      const counted = await devtools.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration:
          'function () { return this.filter((div) => div.classList.contains("ProseMirror")).length }',
      })
      await devtools.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' })
      return Number(counted.result.value)
    }
    await page.evaluate(async (total) => {
      const all = [...document.querySelectorAll('.text-field.is-editable')]
      for (let move = 0; move < total; move++) {
        const field = all[(move * 7) % all.length]
        field?.scrollIntoView({ block: 'center' })
        field?.querySelector<HTMLElement>('[contenteditable="true"], [tabindex="0"]')?.focus()
        await new Promise(requestAnimationFrame)
      }
    }, moves)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.ProseMirror').count()).toBeLessThan(60)
    await page.locator('.ProseMirror').first().waitFor()
    const shown = await page.locator('.ProseMirror').count()
    // One or two that the engine has yet to let go of are no leak; as many as the moves would be.
    await expect.poll(editorsInMemory, { timeout: 20_000 }).toBeLessThan(shown + 10)
  })

  it('[TX5] the text with the caret stays an editor wherever one scrolls', async () => {
    const { page, text, editor } = await open('editor', { planId: longPlan })
    await (await editor('goal-number-3', 'title')).click()
    await page.keyboard.press('End')
    await page.mouse.wheel(0, 20_000)
    await expect
      .poll(() => text('goal-number-3', 'title').evaluate((field) => field.getBoundingClientRect().top))
      .toBeLessThan(-2_000)
    await expect.poll(() => text('goal-number-2', 'title').locator('.ProseMirror').count()).toBe(0)
    expect(await text('goal-number-3', 'title').locator('.ProseMirror').count()).toBe(1)
    await page.keyboard.type(' skrivet på avstånd')
    expect(await text('goal-number-3', 'title').textContent()).toBe('Mål 3 skrivet på avstånd')
  })

  it('[TX6] Tab reaches every text in the order of the page, and each takes words', async () => {
    const { page, editor } = await open('editor', { planId: longPlan, height: 500 })
    await (await editor('goal-number-0', 'title')).click()
    const reached: string[] = []
    for (let press = 0; press < 400 && reached.length < 40; press++) {
      const place = await page.evaluate(() => {
        const field = document.activeElement?.closest('[data-record]')
        if (!document.activeElement?.matches('.ProseMirror') || !(field instanceof HTMLElement)) return null
        return `${field.dataset['record']}/${field.dataset['field']}`
      })
      if (place && reached.at(-1) !== place) reached.push(place)
      await page.keyboard.press('Tab')
    }
    const expected = Array.from({ length: 20 }, (_, index) => [
      `goal-number-${index}/title`,
      `goal-number-${index}/description`,
    ]).flat()
    expect(reached).toEqual(expected)
  })

  it('[TX7] a click puts the caret where one clicked, in a text at rest too', async () => {
    const { page, text } = await open('editor', { planId: longPlan })
    const field = text('goal-number-60', 'description')
    await field.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const at = await field.evaluate((element) => {
      const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
      if (!words) throw new Error('The text has no words')
      const range = document.createRange()
      range.setStart(words, 7)
      range.setEnd(words, 8)
      const { left, top, height } = range.getBoundingClientRect()
      return { x: left + 1, y: top + height / 2 }
    })
    await page.mouse.click(at.x, at.y)
    await page.keyboard.type('|')
    await expect.poll(() => field.textContent()).toContain('Första |stycket')
  })
})
