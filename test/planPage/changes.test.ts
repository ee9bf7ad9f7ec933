import type { NamedSitting } from '@samplan/shared/wire'
import { describe, expect, it } from 'vitest'
import { groupSittings } from '../../client/src/pages/plan/changes/groupSittings.ts'
import { violations } from '../pages/violations.ts'
import { openStage } from '../support/stage.ts'
import { activityId, setAmount, untilSaved } from './pageSteps.ts'

const stage = openStage('file')

/** In the morning of the first of September 2016, in Stockholm two hours later. */
const sitting = (recordId: string, organisationId: string, name: string, from: string, to: string, day = '01') =>
  ({
    recordId,
    personId: `person-${name}`,
    name,
    organisationId,
    startedAt: `2016-09-${day}T${from}:00.000Z`,
    endedAt: `2016-09-${day}T${to}:00.000Z`,
  }) as NamedSitting

describe('the feed of changes', () => {
  it('[FE3] groups by day in Stockholm and by organisation, the latest first, each record once', () => {
    const days = groupSittings([
      sitting('goal-a', 'ronneby', 'Anna', '22:10', '22:20'),
      sitting('goal-a', 'ronneby', 'Bo', '10:00', '10:20'),
      sitting('goal-b', 'region', 'Cia', '09:50', '10:10'),
      sitting('goal-b', 'ronneby', 'Anna', '09:00', '09:40'),
      sitting('goal-a', 'ronneby', 'Anna', '08:40', '08:50'),
      sitting('goal-c', 'ronneby', 'Anna', '06:00', '06:10'),
    ])
    const shown = days.map(({ date, groups }) => [
      date,
      ...groups.map(({ organisationId, names, recordIds }) => `${organisationId} ${names} ${recordIds}`),
    ])
    expect(shown).toEqual([
      ['2016-09-02', 'ronneby Anna goal-a'],
      ['2016-09-01', 'ronneby Bo,Anna goal-a,goal-b', 'region Cia goal-b', 'ronneby Anna goal-c'],
    ])
  })

  it('[FE4] a reader sees who changed what, what is new since the last visit, and goes there', async () => {
    const reader = await stage.open('reader')
    const { page } = reader
    await page.goto(`${stage.live.origin}/`)
    await page.getByRole('heading', { name: 'Era planer' }).waitFor()
    const editor = await stage.open('editor')
    await setAmount(editor.page, '333 000')
    await untilSaved(editor)
    await page.goBack()
    await page.getByRole('button', { name: 'Ändringar' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Ändringar' })
    await dialog.getByRole('heading', { name: /^Nytt sedan du var här/ }).waitFor()
    expect(await dialog.textContent()).toMatch(/Ronneby Kim editor/)
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Kostnadsrad 1.1.1' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.block')?.getAttribute('data-block')))
      .toBe(activityId)
  })
})
