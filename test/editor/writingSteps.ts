/** Windows on plans of their own, so that no test of writing sees another's words. */
import type { PlanId } from '@samplan/shared/plan'
import type { Locator, Page } from 'playwright-core'
import { fullSeed } from '../http/county.ts'
import type { PlanWindow } from '../support/planWindow.ts'
import type { Stage } from '../support/stage.ts'
import { addPlan, longArea } from './longPlan.ts'

let plans = 0

/** A window of one editor each on a new plan. */
export async function openTogether(
  stage: Stage,
  ...people: readonly ('editor' | 'otherEditor')[]
): Promise<PlanWindow[]> {
  plans += 1
  const planId = `plan-for-writing-${plans}` as PlanId
  await addPlan(stage.live.storage, planId, { ...fullSeed, areas: [...(fullSeed.areas ?? []), longArea(30)] })
  return await Promise.all(people.map((who) => stage.open(who, { planId })))
}

export async function openOne(stage: Stage): Promise<PlanWindow> {
  const [window] = await openTogether(stage, 'editor')
  if (!window) throw new Error('No window was opened')
  return window
}

export async function openTwo(stage: Stage): Promise<readonly [PlanWindow, PlanWindow]> {
  const [first, second] = await openTogether(stage, 'editor', 'otherEditor')
  if (!first || !second) throw new Error('Two windows were wanted')
  return [first, second]
}

/** Selects words of a text by the keyboard. */
export async function selectWords(page: Page, editor: Locator, from: number, length: number): Promise<void> {
  await editor.click()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < from; step++) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < length; step++) await page.keyboard.press('Shift+ArrowRight')
}
