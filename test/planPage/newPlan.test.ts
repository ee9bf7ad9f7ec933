import { seedPlan } from '@samplan/shared/doc'
import type { IsoInstant, PlanId } from '@samplan/shared/plan'
import { beforeEach, describe, expect, it } from 'vitest'
import { Doc, encodeStateAsUpdate } from 'yjs'
import { agreement, countyId, region } from '../http/county.ts'
import { type LiveServer, personIds } from '../support/liveServer.ts'
import type { PlanWindow } from '../support/planWindow.ts'
import { openStage } from '../support/stage.ts'
import { untilSaved } from './pageSteps.ts'

const planId = 'plan-untouched' as PlanId

const stage = openStage('test', { prepare: addEmptyPlan })
let convenor: PlanWindow

beforeEach(async () => {
  convenor = await stage.open('convenor', { planId })
})

async function addEmptyPlan({ storage }: LiveServer): Promise<void> {
  const at = new Date().toISOString() as IsoInstant
  const doc = new Doc()
  const [focusArea] = agreement.focusAreas
  if (!focusArea) throw new Error('The county has no focus area')
  const seed = {
    analyses: [{ id: 'analysis-first', focusAreaId: focusArea.id }],
    areas: [{ id: 'area-first', title: 'Information' }],
  }
  let last = 0
  seedPlan(doc, seed, () => `made-${++last}`)
  const facts = { title: 'Ny plan', kind: 'joint', status: 'draft', periodStart: 2016, periodEnd: 2020 } as const
  await storage.plans.add(
    { facts: { id: planId, ...facts, draft: 1, epoch: 1 }, countyId, agreementId: agreement.id, changedAt: at },
    {
      personId: personIds.convenor,
      organisationId: region.id,
      update: encodeStateAsUpdate(doc),
      at,
      touched: [],
    },
  )
  const part = { personId: personIds.convenor, organisationId: region.id, role: 'convenor', addedAt: at } as const
  await storage.plans.putParticipant(planId, part)
}

describe('a plan that nobody has written in', () => {
  it('[UI80] the first sentence is written whole, with the caret where it was', async () => {
    await (await convenor.editor('plan', 'background')).click()
    await convenor.page.keyboard.type('Hej det är vår plan.', { delay: 40 })
    await expect.poll(() => convenor.text('plan', 'background').textContent()).toBe('Hej det är vår plan.')
    await untilSaved(convenor)
    expect(await convenor.page.evaluate(() => document.activeElement?.classList.contains('ProseMirror'))).toBe(true)
    // Only as far as the words are held where they were while the page closes up above them.
    expect(await convenor.page.evaluate(() => window.scrollY)).toBeLessThan(200)
  })

  it('[UI81] nothing is red in it until more than its background is there', async () => {
    await (await convenor.editor('plan', 'background')).click()
    await convenor.page.keyboard.type('Varför.')
    await convenor.page.getByRole('heading', { name: 'Bakgrund' }).waitFor()
    expect(await convenor.page.locator('.note-block:visible').count()).toBe(0)
    await (await convenor.editor('analysis-first', 'text')).click()
    await convenor.page.keyboard.type('Så ser det ut.')
    await convenor.page.locator('.note-block').first().waitFor()
  })
})
