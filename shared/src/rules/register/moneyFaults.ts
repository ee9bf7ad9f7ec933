/** What keys, grants, pots and the county's share may hold. */
import {
  type CountyShare,
  type DistributionKey,
  type DistributionRule,
  type FixedAmount,
  type Grant,
  isAmountOre,
  maxAmountOre,
  type Pot,
} from '../../plan/index.ts'
import { allDifferent, amount, date, each, type Faults, fault, line, none, rate, words, year } from './fieldFaults.ts'
import { type Known, refersTo } from './known.ts'

/** V13: a key says by which day's population it goes, and who decided on it. */
export function keyFaults({ name, rule, baseDate, source }: DistributionKey, known: Known): Faults {
  const needsDate = rule.kind === 'population' || rule.kind === 'per-inhabitant'
  return [
    ...line('name', name),
    ...ruleFaults(rule, known),
    ...(baseDate === null ? (needsDate ? fault('baseDate', 'missing') : none) : date('baseDate', baseDate)),
    ...words('source', source),
  ]
}

function ruleFaults(rule: DistributionRule, known: Known): Faults {
  switch (rule.kind) {
    case 'population':
    case 'equal':
      return none
    case 'per-inhabitant':
      return amount('rule.orePerInhabitant', rule.orePerInhabitant)
    case 'percent':
      return [...rate('rule.rate', rule.rate), ...linesFaults('rule.grantLineIds', rule.grantLineIds, known)]
    case 'fixed':
      return fixedFaults('rule.amounts', rule.amounts, known)
  }
}

function linesFaults(field: string, ids: readonly string[], { grantLines }: Known): Faults {
  if (ids.length === 0) return fault(field, 'missing')
  return [...ids.flatMap((id, index) => refersTo(`${field}.${index}`, id, grantLines)), ...allDifferent(field, ids)]
}

function fixedFaults(field: string, amounts: readonly FixedAmount[], { organisations }: Known): Faults {
  return [
    ...each(field, amounts, ({ organisationId, amountOre }) => [
      ...refersTo('organisationId', organisationId, organisations),
      ...amount('amountOre', amountOre),
    ]),
    ...allDifferent(
      field,
      amounts.map(({ organisationId }) => organisationId),
      'organisationId',
    ),
  ]
}

/**
 * A grant goes to whom its line is for. More may be paid out or asked for than was granted: that is what a decision to
 * pay back looks like.
 */
export function grantFaults(grant: Grant, known: Known): Faults {
  const { organisationId, grantLineId, amountOre, requestedOre, invoicedOre, paidOre, decision } = grant
  const [organisation, grantLine] = [known.organisations.get(organisationId), known.grantLines.get(grantLineId)]
  const mayPay = !organisation || !grantLine || grantLine.recipientKinds.includes(organisation.kind)
  return [
    ...refersTo('organisationId', organisationId, known.organisations),
    ...refersTo('grantLineId', grantLineId, known.grantLines),
    ...(mayPay ? none : fault('grantLineId', 'may-not-pay')),
    ...amount('amountOre', amountOre),
    ...(isAmountOre(amountOre) && known.grantedOre > maxAmountOre ? fault('amountOre', 'sum-too-large') : none),
    ...amount('requestedOre', requestedOre),
    ...amount('invoicedOre', invoicedOre),
    ...amount('paidOre', paidOre),
    ...words('decision', decision ?? '', 'may-be-empty'),
  ]
}

/** V13: contributions add up to the pot, to the öre; money is not used before the year it was granted for. */
export function potFaults(pot: Pot, known: Known): Faults {
  const { name, grantLineIds, grantYear, useYear, amountOre, contributions } = pot
  const addedOre = contributions.reduce((sum, contribution) => sum + contribution.amountOre, 0)
  const addsUp = contributions.length === 0 || addedOre === amountOre
  return [
    ...line('name', name),
    ...rate('rate', pot.rate),
    ...linesFaults('grantLineIds', grantLineIds, known),
    ...year('grantYear', grantYear),
    ...year('useYear', useYear),
    ...(useYear < grantYear ? fault('useYear', 'ends-before-start') : none),
    ...amount('amountOre', amountOre),
    ...fixedFaults('contributions', contributions, known),
    ...(addsUp ? none : fault('contributions', 'does-not-add-up', { sums: { statedOre: amountOre, addedOre } })),
  ]
}

/** What the county is said to get is never without the lines that it is a share of, and who says so. */
export function countyShareFaults({ grantLineIds, amountOre, source }: CountyShare, known: Known): Faults {
  return [
    ...linesFaults('grantLineIds', grantLineIds, known),
    ...amount('amountOre', amountOre),
    ...line('source', source),
  ]
}
