/**
 * What a recorded distribution may hold (V13): of something that the register holds, by a key that says its day and who
 * decided on it, with parts that are exactly what its weights give. It may not say what the arithmetic does not.
 */
import type { Distribution, DistributionRecord } from '../../plan/index.ts'
import { splitSum } from '../money/splitSum.ts'
import { allDifferent, amount, date, each, type Faults, fault, none, words } from './fieldFaults.ts'
import { type Known, refersTo } from './known.ts'
import { keyFaults } from './moneyFaults.ts'

export function distributionFaults({ of, current, earlier }: DistributionRecord, known: Known): Faults {
  const target =
    of.kind === 'pot'
      ? refersTo('of.potId', of.potId, known.pots)
      : refersTo('of.grantLineId', of.grantLineId, known.grantLines)
  return [
    ...target,
    ...resultFaults('current', current, known),
    ...each('earlier', earlier, ({ reason, replacedOn }) => [
      ...words('reason', reason),
      ...date('replacedOn', replacedOn),
    ]),
  ]
}

function resultFaults(path: string, { totalOre, shares, key }: Distribution, known: Known): Faults {
  return [
    ...amount(`${path}.totalOre`, totalOre),
    ...each(`${path}.shares`, shares, ({ organisationId, amountOre }) => [
      ...refersTo('organisationId', organisationId, known.organisations),
      ...amount('amountOre', amountOre),
    ]),
    ...allDifferent(
      `${path}.shares`,
      shares.map(({ organisationId }) => organisationId),
      'organisationId',
    ),
    ...keyFaults(key, known).map((one) => ({ ...one, field: `${path}.key.${one.field}` })),
    ...arithmeticFaults(path, { totalOre, shares, key }, known),
  ]
}

/** The parts as the weights give them; where amounts were decided one by one, only that they add up. */
function arithmeticFaults(
  path: string,
  result: Pick<Distribution, 'totalOre' | 'shares' | 'key'>,
  known: Known,
): Faults {
  const { totalOre, shares, key } = result
  const addedOre = shares.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const wrong = fault(`${path}.shares`, 'does-not-add-up', { sums: { statedOre: totalOre, addedOre } })
  if (addedOre !== totalOre) return wrong
  if (key.rule.kind === 'fixed') return none
  const weights = shares.map(({ organisationId, weight }) => {
    return { organisationId, weight, code: known.organisations.get(organisationId)?.code ?? null }
  })
  const split = splitSum(totalOre, weights, key.rounding)
  const amounts = new Map(split.ok ? split.shares.map((share) => [share.organisationId, share.amountOre]) : [])
  return shares.every(({ organisationId, amountOre }) => amounts.get(organisationId) === amountOre) ? none : wrong
}
