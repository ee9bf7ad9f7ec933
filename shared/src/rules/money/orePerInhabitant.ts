import type { IsoDate, Ore, Organisation } from '../../plan/index.ts'
import { populationOn, rateOfSum } from './distribute.ts'

/**
 * What an amount is for each inhabitant, in öre, rounded half up: a figure that shows at a glance when a zero is
 * missing. Null where nobody was counted on that day.
 */
export function orePerInhabitant(amountOre: Ore, organisation: Organisation, date: IsoDate): Ore | null {
  const population = populationOn(organisation, date)
  if (!population || population.count <= 0) return null
  return rateOfSum(amountOre, { numerator: 1, denominator: population.count }, 'ore')
}
