/** Linked plans on screen: the joint plan's page follows its children, and its convenor makes and unlinks them. */
import type { IsoInstant, PlanId } from '@samplan/shared/plan'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ronneby } from '../http/county.ts'
import { violations } from '../pages/violations.ts'
import { addPlan, type LiveServer, personIds, planId } from '../support/liveServer.ts'
import { openStage } from '../support/stage.ts'
import { setAmount } from './pageSteps.ts'

const childId = 'plan-of-ronneby' as PlanId

const stage = openStage('file', {
  prepare: async ({ server, storage }: LiveServer) => {
    const addedAt = new Date().toISOString() as IsoInstant
    await addPlan(storage, childId, addedAt, 'own')
    const organisationId = ronneby.id
    await storage.plans.rename(childId, 'Ronnebys hemliga titel')
    await storage.plans.putParticipant(childId, {
      personId: personIds.otherEditor,
      role: 'convenor',
      organisationId,
      addedAt,
    })
    await storage.links.put({ planId: childId, organisationId, parentId: planId, parentVersion: null })
    const wish = { overrides: [], lateReason: 'Väntade på Ronneby', nextDraftReason: null }
    await server.commands.freezePlan({ planId, personId: personIds.convenor }, wish)
  },
})

const goalRow = (page: Page) => page.locator('.coverage').getByRole('row', { name: /Färre väntar/ })
const planRow = (page: Page, name: string) => page.locator('#family').getByRole('row', { name: new RegExp(name) })
const wordsOf = async (row: ReturnType<typeof planRow>) =>
  (await row.locator('th, td').allTextContents()).join(' ').replaceAll(/\s+/g, ' ')

async function openFamily(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Delplaner', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Delplaner' }).waitFor()
}

it('[LP11] the goals that a child takes up and what it costs show on the joint plan’s page while it is written', async () => {
  const { page: parent } = await stage.open('convenor')
  const { page: child } = await stage.open('otherEditor', { planId: childId })
  await openFamily(parent)
  expect(await wordsOf(planRow(parent, 'Ronneby'))).toMatch(/Egen handlingsplan.* 0 av 2 .*450 000/)
  expect(await wordsOf(goalRow(parent))).toContain('Ingen ännu')
  expect(await parent.getByText('hemliga').count()).toBe(0)

  // The finding leads to the list, and the list is walked by keyboard.
  const finding = child.getByRole('link', { name: 'Välj mål' }).or(child.getByRole('button', { name: 'Välj mål' }))
  await finding.first().click()
  await child.getByRole('option', { name: '1.1 Färre väntar' }).waitFor()
  await child.keyboard.press('Space')
  await child.keyboard.press('Escape')
  await child.getByRole('button', { name: 'Bidrar till mål: 1.1 Färre väntar' }).waitFor()
  await expect.poll(() => wordsOf(goalRow(parent))).toContain('Ronneby')
  await expect.poll(() => wordsOf(planRow(parent, 'Ronneby'))).toContain('1 av 2')
  await parent.getByText('1 av 2 mål tas inte upp i någon delplan').waitFor()
  await expect.poll(() => child.getByText('säger inte vilket mål').count()).toBe(0)

  await setAmount(child, '100 000')
  await expect.poll(() => wordsOf(planRow(parent, 'Summa'))).toContain('550 000')
})

it('[LP12] the convenor makes a child and ends a link by keyboard; axe finds nothing, and 320 px are enough', async () => {
  const { page } = await stage.open('convenor')
  await openFamily(page)
  await page.getByRole('button', { name: 'Ny delplan…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ny delplan' })
  await dialog.getByRole('button', { name: 'Skapa delplanen' }).press('Enter')
  await dialog.getByText('Välj vems plan det är.').waitFor()
  await dialog.getByLabel('Vems plan är det?').selectOption({ label: 'Landstinget' })
  expect(await dialog.getByLabel('Planens namn').inputValue()).toBe('Landstinget: handlingsplan 2016–2020')
  await dialog.getByRole('button', { name: 'Skapa delplanen' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await planRow(page, 'Landstinget: handlingsplan').getByRole('link').waitFor()

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  await page.getByRole('button', { name: 'Koppla loss Landstinget: handlingsplan 2016–2020' }).press('Enter')
  const asked = page.getByRole('alertdialog')
  await asked.getByRole('button', { name: 'Koppla loss' }).press('Enter')
  await expect.poll(() => planRow(page, 'Landstinget: handlingsplan').count()).toBe(0)
  await planRow(page, 'Ronneby').waitFor()
})
