/**
 * A plan's money boiled down to what every table of it needs: one cell for each source, use year and payer. Cells of
 * several plans can be laid side by side and add up exactly, and a person may be sent them without the plans' texts.
 */
import type { CostLine, MatrixSum, MoneyCell, Plan } from '../../plan/index.ts'
import { costLinesOf, countedOre } from '../costLines.ts'

/** Every line that counts is in exactly one cell, also where it has lost its place in the tree. */
export function moneyCells(plan: Plan): readonly MoneyCell[] {
  const cells = new Map<string, MoneyCell>()
  for (const line of costLinesOf(plan)) {
    const { source, useYear, payerId } = line
    const key = `${source} ${useYear} ${payerId}`
    cells.set(key, { source, useYear, payerId, ...addSums([cells.get(key) ?? nothing, sumOfLine(line)]) })
  }
  return [...cells.values()]
}

const nothing: MatrixSum = { ore: 0, leastOre: 0, unsettled: false }

export function addSums(sums: readonly MatrixSum[]): MatrixSum {
  return sums.reduce(
    (sum, { ore, leastOre, unsettled }) => ({
      ore: sum.ore + ore,
      leastOre: sum.leastOre + leastOre,
      unsettled: sum.unsettled || unsettled,
    }),
    nothing,
  )
}

function sumOfLine(line: CostLine): MatrixSum {
  const { amountOre } = line
  const ore = countedOre(line)
  if (amountOre.state !== 'unsettled') return { ore, leastOre: ore, unsettled: false }
  return { ore, leastOre: Math.min(...amountOre.values.map(({ value }) => value)), unsettled: true }
}
