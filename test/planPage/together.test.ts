import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openStage } from '../support/stage.ts'
import { activityId, block, field, lineId } from './pageSteps.ts'

const stage = openStage('file')

const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY))
const isInView = (page: Page, id: string) =>
  block(page, id).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > 0 && top < window.innerHeight
  })

async function openWho(page: Page): Promise<void> {
  await page.getByRole('button', { name: /till är här/ }).press('Enter')
}

describe('several people in one plan', () => {
  it('[UI100] [UI101] one goes to where another is, and follows them until one presses, scrolls or types', async () => {
    const convenor = await stage.open('convenor', { height: 500 })
    const reader = await stage.open('reader', { height: 500 })
    const { page } = reader
    await field(convenor.page, activityId, 'start').focus()
    await openWho(page)
    await page.getByRole('button', { name: 'Gå till Kim convenor, 1.1.1' }).press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`b-${activityId}`)
    await openWho(page)
    await page.getByRole('button', { name: 'Följ Kim convenor' }).press('Enter')
    const banner = page.getByRole('region', { name: 'Du följer Kim convenor, Landstinget.' })
    await banner.waitFor()
    await convenor.page.mouse.wheel(0, -5000)
    await expect.poll(() => isInView(page, activityId)).toBe(false)
    await expect.poll(() => isInView(page, 'plan')).toBe(true)
    await field(convenor.page, lineId, 'amountOre').focus()
    await expect.poll(() => isInView(page, activityId)).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.closest('main') === null)).toBe(true)
    await page.keyboard.press('Escape')
    await banner.waitFor({ state: 'detached' })
    const before = await scrolled(page)
    await (await convenor.editor('plan', 'background')).click()
    await block(page, 'plan').getByText('skriver i bakgrunden').waitFor({ state: 'attached' })
    expect(await scrolled(page)).toBe(before)
  })

  it('[UI102] a value says who is in it, also while they choose; so does an amount', async () => {
    const editor = await stage.open('editor')
    const other = await stage.open('otherEditor')
    await field(editor.page, activityId, 'responsible').press('Enter')
    await editor.page.getByRole('listbox').getByRole('option').first().waitFor()
    const responsible = field(other.page, activityId, 'responsible')
    await expect.poll(() => responsible.getAttribute('aria-label')).toContain('Ronneby är i fältet.')
    expect(await responsible.getAttribute('data-mark')).toBe('RO')
    await editor.page.keyboard.press('Escape')
    await field(editor.page, lineId, 'amountOre').focus()
    await expect.poll(() => block(other.page, activityId).locator('.amount').textContent()).toContain('Ronneby')
    expect(await responsible.getAttribute('data-mark')).toBeNull()
  })
})
