/** A plan's money without its texts, and what the agreements' conditions say of a county's grants; see `rules/money`. */

import type { Requirement } from './agreement.ts'
import type { IsoDate } from './dates.ts'
import type { GrantLineId, OrganisationId } from './ids.ts'
import type { Ore } from './money.ts'
import type { FundingSource } from './plan.ts'

/** A sum with both outcomes of amounts that nobody has settled. */
export interface MatrixSum {
  /** Unsettled amounts at their highest, as every sum counts them. */
  readonly ore: Ore
  /** The same with unsettled amounts at their lowest. */
  readonly leastOre: Ore
  readonly unsettled: boolean
}

/** What a plan takes from one source, in one year, by one payer. */
export interface MoneyCell extends MatrixSum {
  readonly source: FundingSource | null
  readonly useYear: number
  readonly payerId: OrganisationId | null
}

export type ConditionState =
  | { readonly state: 'kept'; readonly due: IsoDate; readonly versionNumber: number }
  | { readonly state: 'waiting'; readonly due: IsoDate; readonly daysLeft: number; readonly lacks: Lacks }
  | { readonly state: 'at-risk'; readonly due: IsoDate; readonly lacks: Lacks }

/** What the best version by the due date does not hold; null where none was handed in. */
export type Lacks = readonly Requirement[] | null

export interface LineRisk {
  readonly grantLineId: GrantLineId
  readonly name: string
  /** What the county's organisations were paid on the line, or were granted where no payment is noted. */
  readonly amountOre: Ore
  readonly example: boolean
  readonly conditions: readonly ConditionState[]
  readonly atRisk: boolean
}

export interface RepaymentRisk {
  readonly lines: readonly LineRisk[]
  readonly atRiskOre: Ore
}
