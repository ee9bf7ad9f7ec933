/** Who gets how much by a distribution key. Rates are fractions of whole numbers; rounding comes last and once. */
import type {
  Distribution,
  DistributionKey,
  Fraction,
  Grant,
  GrantLineId,
  IsoDate,
  Ore,
  Organisation,
  OrganisationId,
  Population,
  Rounding,
} from '../../plan/index.ts'
import { byCode, type SplitRefusal, splitSum, unitOre, type Weight } from './splitSum.ts'

export interface DistributionQuestion {
  readonly key: DistributionKey
  /** The sum to split; null where the key itself says what the sum is. */
  readonly totalOre: Ore | null
  readonly recipients: readonly Organisation[]
  readonly grants: readonly Grant[]
}

export type DistributionRefusal =
  | SplitRefusal
  | 'no-base-date'
  | 'no-population'
  | 'no-total'
  | 'bad-rate'
  | 'no-source'

export type Distributed =
  | { readonly ok: true; readonly distribution: Distribution }
  | { readonly ok: false; readonly code: DistributionRefusal; readonly organisationId: OrganisationId | null }

/** A population's weight needs its base date, whatever the key: figures without a date are refused, never assumed. */
export function distribute(question: DistributionQuestion): Distributed {
  const { key } = question
  if (key.source.trim() === '') return refuse('no-source')
  switch (key.rule.kind) {
    case 'population':
      return question.totalOre === null ? refuse('no-total') : byInhabitants(question, question.totalOre)
    case 'per-inhabitant':
      return byInhabitants(question, key.rule.orePerInhabitant)
    case 'percent':
      return byPercent(question, key.rule)
    case 'fixed':
      return byDecision(question, key.rule.amounts)
    case 'equal': {
      if (question.totalOre === null) return refuse('no-total')
      return made(
        question,
        question.totalOre,
        question.recipients.map((one) => weightOf(one, 1)),
        false,
      )
    }
  }
}

/** The organisation's population on exactly that day; null where nobody counted then. */
export function populationOn(organisation: Organisation, date: IsoDate): Population | null {
  return organisation.populations.find((population) => population.date === date) ?? null
}

/** What a rate of a sum is, rounded half up to kronor or öre. */
export function rateOfSum(sumOre: Ore, { numerator, denominator }: Fraction, rounding: Rounding): Ore {
  const unit = unitOre[rounding] * BigInt(denominator)
  return Number(((2n * BigInt(sumOre) * BigInt(numerator) + unit) / (2n * unit)) * unitOre[rounding])
}

/** `amount` is the sum itself, or the öre for each inhabitant where the key says so. */
function byInhabitants(question: DistributionQuestion, amount: Ore): Distributed {
  const { baseDate, rule, rounding } = question.key
  if (baseDate === null) return refuse('no-base-date')
  const counted = question.recipients.map((one) => ({ one, population: populationOn(one, baseDate) }))
  const missing = counted.find(({ population }) => population === null)
  if (missing) return refuse('no-population', missing.one.id)
  const example = counted.some(({ population }) => population?.example === true)
  const weights = counted.map(({ one, population }) => weightOf(one, population?.count ?? 0))
  if (rule.kind === 'population') return made(question, amount, weights, example)
  if (!Number.isSafeInteger(amount) || amount < 0) return refuse('bad-rate')
  const inhabitants = weights.reduce((sum, { weight }) => sum + weight, 0)
  return made(question, rateOfSum(inhabitants, { numerator: amount, denominator: 1 }, rounding), weights, example)
}

function byPercent(
  question: DistributionQuestion,
  { rate, grantLineIds }: { readonly rate: Fraction; readonly grantLineIds: readonly GrantLineId[] },
): Distributed {
  if (!isRate(rate)) return refuse('bad-rate')
  const chosen = question.grants.filter(({ grantLineId }) => grantLineIds.includes(grantLineId))
  const weights = question.recipients.map((one) => {
    const own = chosen.filter(({ organisationId }) => organisationId === one.id)
    return weightOf(
      one,
      own.reduce((sum, { amountOre }) => sum + amountOre, 0),
    )
  })
  const base = weights.reduce((sum, { weight }) => sum + weight, 0)
  const example = chosen.some((grant) => grant.example)
  return made(question, rateOfSum(base, rate, question.key.rounding), weights, example)
}

function byDecision(
  { key, recipients }: DistributionQuestion,
  amounts: readonly { readonly organisationId: OrganisationId; readonly amountOre: Ore }[],
): Distributed {
  if (amounts.length === 0) return refuse('nobody')
  const sum = amounts.reduce((total, { amountOre }) => total + amountOre, 0)
  const codes = new Map(recipients.map(({ id, code }) => [id, code]))
  const shares = [...amounts]
    .map(({ organisationId, amountOre }) => ({ organisationId, code: codes.get(organisationId) ?? null, amountOre }))
    .sort(byCode)
    .map(({ organisationId, amountOre }) => {
      return { organisationId, weight: amountOre, remainder: 0, extraOre: 0, amountOre }
    })
  return { ok: true, distribution: { totalOre: sum, totalWeight: sum, shares, key, example: false } }
}

function made({ key }: DistributionQuestion, totalOre: Ore, weights: readonly Weight[], example: boolean): Distributed {
  const split = splitSum(totalOre, weights, key.rounding)
  if (!split.ok) return split
  const { shares, totalWeight } = split
  return { ok: true, distribution: { totalOre, totalWeight, shares, key, example } }
}

function isRate({ numerator, denominator }: Fraction): boolean {
  return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && numerator >= 0 && denominator > 0
}

function weightOf({ id, code }: Organisation, weight: number): Weight {
  return { organisationId: id, code, weight }
}

function refuse(code: DistributionRefusal, organisationId: OrganisationId | null = null): Distributed {
  return { ok: false, code, organisationId }
}
