import {
  addArea,
  addCostLine,
  binRecord,
  moveGoal,
  type PlanSeed,
  readPlan,
  setMember,
  setRegister,
} from '@samplan/shared/doc'
import type { ActivityId, AreaId, CostLineId, GoalId } from '@samplan/shared/plan'
import { computeTotals } from '@samplan/shared/rules'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import {
  exchange,
  focus1,
  focus2,
  goodSeed,
  id,
  karlskrona,
  planLine,
  plant,
  region,
  register,
  replicaOf,
} from './fixtures.ts'

const cost1 = id<CostLineId>('cost1')
const activity1 = id<ActivityId>('activity1')
const totalsOf = (doc: Y.Doc) => computeTotals(readPlan(doc), register)

describe('totals', () => {
  it('[TO2] sums by activity, goal, area, organisation, source and use year', () => {
    const totals = totalsOf(plant())
    const both = {
      ore: 42_000_050,
      stateGrantOre: 18_000_000,
      conditionalOre: 0,
      exampleOre: 18_000_000,
      unsettled: false,
    }
    expect(totals.plan).toEqual(both)
    expect(totals.byActivity.get(activity1)).toEqual(both)
    expect(totals.byGoal.get(id<GoalId>('goal1'))).toEqual(both)
    expect(totals.byGoal.get(id<GoalId>('goal2'))?.ore).toBe(0)
    expect(totals.byArea.get(id<AreaId>('area1'))).toEqual(both)
    expect([...totals.byOrganisation].map(([key, { ore }]) => [key, ore])).toEqual([
      [karlskrona, 18_000_000],
      [region, 24_000_050],
    ])
    expect([...totals.bySource].map(([key, { ore }]) => [key, ore])).toEqual([
      [`line:${planLine}`, 18_000_000],
      ['own', 24_000_050],
    ])
    expect([...totals.byUseYear].map(([key, { ore }]) => [key, ore])).toEqual([
      [2016, 18_000_000],
      [2017, 24_000_050],
    ])
  })

  it('[TO3] an area that answers to two focus areas counts in both, and once in the plan', () => {
    const doc = plant()
    expect([...totalsOf(doc).byFocusArea].map(([key, { ore }]) => [key, ore])).toEqual([
      [focus1, 42_000_050],
      [focus2, 42_000_050],
    ])
    expect(totalsOf(doc).plan.ore).toBe(42_000_050)
    for (const focusArea of [focus1, focus2])
      setMember(doc, 'areas', id<AreaId>('area1'), 'focusAreas', focusArea, false)
    expect([...totalsOf(doc).byFocusArea.keys()]).toEqual([null])
  })

  it('[TO3] an area’s sum includes the areas inside it, and the plan’s total counts them once', () => {
    const doc = plant()
    addArea(doc, { id: id<AreaId>('inner'), parentId: id<AreaId>('area1') })
    moveGoal(doc, id<GoalId>('goal1'), id<AreaId>('inner'), 0)
    const { byArea, plan } = totalsOf(doc)
    expect([...byArea.values()].map(({ ore }) => ore)).toEqual([42_000_050, 42_000_050])
    expect(plan.ore).toBe(42_000_050)
  })

  it('[TO4] an unsettled amount counts with its highest value and marks every sum above it', () => {
    const doc = plant()
    const other = replicaOf(doc)
    setRegister(doc, 'costLines', cost1, 'amountOre', 20_000_000)
    setRegister(other, 'costLines', cost1, 'amountOre', 30_000_000)
    exchange(doc, other)
    const totals = totalsOf(doc)
    expect(totals.plan).toMatchObject({ ore: 54_000_050, unsettled: true })
    expect(totals.byGoal.get(id<GoalId>('goal1'))?.unsettled).toBe(true)
    expect(totals.byOrganisation.get(karlskrona)?.unsettled).toBe(true)
    expect(totals.byOrganisation.get(region)?.unsettled).toBe(false)
  })

  it('[TO5] the bin is not counted, and a line that has lost its place is', () => {
    const doc = plant()
    addCostLine(doc, {
      id: id<CostLineId>('stray'),
      activityId: id<ActivityId>('nowhere'),
      useYear: 2018,
      payerId: region,
    })
    setRegister(doc, 'costLines', id<CostLineId>('stray'), 'amountOre', 700)
    expect(totalsOf(doc).byActivity.get(activity1)?.ore).toBe(42_000_750)
    binRecord(doc, 'areas', id<AreaId>('area1'))
    const totals = totalsOf(doc)
    expect(totals.plan.ore).toBe(700)
    expect(totals.byOrganisation.get(region)?.ore).toBe(700)
    expect(totals.byActivity.size).toBe(0)
  })

  it('[TO6] what is left of the grants is granted less planned, by organisation and grant line', () => {
    const { grantsLeft } = totalsOf(plant())
    expect(grantsLeft).toMatchObject({ grantedOre: 525_564_200, plannedOre: 18_000_000, leftOre: 507_564_200 })
    expect(grantsLeft.byGrant).toEqual([
      {
        grantLineId: planLine,
        organisationId: region,
        grantedOre: 475_564_200,
        setAsideOre: 0,
        plannedOre: 0,
        leftOre: 475_564_200,
        example: false,
      },
      {
        grantLineId: planLine,
        organisationId: karlskrona,
        grantedOre: 50_000_000,
        setAsideOre: 0,
        plannedOre: 18_000_000,
        leftOre: 32_000_000,
        example: true,
      },
    ])
  })

  it('[TO7] sums that did not change keep their identity', () => {
    const doc = plant()
    const before = totalsOf(doc)
    setRegister(doc, 'costLines', cost1, 'amountOre', 1)
    const after = computeTotals(readPlan(doc), register, before)
    expect(after.byOrganisation.get(region)).toBe(before.byOrganisation.get(region))
    expect(after.byOrganisation.get(karlskrona)).not.toBe(before.byOrganisation.get(karlskrona))
    expect(computeTotals(readPlan(doc), register, after).byActivity).toBe(after.byActivity)
  })

  it('[TO8] the largest amounts add up exactly', () => {
    const line = { useYear: 2016, kind: 'staff', amountOre: 99_999_999_999_999 } as const
    const activity = { title: 'Stor', costLines: Array.from({ length: 80 }, () => line) }
    const seed: PlanSeed = {
      ...goodSeed,
      areas: [{ title: 'A', goals: [{ title: 'M', horizon: 'long', activities: [activity] }] }],
    }
    expect(BigInt(totalsOf(plant(seed)).plan.ore)).toBe(80n * 99_999_999_999_999n)
  })
})
