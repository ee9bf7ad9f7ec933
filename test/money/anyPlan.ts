/** Plans of every shape, for what the money pages count: areas inside areas, lines without place, payer or source. */
import type {
  Activity,
  ActivityId,
  Area,
  AreaId,
  CostLine,
  CostLineId,
  FundingSource,
  GoalId,
  Plan,
  PlanId,
  Pot,
  PotUse,
  Register,
} from '@samplan/shared/plan'
import { moneyMatrix } from '@samplan/shared/rules'
import fc from 'fast-check'
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
export const pot: Pot = {
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
export const register: Register = { ...plain, pots: [pot] }

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
export type AnyLine = typeof anyLine extends fc.Arbitrary<infer Line> ? Line : never
const anyActivities = fc.array(fc.array(anyLine, { maxLength: 4 }), { maxLength: 5 })
export const anyPlan = fc
  .record({
    areas: fc.array(fc.record({ activities: anyActivities, focus: fc.subarray([focus1, focus2]) }), { maxLength: 4 }),
    unplaced: fc.array(anyLine, { maxLength: 2 }),
  })
  .map(({ areas, unplaced }) => planOf(areas, unplaced))

export function planOf(
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
export function naiveLines(plan: Plan): readonly { line: CostLine; ore: number }[] {
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

export const sum = (ores: readonly number[]) => ores.reduce((total, ore) => total + ore, 0)
export const anyUse = fc.array(
  fc.record({
    potId: fc.constant(pot.id),
    useYear: fc.integer({ min: 2016, max: 2018 }),
    planId: fc.constant(id<PlanId>('other')),
    ore: fc.nat(9_000_000),
  }),
  { maxLength: 2 },
)
export const matrixOf = (plan: Plan, potUse: readonly PotUse[] = []) => moneyMatrix({ plan, planId, register, potUse })
