/** V13 and V23: the county's own sums and the agreement's. */
import type { DistributionOf, DistributionRecord, Ore, Register } from '../../plan/index.ts'
import { agreementArithmetic, type PartArithmetic } from '../money/agreementArithmetic.ts'
import { proveDistribution } from '../money/proveDistribution.ts'
import { type Fault, faultOf, type Rule } from './rule.ts'

/**
 * Shares add up to the amount that was split, and say by which population and by whose decision. Samplan's own: a sum
 * that does not add up in a sealed version could never be put right.
 */
export const distributionsAddUp: Rule = {
  number: 'V13',
  find: ({ register }) => [
    ...register.distributions.flatMap((record) => distributionFaults(record, register)),
    ...register.pots.flatMap(({ id, name, amountOre, contributions }) => {
      const sumOre = contributions.reduce((sum, contribution) => sum + contribution.amountOre, 0)
      return contributions.length === 0 ? [] : sumFaults(name, amountOre, sumOre, `pot/${id}`)
    }),
  ],
}

function distributionFaults({ id, of, current }: DistributionRecord, register: Register): readonly Fault[] {
  const name = nameOf(of, register)
  const { rule, baseDate, source } = current.key
  const needsDate = rule.kind === 'population' || rule.kind === 'per-inhabitant'
  const { sumOre, totalOre } = proveDistribution(current)
  const faults: Fault[] = [...sumFaults(name, totalOre, sumOre, id)]
  if (needsDate && baseDate === null) faults.push(faultOf('absolute', { code: 'no-base-date', name }, null, id))
  if (source.trim() === '') faults.push(faultOf('absolute', { code: 'no-key-source', name }, null, id))
  return faults
}

function sumFaults(name: string, totalOre: Ore, sumOre: Ore, key: string): readonly Fault[] {
  if (sumOre === totalOre) return []
  return [faultOf('absolute', { code: 'shares-do-not-add-up', name, totalOre, sumOre }, null, key)]
}

function nameOf(of: DistributionOf, { agreement, pots }: Register): string {
  return of.kind === 'pot'
    ? (pots.find(({ id }) => id === of.potId)?.name ?? of.potId)
    : (agreement.grantLines.find(({ id }) => id === of.grantLineId)?.name ?? of.grantLineId)
}

/**
 * The agreement's parts against its total, and its printed amounts and the lines in use against each part. A printed
 * difference stays in sight after the county has said how it reads it: then as information, with the reason.
 */
export const agreementAddsUp: Rule = {
  number: 'V23',
  find: ({ register }) => {
    const { total, parts } = agreementArithmetic(register.agreement)
    const whole =
      total && total.differenceOre !== 0
        ? [faultOf('warning', { code: 'agreement-total-differs', ...total }, null, 'total')]
        : []
    return [...whole, ...parts.flatMap((part, index) => partFaults(part, String(index)))]
  },
}

function partFaults({ part, printed, lines }: PartArithmetic, key: string): readonly Fault[] {
  const faults: Fault[] = []
  if (printed && printed.differenceOre !== 0) {
    const reason = part.reading?.reason.trim() ?? ''
    const detail = { code: 'agreement-print-differs', part: part.name, ...printed, reason } as const
    faults.push(faultOf(reason === '' ? 'warning' : 'information', detail, null, key))
  }
  if (lines && lines.differenceOre !== 0) {
    faults.push(faultOf('warning', { code: 'agreement-lines-differ', part: part.name, ...lines }, null, key))
  }
  return faults
}
