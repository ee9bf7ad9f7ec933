import { binRecord, fragment, readPlan, seedPlan, setRegister } from '@samplan/shared/doc'
import type { Plan, RecordId } from '@samplan/shared/plan'
import {
  carryPlan,
  comparePlans,
  computeTotals,
  countChanges,
  type PlanComparison,
  type PlanSide,
  sideOfPlan,
  sideOfVersion,
} from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { pot } from '../money/anyPlan.ts'
import { id, makeIds, planLine, plant, type, youngLine } from '../plan/fixtures.ts'
import { act, anyDeeds, anySeed, county, docOf, frozen } from './anyDoc.ts'

const runs = process.env['PROOF'] ? 3_000 : 40

const everything = {
  texts: true,
  goals: true,
  indicators: true,
  activities: true,
  finished: true,
  costs: 'kept',
} as const
const sources = ([`line:${planLine}`, `line:${youngLine}`, `pot:${pot.id}`] as const).map((one) => ({
  from: one,
  to: one,
}))

/** A version, and the plan that was made from it. */
function madeFrom(old: Y.Doc, firstUseYear = 2017) {
  const version = frozen(readPlan(old))
  const into = {
    agreement: county.agreement,
    agreements: [],
    organisations: county.organisations,
    newId: makeIds('new'),
  }
  const { seed, terms, origins } = carryPlan(version, { brings: everything, firstUseYear, sources }, into)
  const doc = new Y.Doc()
  seedPlan(doc, seed, makeIds('fill'))
  const compare = (plan = readPlan(doc)) =>
    comparePlans(sideOfVersion(version), sideOfPlan(plan, county), { terms, origins })
  return { version, doc, terms, origins, compare }
}

const states = ({ records }: PlanComparison) => records.filter(({ state }) => state !== 'kept')
const sum = (ores: readonly number[]) => ores.reduce((all, ore) => all + ore, 0)

/** Every cost line of a side as it stands in its content, found on its own. */
function linesIn({ content, unplaced }: PlanSide) {
  const placed: PlanSide['unplaced'][number][] = []
  for (const area of content.areas)
    for (const goal of area.goals) for (const activity of goal.activities) placed.push(...activity.costLines)
  return [...placed, ...unplaced].map((line) => {
    const { amountOre } = line
    return {
      ...line,
      ore: typeof amountOre === 'number' ? amountOre : amountOre ? Math.max(...amountOre.unsettled) : 0,
    }
  })
}

describe('a plan beside the version that it was made from', () => {
  it('[NY5] a plan beside itself is the same, and one in which nothing has been done is as it was made', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const plan = readPlan(docOf(seed))
        const origins = new Proxy({}, { get: (_, name) => name }) as Readonly<Record<RecordId, RecordId>>
        const terms = { yearsLater: 0, sources, focusAreas: [] }
        const itself = comparePlans(sideOfVersion(frozen(plan)), sideOfPlan(plan, county), { terms, origins })
        expect(states(itself)).toEqual([])
        expect([itself.background, itself.money.whole.differenceOre]).toEqual([null, 0])
        const { compare } = madeFrom(docOf(seed))
        expect([states(compare()), compare().background]).toEqual([[], null])
      }),
      { numRuns: runs },
    )
  })

  it('[NY6] whatever is done, each record is in one state, and the money adds up to the öre on both sides', () => {
    fc.assert(
      fc.property(anySeed, anyDeeds, (seed, deeds) => {
        const made = madeFrom(docOf(seed))
        const newId = makeIds('made')
        for (const deed of deeds) act(made.doc, deed, newId)
        const plan = readPlan(made.doc)
        const [before, after] = [sideOfVersion(made.version), sideOfPlan(plan, county)]
        const compared = made.compare(plan)
        const { records, money } = compared
        // Naively: known again by its origin or new, gone where nothing comes from it.
        for (const kind of ['goals', 'activities', 'costLines'] as const) {
          const [old, now] = [idsOf(before, kind), idsOf(after, kind)]
          const kept = now.filter((one) => old.includes(made.origins[one] as RecordId))
          const counts = countChanges(compared, kind)
          expect({ kind, ...counts }).toMatchObject({
            new: now.length - kept.length,
            dropped: old.length - kept.length,
            kept: kept.length - counts.changed,
          })
        }
        const [was, is] = [linesIn(before), linesIn(after)]
        const lines = records.filter(({ kind }) => kind === 'costLines')
        const ore = (side: 'before' | 'after', chosen: typeof lines) =>
          sum(
            chosen.flatMap((one) =>
              linesIn(side === 'before' ? before : after)
                .filter((line) => line.id === one[side]?.id)
                .map((line) => line.ore),
            ),
          )
        const [fresh, gone] = [
          lines.filter(({ state }) => state === 'new'),
          lines.filter(({ state }) => state === 'dropped'),
        ]
        const stayed = lines.filter(({ state }) => state === 'kept' || state === 'changed')
        expect(ore('before', stayed) + ore('before', gone)).toBe(sum(was.map((line) => line.ore)))
        expect(ore('after', stayed) + ore('after', fresh)).toBe(sum(is.map((line) => line.ore)))
        expect(money.whole).toEqual({
          beforeOre: sum(was.map((line) => line.ore)),
          afterOre: computeTotals(plan, county).plan.ore,
          differenceOre: sum(is.map((line) => line.ore)) - sum(was.map((line) => line.ore)),
        })
        for (const rows of [money.bySource, money.byOrganisation, Object.values(money.byState)])
          expect([sum(rows.map((row) => row.beforeOre)), sum(rows.map((row) => row.afterOre))]).toEqual([
            money.whole.beforeOre,
            money.whole.afterOre,
          ])
        const totals = computeTotals(plan, county)
        for (const { organisationId, afterOre } of money.byOrganisation)
          expect(afterOre).toBe(totals.byOrganisation.get(organisationId)?.ore ?? 0)
        expect(money.byState.conditional.afterOre).toBe(totals.plan.conditionalOre)
        expect(money.byState.secured.afterOre).toBe(totals.plan.stateGrantOre - totals.plan.conditionalOre)
        for (const { source, useYear, beforeOre, afterOre } of money.bySource)
          expect([beforeOre, afterOre]).toEqual(
            [was, is].map((side) =>
              sum(side.filter((line) => line.source === source && line.useYear === useYear).map((line) => line.ore)),
            ),
          )
      }),
      { numRuns: runs },
    )
  })

  it('[NY5] the order of records changes nothing', () => {
    fc.assert(
      fc.property(anySeed, anyDeeds, (seed, deeds) => {
        const made = madeFrom(docOf(seed))
        const newId = makeIds('made')
        for (const deed of deeds) act(made.doc, deed, newId)
        const plan = readPlan(made.doc)
        const turned = made.compare(backwards(plan))
        const inOrder = (compared: PlanComparison) =>
          compared.records.map(({ kind, id: one, state, fields }) => JSON.stringify([kind, one, state, fields])).sort()
        expect(inOrder(turned)).toEqual(inOrder(made.compare(plan)))
        expect(turned.money.whole).toEqual(made.compare(plan).money.whole)
      }),
      { numRuns: runs },
    )
  })

  it('[NY4] a goal that was worded anew, one that is gone and an amount are told field by field', () => {
    const { doc, compare, origins } = madeFrom(plant())
    const nowOf = (old: string) => Object.keys(origins).find((one) => origins[one as RecordId] === old) as never
    type(fragment(doc, nowOf(id('goal1')), 'title'), ', även på jiddisch')
    binRecord(doc, 'goals', nowOf(id('goal2')))
    setRegister(doc, 'costLines', nowOf(id('cost1')), 'amountOre', 20_000_001)
    const found = states(compare())
    expect(found.map(({ kind, state, fields }) => [kind, state, fields.map(({ field }) => field)])).toEqual([
      ['goals', 'changed', ['title']],
      ['costLines', 'changed', ['amountOre']],
      ['goals', 'dropped', []],
    ])
    expect(found[1]?.fields).toEqual([{ type: 'value', field: 'amountOre', before: 18_000_000, after: 20_000_001 }])
    const { whole, bySource } = compare().money
    expect(whole).toEqual({ beforeOre: 42_000_050, afterOre: 44_000_051, differenceOre: 2_000_001 })
    expect(bySource.map(({ source, useYear, differenceOre }) => [source, useYear, differenceOre])).toEqual([
      [`line:${planLine}`, 2016, -18_000_000],
      [`line:${planLine}`, 2017, 20_000_001],
      ['own', 2017, -24_000_050],
      ['own', 2018, 24_000_050],
    ])
  })
})

function idsOf({ content, unplaced }: PlanSide, kind: 'goals' | 'activities' | 'costLines'): readonly RecordId[] {
  const goals = content.areas.flatMap((area) => area.goals)
  if (kind === 'goals') return goals.map((goal) => goal.id)
  const activities = goals.flatMap((goal) => goal.activities)
  if (kind === 'activities') return activities.map((activity) => activity.id)
  return [...activities.flatMap(({ costLines }) => costLines), ...unplaced].map((line) => line.id)
}

function backwards(plan: Plan): Plan {
  const areas = plan.areas.map((area) => ({
    ...area,
    goals: area.goals
      .map((goal) => ({
        ...goal,
        activities: goal.activities.map((one) => ({ ...one, costLines: one.costLines.toReversed() })).toReversed(),
      }))
      .toReversed(),
  }))
  return { ...plan, analyses: plan.analyses.toReversed(), areas: areas.toReversed() }
}
