/** That a distribution adds up, as data that the screen can show and a check can ask. */
import type { Distribution, Ore } from '../../plan/index.ts'

export interface DistributionProof {
  /** The parts rounded down, added. */
  readonly flooredOre: Ore
  /** What the largest remainders got beyond that. */
  readonly extraOre: Ore
  /** How many organisations got it. */
  readonly extras: number
  /** The parts as they are, added. */
  readonly sumOre: Ore
  readonly totalOre: Ore
  readonly addsUp: boolean
}

export function proveDistribution({ shares, totalOre }: Distribution): DistributionProof {
  const sumOre = shares.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const extraOre = shares.reduce((sum, share) => sum + share.extraOre, 0)
  const extras = shares.filter((share) => share.extraOre > 0).length
  return { flooredOre: sumOre - extraOre, extraOre, extras, sumOre, totalOre, addsUp: sumOre === totalOre }
}
