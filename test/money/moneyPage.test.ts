import type {
  Activity,
  ActivityId,
  Area,
  AreaId,
  CostLine,
  CostLineId,
  FundingSource,
  GoalId,
  IsoDate,
  Plan,
  PlanId,
  Pot,
  PotUse,
  Register,
} from '@samplan/shared/plan'
import {
  computeTotals,
  countyFlow,
  type FlowGrouping,
  flowGroupings,
  matrixCsv,
  matrixOfCells,
  moneyCells,
  moneyFlow,
  moneyMatrix,
  roundToThousands,
  shareOfSpan,
  timeLine,
  yearBars,
} from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowLayout } from '../../client/src/money/flowLayout.ts'
import {
  focus1,
  focus2,
  id,
  karlskrona,
  register as plain,
  planLine,
  region,
  ronneby,
  youngLine,
} from '../plan/fixtures.ts'

const noText: Activity['title'] = []
const planId = id<PlanId>('plan1')
const pot: Pot = {
  id: id<Pot['id']>('pot1'),
  name: 'Pott',
  rate: { numerator: 4, denominator: 100 },
  grantLineIds: [planLine],
  grantYear: 2016,
  useYear: 2017,
  amountOre: 5_000_000,
  contributions: [],
  conditional: true,
  example: false,
}
const register: Register = { ...plain, pots: [pot] }

const anyAmount: fc.Arbitrary<CostLine['amountOre']> = fc.oneof(
  fc.constant({ state: 'empty' } as const),
  fc.nat(900_000_000).map((value) => ({ state: 'settled', value, authors: [1] }) as const),
  fc.uniqueArray(fc.nat(900_000_000), { minLength: 2, maxLength: 3 }).map(
    (values) =>
      ({
        state: 'unsettled',
        values: values.sort((a, b) => b - a).map((value) => ({ value, authors: [1] })),
      }) as const,
  ),
)
const sources: readonly (FundingSource | null)[] = [
  `line:${planLine}`,
  `line:${youngLine}`,
  `pot:${pot.id}`,
  'line:gone-0000000' as FundingSource,
  'own',
  'other',
  null,
]
const anyLine = fc.record({
  amountOre: anyAmount,
  source: fc.constantFrom(...sources),
  payerId: fc.constantFrom(karlskrona, ronneby, region, null),
  useYear: fc.integer({ min: 2016, max: 2018 }),
})
type AnyLine = typeof anyLine extends fc.Arbitrary<infer Line> ? Line : never
const anyActivities = fc.array(fc.array(anyLine, { maxLength: 4 }), { maxLength: 5 })
const anyPlan = fc
  .record({
    areas: fc.array(fc.record({ activities: anyActivities, focus: fc.subarray([focus1, focus2]) }), { maxLength: 4 }),
    unplaced: fc.array(anyLine, { maxLength: 2 }),
  })
  .map(({ areas, unplaced }) => planOf(areas, unplaced))

function planOf(
  areas: readonly { activities: readonly (readonly AnyLine[])[]; focus: Area['focusAreaIds'] }[],
  unplaced: readonly AnyLine[] = [],
): Plan {
  let count = 0
  const next = <T extends string>(name: string) => id<T>(`${name}${count++}`)
  const lineOf = (line: AnyLine): CostLine => ({
    ...line,
    id: next<CostLineId>('cost'),
    activityId: id<ActivityId>('activity'),
    kind: 'staff',
    note: noText,
  })
  const activityOf = (lines: readonly AnyLine[], number: string): Activity => ({
    id: next<ActivityId>('activity'),
    number,
    goalId: id<GoalId>('goal'),
    title: noText,
    description: noText,
    targetGroup: noText,
    status: 'planned',
    responsible: { state: 'empty' },
    participantIds: [],
    parentGoalIds: [],
    start: { state: 'empty' },
    end: { state: 'empty' },
    costLines: lines.map(lineOf),
  })
  const made = areas.map(({ activities, focus }, place): Area => {
    // Every second area lies inside the one before it.
    const areaId = id<AreaId>(`area${place}`)
    const goal = {
      id: next<GoalId>('goal'),
      number: `${place + 1}.1`,
      areaId,
      title: noText,
      description: noText,
      horizon: 'long' as const,
      targetDate: { state: 'empty' as const },
      indicators: [],
      activities: activities.map((lines, at) => activityOf(lines, `${place + 1}.1.${at + 1}`)),
    }
    return {
      id: areaId,
      number: String(place + 1),
      parentId: place % 2 === 1 ? id<AreaId>(`area${place - 1}`) : null,
      kind: 'work',
      title: noText,
      prose: noText,
      focusAreaIds: focus,
      goals: [goal],
    }
  })
  return {
    schema: 1,
    background: noText,
    analyses: [],
    areas: made,
    bin: [],
    unreadable: [],
    unplaced: unplaced.map((line) => ({ id: next('unplaced'), kind: 'costLines', title: '', costLine: lineOf(line) })),
  }
}

/** Written on its own: every line of the plan, with the amount that sums count. */
function naiveLines(plan: Plan): readonly { line: CostLine; ore: number }[] {
  const lines: CostLine[] = []
  for (const area of plan.areas)
    for (const goal of area.goals) for (const activity of goal.activities) lines.push(...activity.costLines)
  for (const { costLine } of plan.unplaced) if (costLine) lines.push(costLine)
  return lines.map((line) => {
    const { amountOre } = line
    const values = amountOre.state === 'unsettled' ? amountOre.values.map(({ value }) => value) : []
    return { line, ore: amountOre.state === 'settled' ? amountOre.value : Math.max(0, ...values) }
  })
}

const sum = (ores: readonly number[]) => ores.reduce((total, ore) => total + ore, 0)
const anyUse = fc.array(
  fc.record({
    potId: fc.constant(pot.id),
    useYear: fc.integer({ min: 2016, max: 2018 }),
    planId: fc.constant(id<PlanId>('other')),
    ore: fc.nat(9_000_000),
  }),
  { maxLength: 2 },
)
const matrixOf = (plan: Plan, potUse: readonly PotUse[] = []) => moneyMatrix({ plan, planId, register, potUse })

describe('the figures of the money page', () => {
  it('[MP1] the matrix, the totals and a recomputation written on its own are equal, by source, year and organisation', () => {
    fc.assert(
      fc.property(anyPlan, anyUse, (plan, potUse) => {
        const matrix = matrixOf(plan, potUse)
        const totals = computeTotals(plan, register)
        const lines = naiveLines(plan)
        const whole = sum(lines.map(({ ore }) => ore))
        expect(matrix.planned.ore).toBe(whole)
        expect(totals.plan.ore).toBe(whole)
        expect(matrix.secured.ore + matrix.conditional.ore).toBe(totals.plan.stateGrantOre)
        expect(matrix.conditional.ore).toBe(totals.plan.conditionalOre)
        expect(matrix.secured.ore + matrix.conditional.ore + matrix.other.ore).toBe(whole)
        for (const { source, planned, rows } of matrix.sources) {
          expect(planned.ore).toBe(totals.bySource.get(source)?.ore ?? 0)
          for (const row of rows) {
            const own = lines.filter(({ line }) => line.source === source && line.useYear === row.useYear)
            expect(row.planned.ore).toBe(sum(own.map(({ ore }) => ore)))
            for (const [payer, cell] of row.byOrganisation) {
              expect(cell.ore).toBe(sum(own.filter(({ line }) => line.payerId === payer).map(({ ore }) => ore)))
            }
          }
        }
        for (const [payer, cell] of matrix.byOrganisation) {
          expect(cell.ore).toBe(totals.byOrganisation.get(payer)?.ore ?? 0)
        }
      }),
    )
  })

  it('[MP2] what is overdrawn is never netted, and a pot counts what other plans take', () => {
    const line = { useYear: 2017, payerId: region, source: `pot:${pot.id}` as const }
    const plan = planOf([
      { focus: [], activities: [[{ ...line, amountOre: { state: 'settled', value: 3_000_000, authors: [1] } }]] },
    ])
    const potUse = [{ potId: pot.id, useYear: 2017, planId: id<PlanId>('other'), ore: 2_500_000 }]
    const matrix = matrixOf(plan, potUse)
    const granted = sum(register.grants.map(({ amountOre }) => amountOre))
    expect(matrix.sources.find(({ source }) => source === `pot:${pot.id}`)).toMatchObject({
      availableOre: 5_000_000,
      elsewhereOre: 2_500_000,
      leftOre: -500_000,
      conditional: true,
    })
    expect([matrix.leftOre, matrix.overdrawnOre]).toEqual([granted, 500_000])
    expect(granted).toBeGreaterThan(0)
  })

  it('[MP3] an unsettled amount is told with both outcomes, up to the whole', () => {
    const amountOre = { state: 'unsettled' as const, values: [900, 400].map((value) => ({ value, authors: [1] })) }
    const matrix = matrixOf(
      planOf([{ focus: [], activities: [[{ amountOre, source: 'own', payerId: region, useYear: 2016 }]] }]),
    )
    const both = { ore: 900, leastOre: 400, unsettled: true }
    expect(matrix.planned).toEqual(both)
    expect(matrix.byOrganisation.get(region)).toEqual(both)
    expect(matrix.sources.at(-1)?.rows[0]?.planned).toEqual(both)
  })

  it('[MP4] every öre is in one band from its source and in one activity, whichever way areas are grouped', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom<FlowGrouping>(...flowGroupings), (plan, grouping) => {
        const flow = moneyFlow(plan, grouping)
        const whole = computeTotals(plan, register).plan.ore
        expect(flow.ore).toBe(whole)
        expect(sum(flow.bands.map(({ ore }) => ore))).toBe(whole)
        expect(sum(flow.activities.map(({ ore }) => ore))).toBe(whole)
        for (const { key, ore } of flow.groups) {
          expect(sum(flow.bands.filter(({ groupKey }) => groupKey === key).map((band) => band.ore))).toBe(ore)
          expect(sum(flow.activities.filter(({ groupKey }) => groupKey === key).map((one) => one.ore))).toBe(ore)
        }
      }),
    )
  })

  it('[MP4] through a county’s plans every öre goes to one payer, and the whole is what the matrix has', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 3 }), (plans) => {
        const all = plans.map((plan, place) => ({ planId: id<PlanId>(`plan${place}`), cells: moneyCells(plan) }))
        const flow = countyFlow(all)
        const cells = all.flatMap((one) => one.cells)
        const matrix = matrixOfCells({ cells, register, elsewhere: [] })
        expect(flow.ore).toBe(matrix.planned.ore)
        expect(sum(flow.bands.map(({ ore }) => ore))).toBe(flow.ore)
        expect(new Set(flow.activities.map(({ key }) => key)).size).toBe(flow.activities.length)
        for (const [payer, cell] of matrix.byOrganisation) {
          const own = flow.activities.filter(({ end }) => end.kind === 'payer' && end.organisationId === payer)
          expect(sum(own.map(({ ore }) => ore))).toBe(cell.ore)
        }
      }),
    )
  })

  it('[MP5] the picture draws each amount once, within its frame, and groups what is too small to read', () => {
    const one = (value: number): AnyLine => ({
      amountOre: { state: 'settled', value, authors: [1] },
      source: 'own',
      payerId: region,
      useYear: 2016,
    })
    const plan = planOf(
      [0, 1, 2].map(() => ({
        focus: [],
        activities: Array.from({ length: 66 }, (_, place) => [one(100 * (place + 1))]),
      })),
    )
    const flow = moneyFlow(plan, 'area')
    const layout = flowLayout(flow, matrixOf(plan).sources)
    expect(layout.activities.length).toBeLessThanOrEqual(40)
    expect(sum(layout.activities.map(({ ore }) => ore))).toBe(flow.ore)
    expect(sum(layout.activities.map(({ activities }) => activities.length))).toBe(198)
    for (const node of [...layout.sources, ...layout.groups, ...layout.activities]) {
      expect(node.y).toBeGreaterThanOrEqual(0)
      expect(node.y + node.height).toBeLessThanOrEqual(layout.height + 1)
    }
    expect(new Set(layout.bands.map(({ key }) => key)).size).toBe(layout.bands.length)
  })

  it('[MP6] bars by organisation and year add up to the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const matrix = matrixOf(plan)
        const ores = yearBars(matrix).flatMap(({ years }) => years.map(({ ore }) => ore))
        expect(sum(ores)).toBe(matrix.planned.ore)
      }),
    )
  })

  it('[MP7] the file has every figure as a number, and nothing in it that a spreadsheet would run', () => {
    const plan = planOf([
      {
        focus: [],
        activities: [
          [
            {
              amountOre: { state: 'settled', value: 1_250_050, authors: [1] },
              source: 'own',
              payerId: region,
              useYear: 2016,
            },
          ],
        ],
      },
    ])
    const words = {
      source: 'Källa',
      year: 'År',
      planned: 'P',
      available: 'B',
      elsewhere: 'A',
      remains: 'K',
      sum: 'Summa',
    }
    const text = matrixCsv(matrixOf(plan), {
      ...words,
      sourceName: (source) => (source === 'own' ? '=HYPERLINK("http://x";"y")' : String(source)),
      organisationName: (organisation) => (organisation === region ? '@SUM(1)' : String(organisation)),
    })
    expect(text.startsWith('\uFEFFKälla;År;')).toBe(true)
    expect(text).toContain(`;'@SUM(1)`)
    expect(text).toContain(`"'=HYPERLINK(""http://x"";""y"")";2016;`)
    expect(text).toContain(';12500,50;')
    for (const line of text.slice(1).split('\r\n')) expect(line).not.toMatch(/(^|;)"?[=+@]/)
  })

  it('[MP8] thousands are rounded one by one, halves away from nothing', () => {
    expect([49_999, 50_000, -50_000, 149_999, 150_000].map(roundToThousands)).toEqual([0, 1, -1, 1, 2])
  })

  it('[MP9] the time line holds what has both dates, in years that begin and end whole', () => {
    const dated = (start: string, end: string) => ({
      start: { state: 'settled' as const, value: start as IsoDate, authors: [1] },
      end: { state: 'settled' as const, value: end as IsoDate, authors: [1] },
    })
    const plan = planOf([{ focus: [], activities: [[], [], []] }])
    const [area] = plan.areas
    const [goal] = area?.goals ?? []
    if (!area || !goal) throw new Error('The plan has no goal')
    const [one, two, three] = goal.activities
    if (!one || !two || !three) throw new Error('The goal has no activities')
    const activities = [
      { ...one, ...dated('2016-01-01', '2017-12-31') },
      { ...two, ...dated('2017-05-01', '2017-04-01') },
      three,
    ]
    const line = timeLine({ ...plan, areas: [{ ...area, goals: [{ ...goal, activities }] }] }, [])
    expect(line.rows.map(({ start, end }) => [start, end])).toEqual([['2016-01-01', '2017-12-31']])
    expect(line.withoutDates).toBe(2)
    expect(line.span).toEqual({ firstYear: 2016, lastYear: 2017 })
    const span = { firstYear: 2016, lastYear: 2017 }
    expect(shareOfSpan('2016-01-01' as IsoDate, span)).toBe(0)
    expect(shareOfSpan('2017-12-31' as IsoDate, span)).toBeCloseTo(1, 2)
  })
})
