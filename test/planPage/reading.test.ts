import { describe, expect, it } from 'vitest'
import type { PlanWindow } from '../support/planWindow.ts'
import { openStage } from '../support/stage.ts'
import { activityId, block, field, focusName, setAmount } from './pageSteps.ts'

const { open } = openStage('test')

/** Selects words of a text as a person with a mouse or the keyboard would. */
async function selectWords({ page }: PlanWindow, words: string): Promise<void> {
  await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      document.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
      return
    }
    throw new Error(`Nothing on the page says ${sought}`)
  }, words)
}

describe('those who do not write', () => {
  it.each(['commenter', 'reader'] as const)(
    '[UI58] a %s sees the plan live and has nothing to write in it with',
    async (who) => {
      const reader = await open(who)
      const editor = await open('editor')
      await setAmount(editor.page, '333 000')
      await expect.poll(() => block(reader.page, activityId).textContent()).toContain('333\u00a0000')
      const controls = reader.page
        .locator('main')
        .locator('[contenteditable="true"], [role="textbox"], input, .grip, .add')
      const names = await controls.evaluateAll((found) => found.map((control) => control.textContent?.trim()))
      expect(names.filter((name) => name !== 'Lämna synpunkt')).toEqual([])
    },
  )

  it('[UI59] a comment on selected words appears to everyone beside the block, with its words marked', async () => {
    const editor = await open('editor')
    const commenter = await open('commenter')
    await selectWords(commenter, 'Två dagar')
    await commenter.page.getByRole('button', { name: 'Lämna synpunkt på orden' }).click()
    const form = commenter.page.getByRole('form', { name: 'Ny synpunkt' })
    expect(await form.textContent()).toContain('”Två dagar”')
    await form.getByLabel('Invänder').check()
    await form.getByLabel('Synpunkt', { exact: true }).fill('Två dagar räcker inte.')
    await form.getByRole('button', { name: 'Lämna synpunkt' }).click()
    const margin = block(editor.page, activityId).locator('.margin')
    await expect.poll(() => margin.textContent()).toMatch(/Brukarna[\s\S]*Två dagar räcker inte\./)
    await expect.poll(() => editor.page.locator('.comment-range').allTextContents()).toEqual(['Två dagar'])
  })

  it('[UI60] a writer answers a comment with one of four outcomes; a refusal needs its reason', async () => {
    const commenter = await open('commenter')
    await block(commenter.page, activityId).getByRole('button', { name: 'Lämna synpunkt' }).click()
    await commenter.page.getByLabel('Fråga').check()
    await commenter.page.getByLabel('Synpunkt', { exact: true }).fill('Vem betalar vikarierna?')
    await commenter.page.getByRole('form').getByRole('button', { name: 'Lämna synpunkt' }).click()
    const editor = await open('editor')
    const margin = block(editor.page, activityId).locator('.margin')
    await margin.getByRole('button', { name: 'Avgör synpunkten…' }).press('Enter')
    expect(await margin.getByRole('radio', { checked: true }).count()).toBe(0)
    await editor.page.keyboard.press('ArrowDown')
    await margin.getByLabel('Tas inte in').check()
    expect(await margin.getByRole('button', { name: 'Skicka svaret' }).getAttribute('aria-disabled')).toBe('true')
    await margin.getByLabel('Varför tas den inte in?').fill('Det ligger utanför planen.')
    await margin.getByRole('button', { name: 'Skicka svaret' }).click()
    const answered = block(commenter.page, activityId).getByText('1 avgjord synpunkt')
    await answered.click()
    await expect.poll(() => block(commenter.page, activityId).textContent()).toContain('Det ligger utanför planen.')
    await expect.poll(() => focusName(editor.page)).toBe('Fråga')
    await margin.getByRole('button', { name: 'Ändra svaret' }).click()
    await margin.getByLabel('Delvis').check()
    await margin.getByLabel('Vad tas in, och varför inte resten?').fill('Vikarier betalas första året.')
    await editor.page.keyboard.press('Control+Enter')
    await expect.poll(() => block(commenter.page, activityId).textContent()).toContain('Vikarier betalas första året.')
  })

  it('[UI95] words of a comment that is put off are there when one comes back, and Ctrl+Enter sends them', async () => {
    const { page } = await open('commenter')
    const leave = block(page, activityId).getByRole('button', { name: 'Lämna synpunkt' })
    await leave.click()
    const form = page.getByRole('form', { name: 'Ny synpunkt' })
    await form.getByLabel('Fråga').check()
    await form.getByLabel('Synpunkt', { exact: true }).fill('Vem betalar vikarierna?')
    await form.getByRole('button', { name: 'Avbryt' }).click()
    await form.waitFor({ state: 'detached' })
    await leave.click()
    expect(await form.getByLabel('Fråga').isChecked()).toBe(true)
    expect(await form.getByLabel('Synpunkt', { exact: true }).inputValue()).toBe('Vem betalar vikarierna?')
    await form.getByLabel('Synpunkt', { exact: true }).press('Control+Enter')
    await block(page, activityId).getByText('Vem betalar vikarierna?').waitFor()
    await expect.poll(() => focusName(page)).toBe('Fråga')
  })
})

describe('findings and freezing', () => {
  it('[UI61] a finding’s link puts the focus in the field that mends it', async () => {
    const editor = await open('editor')
    await field(editor.page, activityId, 'end').click()
    await editor.page.getByRole('button', { name: 'Ta bort datumet' }).click()
    const remedy = block(editor.page, activityId).getByRole('button', { name: 'Sätt slutdatum' })
    await remedy.press('Enter')
    await expect.poll(() => focusName(editor.page)).toBe('')
    expect(await editor.page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date')
    await editor.page.keyboard.press('Escape')
    await expect.poll(() => focusName(editor.page)).toContain('Slutdatum')
  })

  it('[UI62] freezing is refused with its reason until nothing hinders, and everyone sees the same checksum', async () => {
    const convenor = await open('convenor')
    const editor = await open('editor')
    const reader = await open('reader')
    await field(editor.page, activityId, 'end').click()
    await editor.page.getByRole('button', { name: 'Ta bort datumet' }).click()
    await convenor.page.locator('.note-block').waitFor()
    await convenor.page.getByRole('button', { name: 'Frys planen…' }).press('Enter')
    const dialog = convenor.page.getByRole('dialog', { name: 'Frys version 1' })
    const freeze = dialog.getByRole('button', { name: 'Frys version 1' })
    expect(await freeze.getAttribute('aria-disabled')).toBe('true')
    expect(await dialog.getByRole('status').textContent()).toContain('1 hinder kvar')
    await dialog.getByLabel('Frys ändå, med skäl').check()
    const status = await dialog.getByRole('status').textContent()
    expect(status).toContain('Skriv skälet för 1 hinder. Skriv varför planen fryses efter sista dagen.')
    await convenor.page.keyboard.type('Slutdatum beslutas i november.')
    expect(await dialog.getByLabel('Skälet trycks i versionen').inputValue()).toBe('Slutdatum beslutas i november.')
    await dialog.getByLabel(/^Sista dagen har gått/).fill('Nämnden möttes sent.')
    await freeze.press('Enter')
    const seen: (string | null)[] = []
    for (const { page } of [convenor, editor, reader]) {
      const checksum = page.locator('[data-sha256]')
      await checksum.waitFor()
      seen.push(await checksum.getAttribute('data-sha256'))
    }
    expect(seen[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(seen).size).toBe(1)
    await expect.poll(() => editor.page.locator('main [contenteditable="true"]').count()).toBe(0)
    expect(await editor.page.locator('.saved').textContent()).toContain('Fryst, ändras inte')
  })

  it('[SA5] the convenor opens the next draft, and writers go on in it without loading the page', async () => {
    const convenor = await open('convenor')
    const editor = await open('editor')
    // The socket tells of the freeze before the request is answered; the answer must not close what is open by then.
    const late = Promise.withResolvers<void>()
    await convenor.page.route('**/freeze', async (route) => {
      const response = await route.fetch()
      await late.promise
      await route.fulfill({ response })
    })
    await convenor.page.getByRole('button', { name: 'Frys planen…' }).press('Enter')
    const dialog = convenor.page.getByRole('dialog', { name: 'Frys version 1' })
    await dialog.getByLabel(/^Sista dagen har gått/).fill('Nämnden möttes sent.')
    await dialog.getByRole('button', { name: 'Frys version 1' }).press('Enter')
    await convenor.page.getByRole('button', { name: 'Öppna nästa utkast' }).press('Enter')
    const next = convenor.page.getByRole('dialog', { name: 'Öppna nästa utkast' })
    await next.waitFor()
    const answered = convenor.page.waitForResponse('**/freeze')
    late.resolve()
    await answered
    await next.getByLabel('Varför öppnas planen igen?').fill('Rättelse av ett belopp.')
    await next.getByRole('button', { name: 'Öppna nästa utkast' }).press('Enter')
    await editor.page.locator('main [contenteditable="true"]').first().waitFor({ timeout: 45_000 })
    await setAmount(editor.page, '777 000')
    await expect.poll(() => block(convenor.page, activityId).innerHTML(), { timeout: 45_000 }).toContain('777')
  })

  it('[UI64] somebody’s place is shown by organisation in the margin and in the contents', async () => {
    const editor = await open('editor')
    const reader = await open('reader')
    await (await editor.editor(activityId, 'description')).click()
    const margin = block(reader.page, activityId).locator('.margin')
    await expect.poll(() => margin.textContent()).toContain('Ronneby skriver i beskrivningen')
    await reader.page.getByRole('link', { name: /Information/ }).click()
    await expect.poll(() => reader.page.locator('.outline-marks .mark').count()).toBeGreaterThan(0)
  })
})
