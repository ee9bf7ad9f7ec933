/** Short forms for a demo plan's figures and dates. */
import type { CostLineSeed, IndicatorSeed } from '@samplan/shared/doc'
import type { CostKind, FundingSource, IndicatorUnit, IsoDate, Organisation } from '@samplan/shared/plan'

export function date(text: string): IsoDate {
  return text as IsoDate
}

/** One year's cost of one kind, paid by one organisation. */
export function cost(
  useYear: number,
  kind: CostKind,
  { id: payerId }: Organisation,
  source: FundingSource,
  kronor: number,
): CostLineSeed {
  return { useYear, kind, payerId, source, amountOre: kronor * 100 }
}

/** From a value on a day to the one that is wanted. */
export function indicator(
  name: string,
  unit: IndicatorUnit,
  [baselineValue, baselineDate]: readonly [number, string],
  [targetValue, targetDate]: readonly [number, string],
): IndicatorSeed {
  return {
    name,
    unit,
    baselineValue,
    baselineDate: date(baselineDate),
    targetValue,
    targetDate: date(targetDate),
  }
}
