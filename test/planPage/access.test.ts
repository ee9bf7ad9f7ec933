import { describe, expect, it } from 'vitest'
import { violations } from '../pages/violations.ts'
import type { Who } from '../support/liveServer.ts'
import { openStage } from '../support/stage.ts'
import { block } from './pageSteps.ts'

const stage = openStage('file')

describe('the plan page for everyone', () => {
  it.each([
    ['convenor', 'light'],
    ['convenor', 'dark'],
    ['commenter', 'light'],
    ['reader', 'dark'],
  ] as const)('[AX1] axe finds nothing on the page of a %s in %s', async (who: Who, colorScheme: 'light' | 'dark') => {
    const window = await stage.open(who)
    // Motion first: otherwise the colours are still on their way when they are looked at.
    await window.page.emulateMedia({ reducedMotion: 'reduce' })
    await window.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(window.page)).toEqual([])
  })

  it.each(['light', 'dark'] as const)('[AX1] axe finds nothing in the freeze dialogue in %s', async (colorScheme) => {
    const window = await stage.open('convenor')
    // Motion first: otherwise the colours are still on their way when they are looked at.
    await window.page.emulateMedia({ reducedMotion: 'reduce' })
    await window.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await window.page.getByRole('button', { name: 'Frys planen…' }).click()
    await window.page.getByRole('dialog').waitFor()
    expect(await violations(window.page)).toEqual([])
  })

  it('[AX2] nothing scrolls sideways at 320 px', async () => {
    const window = await stage.open('editor')
    await window.page.setViewportSize({ width: 320, height: 800 })
    await window.page.getByRole('button', { name: 'Innehåll' }).waitFor()
    const width = await window.page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(320)
  })

  it('[AX52] F6 goes from the contents to the text, the margin and the head', async () => {
    const window = await stage.open('editor')
    const { page } = window
    const part = () =>
      page.evaluate(() => {
        const at = document.activeElement
        return ['.outline', '.margin', '#plan', '.head'].find((selector) => at?.closest(selector)) ?? null
      })
    await page.locator('.outline-row').first().focus()
    for (const expected of ['#plan', '.margin', '.head', '.outline']) {
      await page.keyboard.press('F6')
      await expect.poll(part).toBe(expected)
    }
  })

  it('[AX53] headings go from the plan’s parts to goals and activities without a gap', async () => {
    const window = await stage.open('reader')
    const levels = await window.page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map(({ tagName }) => tagName))
    const jumps = levels.filter((level, index) => index > 0 && Number(level[1]) > Number(levels[index - 1]?.[1]) + 1)
    expect(levels[0]).toBe('H1')
    expect(jumps).toEqual([])
    expect(await block(window.page, 'activity-school').locator('h4').textContent()).toContain('1.1.1')
  })
})
