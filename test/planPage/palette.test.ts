import { describe, expect, it } from 'vitest'
import { violations } from '../pages/violations.ts'
import { openStage } from '../support/stage.ts'
import { activityId, focusName } from './pageSteps.ts'

const stage = openStage('file')

describe('find and do', () => {
  it('[UI103] [UI107] Ctrl+K finds a place by number or words, and an act by its words, with the keyboard alone', async () => {
    const { page } = await stage.open('convenor')
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Sök mål, aktivitet eller något att göra' })
    await field.waitFor()
    expect(await violations(page)).toEqual([])
    const active = () =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant')
        return id ? document.getElementById(id)?.textContent?.replace(/\s+/g, ' ') : null
      })
    await page.keyboard.type('arbetsmöte')
    const acts = page.getByRole('group', { name: 'Sidor' }).getByRole('option')
    await expect.poll(() => acts.allTextContents()).toEqual(['Öppna Arbetsmöte'])
    await page.keyboard.press('Control+a')
    await page.keyboard.type('1.1.1')
    await expect.poll(active).toContain('Utbilda skolans personal')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('två dagar')
    await expect.poll(active).toContain('Två dagar om året.')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`b-${activityId}`)
    await page.getByRole('button', { name: 'Sök och gör' }).press('Enter')
    await field.waitFor()
    await page.keyboard.type('nytt mål')
    await expect.poll(active).toContain('Nytt mål i område 1')
    await page.keyboard.press('Enter')
    await expect.poll(() => focusName(page)).toBe('Mål 1.3')
    await page.keyboard.type('Nästa')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => focusName(page)).toBe('Mål 1.4')
    await page.locator('[data-field="amountOre"]').first().press('Control+Enter')
    await expect.poll(() => focusName(page)).toContain('Belopp i kronor, aktivitet 1.1.1')
    expect(await page.locator('.ledger-row').count()).toBe(2)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('språk')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Find and do' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('open versions')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Versions' }).waitFor()
  })
})
