import { fragment, readPlan, readText } from '@samplan/shared/doc'
import { type PlanId, plainText, type RecordId, type RichText } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import { fullSeed } from '../http/county.ts'
import type { PlanWindow } from '../support/planWindow.ts'
import { openStage } from '../support/stage.ts'
import { addPlan, everyContent, writeBlocks } from './longPlan.ts'
import { type Paste, readPastes } from './pastes/index.ts'
import { textOutline } from './textOutline.ts'

const planId = 'plan-for-pastes' as PlanId
const stage = openStage('file', {
  prepare: ({ storage }) =>
    addPlan(storage, planId, fullSeed, (doc) => writeBlocks(doc, 'activity-school', 'description', everyContent)),
})

const background = (): Promise<RichText> =>
  stage.live.server.rooms.withPlan(planId, async ({ doc }) => readPlan(doc).background)

/**
 * Fills the browser's own clipboard by a copy, and pastes it in place of everything in the text, by key: the event is the
 * browser's, and so is what it hands over.
 */
async function pasteAll(window: PlanWindow, what: Pick<Paste, 'html' | 'text'>, keys = 'Control+v'): Promise<void> {
  await window.page.keyboard.press('Control+a')
  await pasteHere(window, what, keys)
}

async function pasteText(window: PlanWindow, text: string): Promise<void> {
  await pasteHere(window, { html: '', text }, 'Control+v')
}

async function pasteHere({ page }: PlanWindow, { html, text }: Pick<Paste, 'html' | 'text'>, keys: string) {
  await page.evaluate(
    (types) => {
      const fill = (event: ClipboardEvent) => {
        for (const [type, content] of types) event.clipboardData?.setData(type, content)
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      window.addEventListener('copy', fill, { capture: true, once: true })
    },
    [
      ['text/html', html],
      ['text/plain', text],
    ] as const,
  )
  await page.keyboard.press('Control+c')
  await page.keyboard.press(keys)
}

/** The lines of the text that the server has, and what the person was told. */
async function outcome({ page }: PlanWindow): Promise<string> {
  const notice = page.locator('.page-notice > span')
  const told = (await notice.count()) > 0 ? [`! ${await notice.textContent()}`] : []
  return [textOutline(await background()), ...told].join('\n')
}

describe('forty clipboards', () => {
  it('[TX20] each becomes what a text may hold, and its person is told what did not come along', async () => {
    const window = await stage.open('editor', { planId })
    const { page, wire } = window
    await (await window.editor('plan', 'background')).click()
    const pastes = readPastes()
    expect(pastes).toHaveLength(40)
    const wrong: string[] = []
    for (const paste of pastes) {
      // Where all of it is refused, what stood there stays.
      const [before] = /(?<=^p )Före .*/.exec(paste.expected) ?? []
      if (before) {
        await pasteAll(window, { html: '', text: before })
        await expect.poll(async () => textOutline(await background())).toBe(`p ${before}`)
      }
      const close = page.locator('.page-notice').getByRole('button')
      if ((await close.count()) > 0) await close.click()
      await (await window.editor('plan', 'background')).focus()
      await pasteAll(window, paste)
      const asExpected = await expect
        .poll(() => outcome(window), { timeout: 10_000 })
        .toBe(paste.expected)
        .then(
          () => true,
          () => false,
        )
      if (!asExpected) wrong.push(`${paste.name}\n${await outcome(window)}`)
    }
    expect(wrong).toEqual([])
    expect(await page.title()).not.toContain('taken')
    expect(wire.connections).toBe(1)
  })
})

describe('a copy within the plan', () => {
  it('[TX26] goes from one text to another with all that it holds', async () => {
    const window = await stage.open('editor', { planId })
    const { keyboard } = window.page
    await (await window.editor('activity-school', 'description')).click()
    for (const keys of ['Control+a', 'Control+c']) await keyboard.press(keys)
    await (await window.editor('plan', 'background')).click()
    for (const keys of ['Control+a', 'Control+v']) await keyboard.press(keys)
    const copied = await stage.live.server.rooms.withPlan(planId, async ({ doc }) =>
      readText(fragment(doc, 'activity-school' as RecordId, 'description')),
    )
    expect(textOutline(copied)).toContain('{ källa|Skolverket 2023}')
    await expect.poll(background).toEqual(copied)
  })
})

describe('how much a text takes', () => {
  it('[TX21] Ctrl+Shift+V pastes the words alone, with the columns of a sheet apart', async () => {
    const window = await stage.open('editor', { planId })
    await (await window.editor('plan', 'background')).click()
    const rows = 'Karlskrona\t12\t\nRonneby\t\t9\n1. Inte en lista'
    await pasteAll(window, { html: '<ul><li><b>fet</b></li></ul>', text: rows }, 'Control+Shift+v')
    await expect
      .poll(async () => textOutline(await background()))
      .toBe('p Karlskrona · 12\np Ronneby · – · 9\np 1. Inte en lista')
  })

  it('[TX22] what a text may still take is said before it is full, and the server is never asked for more', async () => {
    const window = await stage.open('editor', { planId })
    const { page, wire } = window
    const field = window.text('plan', 'background')
    const note = field.locator('[role="status"]')
    await (await window.editor('plan', 'background')).click()
    const lines = (count: number) => `${'x'.repeat(998)}\n`.repeat(count).trim()
    await pasteAll(window, { html: '', text: lines(150) })
    await expect.poll(async () => (await background()).length).toBe(150)
    expect(await note.textContent()).toBe('')
    await page.keyboard.press('Control+End')
    await pasteText(window, lines(30))
    await expect.poll(() => note.textContent()).toMatch(/^1[45]\s000 tecken kvar i fältet\.$/)
    await pasteText(window, lines(30))
    await expect.poll(() => page.locator('.page-notice > span').textContent()).toContain('mindre delar')
    await page.keyboard.insertText('y'.repeat(14_500))
    await expect.poll(() => note.textContent()).toMatch(/^\d{2,3} tecken kvar i fältet\.$/)
    await page.keyboard.insertText('y'.repeat(1_000))
    await expect.poll(() => page.locator('.page-notice > span').textContent()).toContain('Fältet är fullt')
    await expect.poll(() => page.locator('.saved').textContent()).toContain('Sparat')
    expect(plainText(await background()).length).toBeGreaterThan(193_000)
    expect(wire.connections).toBe(1)
  })
})
