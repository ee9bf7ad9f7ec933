/**
 * Splits a sum by weights so that the parts always add up to the whole: each part is rounded down, and what is left
 * goes to the largest remainders, ties to the lower organisation code. Rounding each part on its own would lose or
 * invent money. Products leave the safe integers (a billion kronor in öre times a million inhabitants), so the
 * arithmetic is in big integers and only its results are numbers.
 */
import { isAmountOre, type Ore, type OrganisationId, type Rounding, type Share } from '../../plan/index.ts'

export interface Weight {
  readonly organisationId: OrganisationId
  readonly code: string | null
  readonly weight: number
}

export type SplitRefusal = 'nobody' | 'no-weight' | 'bad-weight' | 'same-twice' | 'bad-amount'

export type Split =
  | { readonly ok: true; readonly shares: readonly Share[]; readonly totalWeight: number }
  | { readonly ok: false; readonly code: SplitRefusal; readonly organisationId: OrganisationId | null }

/** Öre in the unit that shares are rounded to. */
export const unitOre = { kronor: 100n, ore: 1n } as const satisfies Record<Rounding, bigint>

/**
 * The shares by organisation code, whatever order the weights came in. Öre that do not make a whole krona stay with the
 * organisation that is first in line for the largest remainder.
 */
export function splitSum(totalOre: Ore, weights: readonly Weight[], rounding: Rounding): Split {
  const fault = faultIn(totalOre, weights)
  if (fault) return fault
  const unit = unitOre[rounding]
  const [units, loose] = [BigInt(totalOre) / unit, BigInt(totalOre) % unit]
  const whole = weights.reduce((sum, { weight }) => sum + BigInt(weight), 0n)
  const parts = [...weights].sort(byCode).map((one) => {
    const product = units * BigInt(one.weight)
    return { one, floor: product / whole, remainder: product % whole }
  })
  const inLine = [...parts].sort((a, b) => sign(b.remainder - a.remainder) || byCode(a.one, b.one))
  const left = Number(units - parts.reduce((sum, { floor }) => sum + floor, 0n))
  const lucky = new Set(inLine.slice(0, left))
  const shares = parts.map((part): Share => {
    const extra = (lucky.has(part) ? unit : 0n) + (part === inLine[0] ? loose : 0n)
    return {
      organisationId: part.one.organisationId,
      weight: part.one.weight,
      remainder: Number(part.remainder),
      extraOre: Number(extra),
      amountOre: Number(part.floor * unit + extra),
    }
  })
  return { ok: true, shares, totalWeight: Number(whole) }
}

function faultIn(totalOre: Ore, weights: readonly Weight[]): Extract<Split, { ok: false }> | null {
  const refuse = (code: SplitRefusal, organisationId: OrganisationId | null = null) =>
    ({ ok: false, code, organisationId }) as const
  if (!isAmountOre(totalOre)) return refuse('bad-amount')
  if (weights.length === 0) return refuse('nobody')
  const seen = new Set<OrganisationId>()
  let sum = 0
  for (const { organisationId, weight } of weights) {
    if (seen.has(organisationId)) return refuse('same-twice', organisationId)
    seen.add(organisationId)
    sum += weight
    if (!Number.isSafeInteger(weight) || weight < 0 || !Number.isSafeInteger(sum)) {
      return refuse('bad-weight', organisationId)
    }
  }
  return sum === 0 ? refuse('no-weight') : null
}

function sign(difference: bigint): number {
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

/** By official code as a number (`0180` is 180), those without one last, then by id: never by a locale's order. */
export function byCode(a: Omit<Weight, 'weight'>, b: Omit<Weight, 'weight'>): number {
  const [codeA, codeB] = [numberOf(a.code), numberOf(b.code)]
  if (codeA !== codeB) return codeA < codeB ? -1 : 1
  if (a.organisationId === b.organisationId) return 0
  return a.organisationId < b.organisationId ? -1 : 1
}

function numberOf(code: string | null): number {
  return code !== null && /^\d{1,9}$/.test(code) ? Number(code) : Number.POSITIVE_INFINITY
}
