/**
 * Whether a result that is recorded now is the one that the register gives (V13): a body that was made by hand must not
 * call "population" what nobody counted. Asked once, of what is new: when inhabitants are corrected later, what was
 * decided on before stands as it was decided.
 */
import type { CountyRegister, Distribution, DistributionKey, DistributionRecord } from '../../plan/index.ts'
import { distribute } from '../money/distribute.ts'
import { type Faults, fault, none } from './fieldFaults.ts'
import { sameData } from './sameData.ts'

/** `register` as it stands before the record is put. The key is the register's own, but for the day that it counts on. */
export function strayFaults({ id, current }: DistributionRecord, register: CountyRegister): Faults {
  const before = register.distributions.find((one) => one.id === id)
  if (before && sameData(before.current, current)) return none
  const key = register.keys.find((one) => one.id === current.key.id)
  if (!key) return fault('current.key', 'unknown')
  if (!sameData(key, onDayOf(key, current.key))) return fault('current.key', 'not-as-registered')
  return sameData(asRegistered(current, register), current) ? none : fault('current.shares', 'not-as-registered')
}

function onDayOf({ baseDate }: DistributionKey, used: DistributionKey): DistributionKey {
  return { ...used, baseDate }
}

/** Among the same organisations, by their weights in the register; null where those weights give nothing. */
function asRegistered(
  { key, totalOre, shares }: Distribution,
  { organisations, grants }: CountyRegister,
): Distribution | null {
  const sharing = new Set(shares.map(({ organisationId }) => organisationId))
  const recipients = organisations.filter(({ id }) => sharing.has(id))
  const distributed = distribute({ key, totalOre, recipients, grants })
  return distributed.ok ? distributed.distribution : null
}
