import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ronneby } from '../http/county.ts'
import { violations } from '../pages/violations.ts'
import { activityId, block, focusName, setAmount } from '../planPage/pageSteps.ts'
import { openStage } from '../support/stage.ts'

const stage = openStage('file')
const second = 1_000

const note = (page: Page) => block(page, activityId).locator('.commitment-note')
const line = (page: Page) => note(page).locator('.commitment-line')

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

describe('commitments on the screen', () => {
  it('[CM12] [CM13] [CM14] an organisation answers beside its activity, others see it, and the page counts it', async () => {
    const { page: own } = await stage.open('editor')
    const { page: region } = await stage.open('otherEditor')
    const { page: commenter } = await stage.open('commenter')
    // Nobody has answered: those who are not asked see nothing of it.
    await note(own).getByRole('button', { name: 'Svara för Ronneby…' }).focus()
    expect(await note(region).count()).toBe(0)

    // By keyboard alone: Enter opens, the arrows choose, a no waits for its reason.
    await press(own, 'Enter')
    await expect.poll(() => own.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
    expect(await note(own).getByRole('radio', { checked: true }).count()).toBe(0)
    await press(own, 'ArrowRight', 'Tab')
    await note(own).getByText('Er del: ansvarar, betalar 450 000 kr.').waitFor()
    await press(own, 'Control+Enter')
    await note(own).getByText('Skriv en mening om varför.').waitFor()
    await own.keyboard.type('Ryms inte i budgeten.')
    const startedAt = performance.now()
    await press(own, 'Control+Enter')
    await line(region).getByText('Avböjer: Ronneby').waitFor()
    expect(performance.now() - startedAt).toBeLessThan(second)
    await expect.poll(() => focusName(own)).toBe('Ändra svaret…')
    await line(commenter).getByText('Avböjer: Ronneby').waitFor()
    for (const page of [region, commenter]) expect(await note(page).getByRole('button').count()).toBe(0)

    // Another amount: the answer was to something else. What changes under the reading eye holds the answer back.
    await setAmount(region, '500 000')
    for (const page of [own, region, commenter]) await line(page).getByText('Behöver förnyas: Ronneby').waitFor()
    await note(own).getByRole('button', { name: 'Svara igen…' }).click()
    await note(own).getByText('Beloppet var 450 000 kr, nu 500 000 kr.').waitFor()
    await setAmount(region, '600 000')
    await note(own).getByText('Beloppet var 500 000 kr, nu 600 000 kr.').waitFor()
    await note(own).getByRole('radio', { name: 'Åtar sig' }).check()
    const send = note(own).getByRole('button', { name: 'Skicka svaret' })
    expect(await send.getAttribute('aria-disabled')).toBe('true')
    await note(own).getByRole('button', { name: 'Vi har sett det' }).click()
    expect(await note(own).locator('input:checked:focus').count()).toBe(1)
    await send.click()
    await line(region).getByText('Åtar sig: Ronneby').waitFor()

    await own.getByRole('link', { name: 'Åtaganden' }).click()
    await expectPage(own, region)
  })
})

/** The page of commitments, as Ronneby's editor sees it while the region goes on writing. */
async function expectPage(own: Page, region: Page): Promise<void> {
  await own.getByText('1 av 1 har svarat på allt').waitFor()
  const seats = own.getByRole('list', { name: 'Så långt har organisationerna kommit' }).getByRole('listitem')
  expect(await seats.allTextContents()).toEqual([
    'LALandstinget: har ingen del i planen än',
    'RORonneby: har svarat på 1 av 1',
    'BRBrukarna: har ingen del i planen än',
  ])
  await seats.getByRole('link', { name: 'Ronneby: har svarat på 1 av 1' }).click()
  await expect.poll(() => own.evaluate(() => document.activeElement?.parentElement?.id)).toBe(`c-${ronneby.id}`)
  await own.getByText('Vad svaret gällde, och tidigare svar').click()
  const answers = own.locator('.commitments-answers > li')
  await answers.first().waitFor()
  expect(await answers.allTextContents()).toEqual([
    expect.stringMatching(/betalar 600\s000\skr/),
    expect.stringContaining('Ryms inte i budgeten.'),
  ])
  // With a history unfolded; the page as it opens is among those of AX1 and AX2.
  await own.setViewportSize({ width: 320, height: 700 })
  expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  expect(await violations(own)).toEqual([])

  await setAmount(region, '450 000')
  await own.getByText('0 av 1 har svarat på allt').waitFor()
  await own.getByText('Det som väntar').click()
  await own.getByText('Beloppet var 600 000 kr, nu 450 000 kr.').waitFor()
  expect(await own.locator('.commitments-part h4').allTextContents()).toEqual(['Utbilda skolans personal'])
}
