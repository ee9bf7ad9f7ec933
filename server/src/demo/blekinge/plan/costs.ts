/** Short forms for the demo plan's figures and dates. */
import type { CostLineSeed } from '@samplan/shared/doc'
import type { CostKind, FundingSource, IsoDate } from '@samplan/shared/plan'
import { grantLines, ids } from '../parties.ts'

export const sources = {
  own: 'own',
  analysis: `line:${grantLines.analysis.id}`,
  young: `line:${grantLines.young.id}`,
} as const satisfies Readonly<Record<string, FundingSource>>

/** One year's cost of one kind, paid by one organisation. */
export function cost(
  useYear: number,
  kind: CostKind,
  payer: keyof typeof ids,
  source: keyof typeof sources,
  kronor: number,
  note?: string,
): CostLineSeed {
  const line = { useYear, kind, payerId: ids[payer], source: sources[source], amountOre: kronor * 100 }
  return note === undefined ? line : { ...line, note }
}

export function date(text: string): IsoDate {
  return text as IsoDate
}

/** The five municipalities. */
export const municipalities = [ids.KH, ids.KK, ids.OF, ids.RN, ids.SB]
