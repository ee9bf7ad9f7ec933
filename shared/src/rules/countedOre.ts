import type { CostLine, Ore } from '../plan/index.ts'

/** What a line counts in every sum: its settled amount, the highest of unsettled ones, nothing while it is empty. */
export function countedOre({ amountOre }: CostLine): Ore {
  if (amountOre.state === 'empty') return 0
  return amountOre.state === 'settled' ? amountOre.value : Math.max(...amountOre.values.map(({ value }) => value))
}
