/**
 * Whether an agreement's own amounts add up. That of 2017 prints 250, 150 and 130 million under a part of 780: only
 * when the 250 are meant for the regions and again for the municipalities does the part hold. Both sums are shown,
 * whichever the county goes by.
 */
import type { Agreement, AgreementPart, Ore } from '../../plan/index.ts'

/** A stated amount and what its parts add up to; the difference is stated less added. */
export interface SumCheck {
  readonly statedOre: Ore
  readonly addedOre: Ore
  readonly differenceOre: Ore
}

export interface PartArithmetic {
  readonly part: AgreementPart
  /** The amounts that the text prints under the part; null where it prints none. */
  readonly printed: SumCheck | null
  /** The grant lines as the county reads them; null where one of them has no amount or there are none. */
  readonly lines: SumCheck | null
}

export interface AgreementArithmetic {
  /** The parts against the total; null where the total is not known or not divided. */
  readonly total: SumCheck | null
  readonly parts: readonly PartArithmetic[]
}

export function agreementArithmetic({ totalOre, parts, grantLines }: Agreement): AgreementArithmetic {
  const amounts = new Map(grantLines.map(({ id, amountOre }) => [id, amountOre]))
  return {
    total:
      totalOre === null || parts.length === 0
        ? null
        : check(
            totalOre,
            parts.map(({ amountOre }) => amountOre),
          ),
    parts: parts.map((part) => ({
      part,
      printed: check(
        part.amountOre,
        part.printed.map(({ amountOre }) => amountOre),
      ),
      lines: check(
        part.amountOre,
        part.grantLineIds.map((id) => amounts.get(id) ?? null),
      ),
    })),
  }
}

function check(statedOre: Ore, amounts: readonly (Ore | null)[]): SumCheck | null {
  if (amounts.length === 0) return null
  let addedOre = 0
  for (const amount of amounts) {
    if (amount === null) return null
    addedOre += amount
  }
  return { statedOre, addedOre, differenceOre: statedOre - addedOre }
}
