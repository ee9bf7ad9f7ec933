import { describe, expect, it } from 'vitest'
import { violations } from '../pages/violations.ts'
import { openStage } from '../support/stage.ts'
import { activityId, block, field } from './pageSteps.ts'

const stage = openStage('file')

describe('a plan that is too large to see at once', () => {
  it('[UI104] [UI105] [UI106] it folds to rows, opens for whoever comes for something, is narrowed, and is whole on paper', async () => {
    const { page } = await stage.open('editor')
    const act = async (words: string) => {
      await page.keyboard.press('Control+k')
      await page.locator('.palette-input').waitFor()
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
    }
    await act('en rad per mål')
    const row = page.getByRole('listitem').filter({ hasText: 'Färre väntar' })
    await expect.poll(() => row.last().textContent()).toMatch(/1\.1Färre väntar.*1\u00a0aktivitet450\u00a0000/)
    expect(await block(page, activityId).count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await act('1.1.1')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`b-${activityId}`)
    await page.getByRole('button', { name: 'Visa 1.1 som en rad' }).press('Enter')
    await expect.poll(() => block(page, activityId).count()).toBe(0)

    await page.keyboard.press('Control+Shift+f')
    const find = page.getByRole('searchbox', { name: 'Ord att hitta i planens texter' })
    await find.fill('två dagar')
    await expect.poll(() => page.getByRole('search').textContent()).toContain('1 träff')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('search').textContent()).toContain('1 av 1')
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('samplan-find-here') ?? [])].map((range) => `${range}`).join())
    await expect.poll(marked).toBe('Två dagar')
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')))
      .toBe('description')

    await page.getByLabel('Visa i planen').selectOption({ label: 'Fokusområde 1, Förebyggande arbete' })
    await page.getByText('Ni ser bara Fokusområde 1, Förebyggande arbete.').waitFor()
    expect(await page.locator('#b-plan').count()).toBe(0)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('#b-plan').count()).toBe(1)
    expect(await block(page, activityId).count()).toBe(1)
    const onPaper = await page.locator('.endnotes').textContent()
    expect(onPaper).toMatch(/Noter.*1\.1Bör ses över: Mål 1\.1 har ingen indikator/)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect.poll(() => page.locator('#b-plan').count()).toBe(0)
    await page.getByRole('button', { name: 'Visa hela planen' }).press('Enter')
    await expect.poll(() => page.locator('#b-plan').count()).toBe(1)
    await field(page, 'goal-long-term', 'horizon').press('Enter')
    const panel = page.getByRole('dialog', { name: /^Sikt/ })
    expect(await panel.textContent()).toContain('Överenskommelsen 2016, villkor för bidraget')
  })
})
