import { beforeEach, describe, expect, it } from 'vitest'
import type { PlanWindow } from '../support/planWindow.ts'
import { openStage } from '../support/stage.ts'
import {
  activityId,
  amountOf,
  block,
  expectHeadings,
  field,
  focusName,
  lineId,
  setAmount,
  untilSaved,
} from './pageSteps.ts'

const stage = openStage('test')
let editor: PlanWindow
let other: PlanWindow

beforeEach(async () => {
  editor = await stage.open('editor')
  other = await stage.open('otherEditor')
})

const before = ['1.1 Färre väntar', '1.1.1 Utbilda skolans personal', '1.2 Fler vet vart de ska vända sig']

describe('writing in the plan by keyboard', () => {
  it('[UI50] a new activity takes the caret in its title and appears to everyone', async () => {
    const add = editor.page.getByRole('button', { name: 'Ny aktivitet under mål 1.2' })
    await add.focus()
    await editor.page.keyboard.press('Enter')
    await expect.poll(() => focusName(editor.page)).toBe('Rubrik på aktivitet 1.2.1')
    await editor.page.keyboard.type('Ring alla skolor')
    await expectHeadings(other.page, [...before, '1.2.1 Ring alla skolor'])
  })

  it('[UI51] Alt and an arrow move a block, say where it is now, and keep the focus in it', async () => {
    await field(editor.page, 'goal-long-term', 'horizon').focus()
    await editor.page.keyboard.press('Alt+ArrowDown')
    const after = ['1.1 Fler vet vart de ska vända sig', '1.2 Färre väntar', '1.2.1 Utbilda skolans personal']
    await expectHeadings(editor.page, after)
    await expectHeadings(other.page, after)
    await expect.poll(() => editor.page.getByRole('log').textContent()).toContain('Flyttad till 1.2, plats 2 av 2.')
    expect(await focusName(editor.page)).toContain('Sikt')
  })

  it('[UI52] an activity moves to another goal by the menu, without a pointer', async () => {
    await block(editor.page, activityId).locator('.grip').focus()
    await editor.page.keyboard.press('Enter')
    await editor.page.getByRole('menuitem', { name: 'Flytta…' }).press('Enter')
    const dialog = editor.page.getByRole('dialog', { name: 'Flytta' })
    await dialog.getByLabel('Till mål').selectOption({ label: '1.2 Fler vet vart de ska vända sig' })
    await dialog.getByRole('button', { name: 'Flytta hit' }).press('Enter')
    await expectHeadings(other.page, [
      '1.1 Färre väntar',
      '1.2 Fler vet vart de ska vända sig',
      '1.2.1 Utbilda skolans personal',
    ])
  })

  it('[UI52] an activity moves to another goal by dragging its grip', async () => {
    await block(editor.page, 'goal-short-term').scrollIntoViewIfNeeded()
    await block(editor.page, activityId).locator('.grip').hover()
    await editor.page.mouse.down()
    const target = await block(editor.page, 'goal-short-term').locator('.heading-3').boundingBox()
    if (!target) throw new Error('The goal is not on the page')
    await editor.page.mouse.move(target.x + 40, target.y + 8, { steps: 12 })
    await editor.page.mouse.up()
    await expectHeadings(other.page, [
      '1.1 Färre väntar',
      '1.2 Fler vet vart de ska vända sig',
      '1.2.1 Utbilda skolans personal',
    ])
  })

  it('[UI53] what is removed lies in the bin, and comes back by Ångra, by Ctrl+Z and from the bin', async () => {
    const remove = async () => {
      await block(editor.page, activityId).locator('.grip').press('Enter')
      await editor.page.getByRole('menuitem', { name: 'Ta bort' }).press('Enter')
      await expectHeadings(other.page, [before[0] ?? '', before[2] ?? ''])
    }
    await remove()
    await editor.page.locator('.page-notice').getByRole('button', { name: 'Ångra' }).press('Enter')
    await expectHeadings(other.page, before)
    await remove()
    await editor.page.locator('body').press('Control+z')
    await expectHeadings(other.page, before)
    await remove()
    await editor.page.getByRole('button', { name: 'Papperskorg' }).press('Enter')
    await editor.page.getByRole('dialog').getByText('Togs bort från ”Färre väntar”').waitFor()
    await editor.page.getByRole('button', { name: 'Återställ' }).press('Enter')
    await expectHeadings(other.page, before)
  })

  it('[UI54] undo takes back one’s own edits only, and the screen follows', async () => {
    await setAmount(editor.page, '500000')
    await expect.poll(() => amountOf(other.page)).toBe('500\u00a0000')
    await setAmount(other.page, '600000')
    await expect.poll(() => amountOf(editor.page)).toBe('600\u00a0000')
    await (await editor.editor('plan', 'background')).click()
    await editor.page.keyboard.type('Nytt. ')
    await editor.page.keyboard.press('Control+z')
    await expect.poll(() => editor.text('plan', 'background').textContent()).toBe('Länet arbetar tillsammans.')
    expect(await amountOf(other.page)).toBe('600\u00a0000')
  })
})

describe('values', () => {
  it('[UI65] ticks stay when Esc closes the list they were made in', async () => {
    await field(editor.page, activityId, 'participants').press('Enter')
    await editor.page.getByRole('option', { name: 'Landstinget' }).press('Enter')
    await editor.page.keyboard.press('Escape')
    await editor.page.getByRole('listbox').waitFor({ state: 'detached' })
    await expect.poll(() => focusName(editor.page)).toBe('Deltar: Landstinget')
    await expect.poll(() => field(other.page, activityId, 'participants').textContent()).toBe('Landstinget')
  })
})

describe('amounts', () => {
  it.each([
    ['450 tkr', '450 000'],
    ['1,2 mkr', '1 200 000'],
    ['12 500,50', '12 500,50'],
    ['450000 kr', '450 000'],
  ])('[UI55] %s is read as %s, and every sum follows on the other screen', async (typed, shown) => {
    await setAmount(editor.page, typed)
    await expect.poll(() => amountOf(other.page)).toBe(shown.replaceAll(' ', '\u00a0'))
    await expect
      .poll(() => block(other.page, activityId).locator('.ledger-sum .sum').textContent())
      .toBe(shown.replaceAll(' ', '\u00a0'))
  })

  it('[UI56] what cannot be read stays as typed with its reason, and is not sent', async () => {
    await setAmount(editor.page, '12 00 kr 5')
    const amount = field(editor.page, lineId, 'amountOre')
    expect(await amount.inputValue()).toBe('12 00 kr 5')
    expect(await amount.getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => editor.page.getByRole('alert').textContent()).toContain('Går inte att läsa som ett belopp')
    expect(await amountOf(other.page)).toBe('450\u00a0000')
  })

  it('[UI57] two amounts at once are asked about on both screens until somebody keeps one', async () => {
    await Promise.all([editor.wire.cut(), other.wire.cut()])
    await setAmount(editor.page, '180 000')
    await setAmount(other.page, '240 000')
    editor.wire.mend()
    other.wire.mend()
    for (const { page } of [editor, other]) {
      const question = page.getByRole('group', { name: 'Vilket belopp gäller?' })
      await question.waitFor({ timeout: 45_000 })
      expect((await question.textContent())?.replaceAll('\u00a0', ' ')).toMatch(/240 000 kr[\s\S]*180 000 kr/)
      const sum = block(page, activityId).locator('.ledger-sum .sum')
      await expect.poll(() => sum.getAttribute('data-unsettled')).toBe('true')
      expect(await sum.textContent()).toContain('240\u00a0000')
    }
    await other.page.getByRole('button', { name: 'Behåll 180' }).press('Enter')
    await expect.poll(() => editor.page.getByRole('group', { name: 'Vilket belopp gäller?' }).count()).toBe(0)
    await expect.poll(() => amountOf(editor.page)).toBe('180\u00a0000')
    await untilSaved(other)
  })
})

describe('words that the server would not take', () => {
  it('[UI66] the screen says why, where they are kept, and leads to them', async () => {
    await (await editor.editor('plan', 'background')).click()
    await editor.wire.cut()
    await editor.page.keyboard.type('Skrivet för sent. ')
    await stage.live.setRole('editor', 'reader')
    editor.wire.mend()
    const banner = editor.page.getByRole('region', { name: 'Det du skrev är sparat som en räddningskopia.' })
    await banner.waitFor({ timeout: 45_000 })
    expect(await banner.textContent()).toContain('Rollen räckte inte längre till')
    await expect.poll(() => editor.page.locator('main [contenteditable="true"]').count()).toBe(0)
    await banner.getByRole('link', { name: 'Se räddningskopian' }).click()
    await expect.poll(() => editor.page.locator('main').textContent()).toContain('Skrivet för sent.')
  })
})
