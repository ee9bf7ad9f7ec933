/** What people do on the plan page, in the words of a person. */

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { PlanWindow } from '../support/planWindow.ts'

export const activityId = 'activity-school'
export const lineId = 'cost-line-school'

/** The field of a record, whatever control it is. */
export function field(page: Page, recordId: string, name: string): Locator {
  return page.locator(`[data-record="${recordId}"][data-field="${name}"]`)
}

export function block(page: Page, recordId: string): Locator {
  return page.locator(`.block[data-block="${recordId}"]`)
}

/** The numbers of all goals and activities with their titles, as they stand on the page. */
async function headings(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('h3:has([data-field="title"]), h4').allTextContents()
  return texts.map((text) => text.replace(/\s+/g, ' ').trim())
}

export async function expectHeadings(page: Page, expected: readonly string[]): Promise<void> {
  await expect.poll(() => headings(page)).toEqual(expected)
}

/** Types an amount in a cost line and leaves the field. */
export async function setAmount(page: Page, amount: string, id = lineId): Promise<void> {
  await field(page, id, 'amountOre').fill(amount)
  await page.keyboard.press('Tab')
}

export const amountOf = (page: Page, id = lineId) => field(page, id, 'amountOre').inputValue()

/** Waits until the server has everything that was typed here. */
export async function untilSaved({ page }: PlanWindow): Promise<void> {
  await page.locator('.saved', { hasText: 'Sparat' }).waitFor()
}

/** The name of what has the focus. */
export const focusName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
