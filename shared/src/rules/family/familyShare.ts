/** What one plan brings into its family, and the sums that come out of it again: without the plan's words or activities. */
import type { CostLine, FamilyCost, FamilyShare, GoalId, PlanId, Register } from '../../plan/index.ts'
import { countedOre } from '../costLines.ts'
import { grantsLeftOf } from '../grantsLeft.ts'
import type { PlanSums } from '../money/rollUpTotals.ts'
import { add, costOf, plus, zero } from '../totals.ts'

type Cost = Pick<CostLine, 'useYear' | 'source' | 'payerId' | 'amountOre'>

/** The same lines give the same share in any order. */
export function familyShare(planId: PlanId, lines: readonly Cost[], goalIds: readonly GoalId[]): FamilyShare {
  const costs = new Map<string, FamilyCost>()
  for (const line of lines) {
    const { useYear, source, payerId } = line
    const key = `${useYear} ${source} ${payerId}`
    const before = costs.get(key)
    const ore = countedOre(line) + (before?.ore ?? 0)
    const unsettled = line.amountOre.state === 'unsettled' || before?.unsettled === true
    costs.set(key, { useYear, source, payerId, ore, unsettled })
  }
  const inOrder = [...costs].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cost]) => cost)
  return { planId, costs: inOrder, goalIds: [...new Set(goalIds)].sort() }
}

/** The sums of a plan from its share alone: those that the plan's own totals have. */
export function sumsOfShare({ costs }: Pick<FamilyShare, 'costs'>, register: Register): PlanSums {
  const sums: Pick<PlanSums, 'byOrganisation' | 'bySource' | 'byUseYear'> = {
    byOrganisation: new Map(),
    bySource: new Map(),
    byUseYear: new Map(),
  }
  let plan = zero
  for (const { useYear, source, payerId, ore, unsettled } of costs) {
    const cost = costOf({ source, payerId, ore, unsettled }, register)
    plan = plus(plan, cost)
    add(sums.byOrganisation as Map<typeof payerId, typeof cost>, payerId, cost)
    add(sums.bySource as Map<typeof source, typeof cost>, source, cost)
    add(sums.byUseYear as Map<number, typeof cost>, useYear, cost)
  }
  return { plan, ...sums, grantsLeft: grantsLeftOf(costs, register) }
}
