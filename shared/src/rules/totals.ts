/**
 * The sums of a plan, the same on screen, in every export and in the frozen version. Whole öre, nothing rounded.
 *
 *   – What lies in the bin is not counted. A cost line that has lost its place is counted in the plan's total and by
 *     organisation, source and use year, since the money is still asked for.
 *   – An amount that nobody has settled counts with its highest value, and every sum it is part of says so.
 *   – An area's sum includes the areas inside it. An area that answers to two focus areas counts whole in both, so the
 *     sums by focus area may add up to more than the plan; every other division adds up to it exactly.
 *   – What has no payer, no source or no focus area is summed under `null`: reported, never spread.
 */
import type {
  ActivityId,
  Area,
  AreaId,
  CostLine,
  FocusAreaId,
  FundingSource,
  GoalId,
  Ore,
  OrganisationId,
  Plan,
  Register,
} from '../plan/index.ts'
import { countedOre, grantLineOf, isConditionalMoney, isExampleMoney, potOf } from './costLines.ts'
import { type GrantsLeft, sumGrants } from './grantsLeft.ts'

export interface Sum {
  /** The whole cost. */
  readonly ore: Ore
  /** The part of it that is paid with the state's money: from the agreement's grant lines, or from pots made of them. */
  readonly stateGrantOre: Ore
  /** The part of the state's money that exists only if the state signs again (V14); the rest of it is secured. */
  readonly conditionalOre: Ore
  /** The part of the state's money that rests on grants marked as example figures. */
  readonly exampleOre: Ore
  /** True where an amount in it is unsettled and counted with its highest value. */
  readonly unsettled: boolean
}

export interface Totals {
  readonly plan: Sum
  readonly byActivity: ReadonlyMap<ActivityId, Sum>
  readonly byGoal: ReadonlyMap<GoalId, Sum>
  readonly byArea: ReadonlyMap<AreaId, Sum>
  readonly byFocusArea: ReadonlyMap<FocusAreaId | null, Sum>
  readonly byOrganisation: ReadonlyMap<OrganisationId | null, Sum>
  readonly bySource: ReadonlyMap<FundingSource | null, Sum>
  readonly byUseYear: ReadonlyMap<number, Sum>
  readonly grantsLeft: GrantsLeft
}

/** Nothing, of which sums are made. */
export const zero: Sum = { ore: 0, stateGrantOre: 0, conditionalOre: 0, exampleOre: 0, unsettled: false }

/** With the totals of the plan before a change, sums that are still the same keep their identity. */
export function computeTotals(plan: Plan, register: Register, before?: Totals): Totals {
  const sums = emptySums()
  const areasById = new Map(plan.areas.map((area) => [area.id, area]))
  let whole = zero
  const take = (line: CostLine): Sum => {
    const cost = costOf(counted(line), register)
    whole = plus(whole, cost)
    add(sums.byOrganisation, line.payerId, cost)
    add(sums.bySource, line.source, cost)
    add(sums.byUseYear, line.useYear, cost)
    return cost
  }
  for (const area of plan.areas) sumArea(area, { areasById, sums, take })
  for (const { costLine } of plan.unplaced) if (costLine) take(costLine)
  return {
    plan: before && isEqual(before.plan, whole) ? before.plan : whole,
    byActivity: keep(before?.byActivity, sums.byActivity),
    byGoal: keep(before?.byGoal, sums.byGoal),
    byArea: keep(before?.byArea, sums.byArea),
    byFocusArea: keep(before?.byFocusArea, sums.byFocusArea),
    byOrganisation: keep(before?.byOrganisation, sums.byOrganisation),
    bySource: keep(before?.bySource, sums.bySource),
    byUseYear: keep(before?.byUseYear, sums.byUseYear),
    grantsLeft: sumGrants(plan, register),
  }
}

const emptySums = () => ({
  byActivity: new Map<ActivityId, Sum>(),
  byGoal: new Map<GoalId, Sum>(),
  byArea: new Map<AreaId, Sum>(),
  byFocusArea: new Map<FocusAreaId | null, Sum>(),
  byOrganisation: new Map<OrganisationId | null, Sum>(),
  bySource: new Map<FundingSource | null, Sum>(),
  byUseYear: new Map<number, Sum>(),
})

interface Summing {
  readonly areasById: ReadonlyMap<AreaId, Area>
  readonly sums: ReturnType<typeof emptySums>
  readonly take: (line: CostLine) => Sum
}

function sumArea(area: Area, { areasById, sums, take }: Summing): void {
  let own = zero
  for (const goal of area.goals) {
    let ofGoal = zero
    for (const activity of goal.activities) {
      const ofActivity = activity.costLines.reduce((sum, line) => plus(sum, take(line)), zero)
      sums.byActivity.set(activity.id, ofActivity)
      ofGoal = plus(ofGoal, ofActivity)
    }
    sums.byGoal.set(goal.id, ofGoal)
    own = plus(own, ofGoal)
  }
  for (const focusAreaId of area.focusAreaIds) add(sums.byFocusArea, focusAreaId, own)
  if (area.focusAreaIds.length === 0) add(sums.byFocusArea, null, own)
  for (let at: Area | undefined = area; at; at = at.parentId ? areasById.get(at.parentId) : undefined) {
    add(sums.byArea, at.id, own)
  }
}

/** What money of one source and payer is in a sum. */
export function costOf(cost: Pick<CostLine, 'source' | 'payerId'> & Counted, register: Register): Sum {
  const { ore, unsettled } = cost
  const stateGrantOre = grantLineOf(cost) !== null || potOf(cost) !== null ? ore : 0
  const conditionalOre = isConditionalMoney(cost, register) ? ore : 0
  const exampleOre = stateGrantOre > 0 && isExampleMoney(cost, register) ? ore : 0
  return { ore, stateGrantOre, conditionalOre, exampleOre, unsettled }
}

interface Counted {
  readonly ore: Ore
  readonly unsettled: boolean
}

function counted(line: CostLine): Pick<CostLine, 'source' | 'payerId'> & Counted {
  const { source, payerId, amountOre } = line
  return { source, payerId, ore: countedOre(line), unsettled: amountOre.state === 'unsettled' }
}

export function plus(a: Sum, b: Sum): Sum {
  return {
    ore: a.ore + b.ore,
    stateGrantOre: a.stateGrantOre + b.stateGrantOre,
    conditionalOre: a.conditionalOre + b.conditionalOre,
    exampleOre: a.exampleOre + b.exampleOre,
    unsettled: a.unsettled || b.unsettled,
  }
}

/** Adds a cost to what a division has under a key. */
export function add<Key>(sums: Map<Key, Sum>, key: Key, cost: Sum): void {
  sums.set(key, plus(sums.get(key) ?? zero, cost))
}

function isEqual(a: Sum, b: Sum): boolean {
  const sameMoney = a.ore === b.ore && a.stateGrantOre === b.stateGrantOre && a.exampleOre === b.exampleOre
  return sameMoney && a.conditionalOre === b.conditionalOre && a.unsettled === b.unsettled
}

function keep<Key>(before: ReadonlyMap<Key, Sum> | undefined, after: Map<Key, Sum>): ReadonlyMap<Key, Sum> {
  if (!before) return after
  let isSame = before.size === after.size
  for (const [key, sum] of after) {
    const old = before.get(key)
    if (old && isEqual(old, sum)) after.set(key, old)
    else isSame = false
  }
  return isSame ? before : after
}
