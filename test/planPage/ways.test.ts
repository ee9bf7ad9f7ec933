import { beforeEach, describe, expect, it } from 'vitest'
import type { PlanWindow } from '../support/planWindow.ts'
import { openStage } from '../support/stage.ts'
import { activityId, block, field, focusName, lineId } from './pageSteps.ts'

const stage = openStage('test')
let editor: PlanWindow

beforeEach(async () => {
  editor = await stage.open('editor')
})

/** The block that holds the focus. */
const focusedBlock = () =>
  editor.page.evaluate(() => document.activeElement?.closest('.block')?.getAttribute('data-block') ?? null)

describe('ways through the plan', () => {
  it('[UI82] on a phone the contents lead to the block, and the page stays there', async () => {
    const { page } = editor
    await page.setViewportSize({ width: 320, height: 700 })
    await page.getByRole('button', { name: 'Innehåll' }).click()
    await page.getByRole('link', { name: /Information/ }).click()
    await expect.poll(focusedBlock).toBe('area-information')
    const top = () => block(page, 'area-information').evaluate((element) => element.getBoundingClientRect().top)
    await page.locator('.outline').waitFor({ state: 'hidden' })
    expect(await top()).toBeLessThan(700)
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
  })

  it('[UI110] [UI111] [AX65] the head is two rows at most, and on a phone one with a bar at the foot that covers nothing', async () => {
    const { page } = editor
    const heightOf = (selector: string) => page.locator(selector).evaluate((element) => element.clientHeight)
    const tabs = page.getByRole('navigation', { name: 'Planens sidor' })
    for (const width of [1440, 1000, 761]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => heightOf('.head')).toBeLessThan(100)
      await tabs.getByRole('link', { name: 'Plan', exact: true }).waitFor()
    }
    await tabs.getByRole('button', { name: 'Mer: fler av planens sidor' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Register' }).waitFor()
    await page.keyboard.press('Escape')

    await page.setViewportSize({ width: 320, height: 640 })
    await tabs.waitFor({ state: 'hidden' })
    const bar = page.getByRole('navigation', { name: 'Snabbval' })
    await bar.getByRole('button', { name: /^Åtgärda/ }).press('Enter')
    await page.getByRole('button', { name: /^Att åtgärda/, pressed: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.outline').waitFor({ state: 'hidden' })
    // Whatever Tab comes to lies whole between the head's row and the bar.
    const free = () =>
      page.evaluate(() => {
        const focused = document.activeElement?.closest('.block .value, .block input, .block button')
        const box = focused?.getBoundingClientRect()
        const head = document.querySelector('.head-row')?.getBoundingClientRect()
        const foot = document.querySelector('.plan-bar')?.getBoundingClientRect()
        return !box || !head || !foot || (box.top >= head.bottom && box.bottom <= foot.top)
      })
    await block(page, activityId)
      .getByRole('button', { name: /^Ansvarar/ })
      .focus()
    for (let stops = 0; stops < 16; stops++) {
      await page.keyboard.press('Tab')
      await expect.poll(free).toBe(true)
    }
    const small = await bar
      .locator('> *')
      .evaluateAll((items) =>
        items.filter((item) => item.clientWidth < 44 || item.clientHeight < 44).map(({ textContent }) => textContent),
      )
    expect(small).toEqual([])
    // As under a phone's keyboard: there the bar is a part of the page.
    await page.setViewportSize({ width: 320, height: 300 })
    expect(await bar.evaluate((element) => getComputedStyle(element).position)).toBe('static')
    await page.emulateMedia({ media: 'print' })
    await bar.waitFor({ state: 'hidden' })
    await page.emulateMedia({ media: null })

    await page.setViewportSize({ width: 320, height: 640 })
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('html { font-size: 200% }')
      document.adoptedStyleSheets.push(sheet)
    })
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await expect.poll(sideways).toBe(0)
    const unreachable = await page
      .locator('.scroll-x')
      .evaluateAll(
        (regions) =>
          regions.filter((region) => region.scrollWidth > region.clientWidth && region.getAttribute('tabindex') !== '0')
            .length,
      )
    expect(unreachable).toBe(0)
  })

  it('[UI83] what is found is reached by Enter, by its row and by F6', async () => {
    const { page } = editor
    const search = page.getByRole('searchbox', { name: 'Hitta i planen' })
    await search.fill('två dagar')
    await search.press('Enter')
    await expect.poll(focusedBlock).toBe(activityId)
    await page.keyboard.press('Shift+F6')
    await expect.poll(focusedBlock).toBe(null)
    await page.keyboard.press('F6')
    await expect.poll(focusedBlock).toBe(activityId)
    await search.fill('finns inte')
    await page.getByText('Inget med de orden.').waitFor()
  })

  it('[UI84] [UI85] a remedy opens its list with the focus in it; a missing amount is asked for in a new line, and its source', async () => {
    const { page } = editor
    await page.getByRole('button', { name: 'Ny aktivitet under mål 1.2' }).press('Enter')
    await expect.poll(() => focusName(page)).toBe('Rubrik på aktivitet 1.2.1')
    await page.keyboard.type('Ring alla skolor')
    const margin = block(page, (await focusedBlock()) ?? '').locator('.margin')
    await margin.locator('summary').press('Enter')
    await margin.getByRole('button', { name: 'Välj ansvarig' }).press('Enter')
    await page.getByRole('listbox').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role="listbox"]') !== null))
      .toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => focusName(page)).toContain('Ansvarar')

    await margin.getByRole('button', { name: 'Sätt belopp' }).press('Enter')
    await expect.poll(() => focusName(page)).toContain('Belopp i kronor, aktivitet 1.2.1')
    await page.keyboard.type('95000')
    await page.keyboard.press('Tab')
    await expect.poll(() => focusName(page)).toBe('Pengar från: välj')
    await margin.getByText('Det står inte varifrån').waitFor()
    await page.getByRole('row', { name: /Utan angiven källa 95.000/ }).waitFor()
  })

  it('[TX27] [TX28] [TX29] [TX30] arrows go through the fields; Enter adds the next, and what is left empty goes away', async () => {
    const { page, editor: open } = editor
    const other = await stage.open('otherEditor')
    const press = async (keys: readonly string[], name: string | RegExp) => {
      for (const key of keys) await page.keyboard.press(key)
      await expect.poll(() => focusName(page)).toMatch(name)
    }
    const hold = async (key: string) => {
      for (let count = 0; count < 5; count++) await page.keyboard.down(key)
      await page.keyboard.up(key)
    }
    /** A key pressed before the text is an editor would not be the text's. */
    const inTitle = async (number: string) => {
      await expect.poll(() => focusName(page)).toBe(`Rubrik på aktivitet ${number}`)
      await page.locator(':focus.ProseMirror').waitFor()
    }
    const heads = (at = page) => at.locator('.block-activities h4').allTextContents()
    await (await open(activityId, 'title')).click()
    await press(['Home', 'ArrowRight', 'ArrowDown'], /^Ansvarar/)
    await press(['ArrowDown'], /^Beskrivning av aktivitet 1\.1\.1/)
    await press(['ArrowDown'], /^(År|Kostnad)/)
    await press(['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'], /^Belopp i kronor/)
    await press(['ArrowRight', 'ArrowLeft'], /^Belopp i kronor/)
    await press(['Home', 'ArrowLeft'], /^Pengar från/)
    await press(['ArrowRight', 'ArrowUp', 'End', 'Shift+ArrowDown'], /^Beskrivning av aktivitet 1\.1\.1/)
    await press(['ArrowUp', 'ArrowUp'], /^Rubrik på aktivitet 1\.1\.1/)

    // A title with more to it leads to its text, and nothing is made.
    await press(['End', 'Enter'], /^Beskrivning av aktivitet 1\.1\.1/)
    await field(page, lineId, 'amountOre').fill('180 tkr')
    await hold('Enter')
    await expect.poll(() => focusName(page)).toBe('Lägg till kostnad')
    await expect
      .poll(() =>
        block(page, activityId)
          .getByRole('textbox', { name: /^Belopp/ })
          .count(),
      )
      .toBe(1)
    expect(await heads()).toHaveLength(1)

    await page.getByRole('button', { name: 'Ny aktivitet under mål 1.2' }).press('Enter')
    await inTitle('1.2.1')
    await page.keyboard.type('Ring alla skolor')
    await hold('Enter')
    await inTitle('1.2.2')
    await expect.poll(() => heads(other.page)).toHaveLength(3)
    await page.keyboard.press('Escape')
    await inTitle('1.2.1')
    await expect.poll(() => heads(other.page)).toHaveLength(2)
    await page.keyboard.press('Enter')
    await inTitle('1.2.2')
    await hold('Backspace')
    await inTitle('1.2.1')
    // As fast as keys come: no letter falls into the title that one leaves.
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.type('Besök dem')])
    await inTitle('1.2.2')
    await page.keyboard.press('Enter')
    await inTitle('1.2.3')
    await field(page, lineId, 'amountOre').focus()
    await expect
      .poll(() => heads(other.page))
      .toEqual(['1.1.1 Utbilda skolans personal', '1.2.1 Ring alla skolor', '1.2.2 Besök dem'])
    await page.getByRole('button', { name: 'Papperskorg', exact: true }).press('Enter')
    await page.getByText('Papperskorgen är tom').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Papperskorgen är tom').waitFor({ state: 'detached' })

    await page.getByRole('textbox', { name: 'Rubrik på aktivitet 1.2.2' }).click()
    await page.locator(':focus.ProseMirror').waitFor()
    await press(['End', 'Enter'], 'Rubrik på aktivitet 1.2.3')
    await expect.poll(() => heads(other.page)).toHaveLength(4)
    await page.reload()
    await expect.poll(() => heads(other.page)).toHaveLength(3)
  })

  it('[UI86] what is moved to another parent is followed, said, and taken back by Ångra', async () => {
    const { page } = editor
    await block(page, activityId).locator('.grip').press('Enter')
    await page.getByRole('menuitem', { name: 'Flytta…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Flytta 1.1.1 Utbilda skolans personal' })
    await dialog.getByRole('combobox').first().selectOption({ label: '1.2 Fler vet vart de ska vända sig' })
    await dialog.getByRole('button', { name: 'Flytta hit' }).press('Enter')
    await expect.poll(focusedBlock).toBe(activityId)
    const notice = page.locator('.page-notice')
    await expect.poll(() => notice.textContent()).toContain('Flyttad till 1.2.1')
    await notice.getByRole('button', { name: 'Ångra' }).press('Enter')
    await expect.poll(() => block(page, activityId).locator('h4').textContent()).toContain('1.1.1')
  })

  it('[UI87] removing leaves the focus beside what was removed', async () => {
    const { page } = editor
    await field(page, lineId, 'amountOre').focus()
    await block(page, activityId).getByRole('button', { name: 'Ta bort kostnaden 2016' }).press('Enter')
    await expect.poll(() => focusName(page)).toBe('Lägg till kostnad')
    await block(page, activityId).locator('.grip').press('Enter')
    await page.getByRole('menuitem', { name: 'Ta bort' }).press('Enter')
    await expect.poll(focusedBlock).toBe('goal-long-term')
  })
})

describe('a plan that is frozen while one writes', () => {
  it('[UI88] says so where one is, leads to the version, and shows no findings any more', async () => {
    const { page } = editor
    await field(page, activityId, 'end').click()
    await page.getByRole('button', { name: 'Ta bort datumet' }).click()
    await page.locator('.note-block').waitFor()
    await (await editor.editor(activityId, 'description')).click()
    const convenor = await stage.open('convenor')
    await convenor.page.locator('.note-block').waitFor()
    const status = await convenor.page.evaluate(async () => {
      const request = {
        overrides: [{ findingId: 'V09/no-end/activity-school/end', reason: 'Beslutas i november.' }],
        lateReason: 'Nämnden möttes sent.',
        nextDraftReason: null,
      }
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify(request)
      return (await fetch('/api/plans/plan-blekinge/freeze', { method: 'POST', headers, body })).status
    })
    expect(status).toBe(201)
    for (const seen of [page, convenor.page]) {
      await seen.locator('.page-notice').getByRole('button', { name: 'Se version 1' }).waitFor()
      await expect.poll(() => seen.locator('.note-block, .note-warn, .note-hint').count()).toBe(0)
      expect(await seen.locator('.head').textContent()).not.toContain('hindrar')
    }
    await expect.poll(() => focusName(page)).toContain('Se version 1')
    // Somebody who was in the midst of a sentence goes nowhere.
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await expect.poll(() => focusName(page)).toBe('Se version 1')
    await page.keyboard.press('Enter')
    await page.waitForURL(/versions\/1$/)
  })
})
