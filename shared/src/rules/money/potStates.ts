/** What is left of each pot, counted over all plans that draw on it. An overdraw in one plan is one in every plan. */
import type { CostLine, Ore, Plan, PlanId, Pot, PotUse } from '../../plan/index.ts'
import { costLinesOf, countedOre, potOf } from '../costLines.ts'

export interface PotState {
  readonly pot: Pot
  readonly useYear: number
  /** The pot's amount in its own use year, nothing in any other. */
  readonly availableOre: Ore
  readonly plannedOre: Ore
  /** The part of it that this plan plans. */
  readonly ownOre: Ore
  /** Negative where the pot is overdrawn. */
  readonly leftOre: Ore
}

/** What this plan takes from each pot in each year, with amounts that nobody has settled at their highest. */
export function potUseOf(plan: Plan, planId: PlanId): readonly PotUse[] {
  return potUseOfLines(costLinesOf(plan), planId)
}

/** The same from nothing but the lines that count. */
export function potUseOfLines(
  lines: readonly Pick<CostLine, 'useYear' | 'source' | 'amountOre'>[],
  planId: PlanId,
): readonly PotUse[] {
  const uses = new Map<string, PotUse>()
  for (const line of lines) {
    const potId = potOf(line)
    if (potId === null) continue
    const key = `${potId}/${line.useYear}`
    const before = uses.get(key)?.ore ?? 0
    uses.set(key, { potId, useYear: line.useYear, planId, ore: before + countedOre(line) })
  }
  return [...uses.values()]
}

/**
 * Each pot in its use year and in every other year somebody plans it for. `own` takes the place of whatever `others`
 * holds of the same plan, which the server summed a moment earlier.
 */
export function potStates(pots: readonly Pot[], own: readonly PotUse[], others: readonly PotUse[], planId: PlanId) {
  const elsewhere = others.filter((use) => use.planId !== planId)
  return pots.flatMap((pot): readonly PotState[] => {
    const mine = own.filter(({ potId }) => potId === pot.id)
    const theirs = elsewhere.filter(({ potId }) => potId === pot.id)
    const years = new Set([pot.useYear, ...[...mine, ...theirs].map(({ useYear }) => useYear)])
    return [...years]
      .sort((a, b) => a - b)
      .map((useYear) => {
        const ownOre = sumOf(mine, useYear)
        const plannedOre = ownOre + sumOf(theirs, useYear)
        const availableOre = useYear === pot.useYear ? pot.amountOre : 0
        return { pot, useYear, availableOre, plannedOre, ownOre, leftOre: availableOre - plannedOre }
      })
  })
}

function sumOf(uses: readonly PotUse[], year: number): Ore {
  return uses.reduce((sum, { useYear, ore }) => (useYear === year ? sum + ore : sum), 0)
}
