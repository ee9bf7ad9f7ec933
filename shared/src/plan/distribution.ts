/** How a sum is split among organisations, and what came of it. The arithmetic is in `rules/money`. */
import type { IsoDate } from './dates.ts'
import type { DistributionId, DistributionKeyId, GrantLineId, OrganisationId, PersonId, PotId } from './ids.ts'
import type { Ore } from './money.ts'

/** A rate of whole numbers: 4/100, never 0.04. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/**
 * What decides how much each one gets:
 *   population       a known sum by share of inhabitants
 *   per-inhabitant   so many öre for each inhabitant; the sum follows
 *   percent          a share of what each was granted on chosen lines; the sum follows
 *   fixed            amounts that somebody decided
 *   equal            the same for all
 */
export type DistributionRule =
  | { readonly kind: 'population' }
  | { readonly kind: 'per-inhabitant'; readonly orePerInhabitant: number }
  | { readonly kind: 'percent'; readonly rate: Fraction; readonly grantLineIds: readonly GrantLineId[] }
  | { readonly kind: 'fixed'; readonly amounts: readonly FixedAmount[] }
  | { readonly kind: 'equal' }

export interface FixedAmount {
  readonly organisationId: OrganisationId
  readonly amountOre: Ore
}

/** Amounts are whole kronor, or whole öre where somebody chose that. */
export const roundings = ['kronor', 'ore'] as const
export type Rounding = (typeof roundings)[number]

export interface DistributionKey {
  readonly id: DistributionKeyId
  readonly name: string
  readonly rule: DistributionRule
  /** The day whose population counts; null only where inhabitants do not matter. */
  readonly baseDate: IsoDate | null
  /** Who decided on the key. */
  readonly source: string
  readonly rounding: Rounding
}

/** One organisation's part, with what it came from, so that the screen can show that it adds up. */
export interface Share {
  readonly organisationId: OrganisationId
  /** Its inhabitants, its grants in öre, or 1: what the sum is split by. */
  readonly weight: number
  /** What is left of its exact part after rounding down, as a numerator over the sum of all weights. */
  readonly remainder: number
  /** The amount that the largest remainders gave it beyond its part rounded down, in öre. */
  readonly extraOre: Ore
  readonly amountOre: Ore
}

/** A sum that was split, as it stood then. */
export interface Distribution {
  readonly totalOre: Ore
  readonly totalWeight: number
  readonly shares: readonly Share[]
  /** The key as it was used. */
  readonly key: DistributionKey
  /** True where a weight rests on an example figure. */
  readonly example: boolean
}

/** What a distribution is of. */
export type DistributionOf =
  | { readonly kind: 'grant-line'; readonly grantLineId: GrantLineId }
  | { readonly kind: 'pot'; readonly potId: PotId }

/** A distribution with those that it replaced, newest first: a changed base date never wipes out what was decided on. */
export interface DistributionRecord {
  readonly id: DistributionId
  readonly of: DistributionOf
  readonly current: Distribution
  readonly earlier: readonly EarlierDistribution[]
}

export interface EarlierDistribution {
  readonly distribution: Distribution
  readonly replacedOn: IsoDate
  readonly replacedBy: PersonId | null
  readonly reason: string
}
