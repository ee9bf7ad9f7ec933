/** The county's money: what each organisation got, and the pots that several plans draw on. */
import type { FixedAmount, Fraction } from './distribution.ts'
import type { CountyShareId, GrantId, GrantLineId, OrganisationId, PlanId, PotId } from './ids.ts'
import type { Ore } from './money.ts'

/** A grant given to one organisation on one grant line (*tilldelning*). */
export interface Grant {
  readonly id: GrantId
  readonly organisationId: OrganisationId
  readonly grantLineId: GrantLineId
  /** What was granted. */
  readonly amountOre: Ore
  /** What has been asked for, invoiced and paid out so far; null where nobody has said. */
  readonly requestedOre: Ore | null
  readonly invoicedOre: Ore | null
  readonly paidOre: Ore | null
  /** The decision that gave it, in words: the board, its day, its paragraph. */
  readonly decision: string | null
  /** True where the sources give no exact figure, so that it was inferred or made up; shown as *exempelsiffra*. */
  readonly example: boolean
}

/** What a grant has where nothing more is said. */
export const plainGrant = {
  requestedOre: null,
  invoicedOre: null,
  paidOre: null,
  decision: null,
} as const satisfies Partial<Grant>

/** Money that organisations put together from their grants (*gemensam pott*). Several plans draw on one pot. */
export interface Pot {
  readonly id: PotId
  readonly name: string
  /** What part of the grants on which lines goes into it. */
  readonly rate: Fraction
  readonly grantLineIds: readonly GrantLineId[]
  /** The year whose grants it is made from, and the year in which it is used. */
  readonly grantYear: number
  readonly useYear: number
  readonly amountOre: Ore
  /** Contributions add up to the amount (V13); empty where they are not known. */
  readonly contributions: readonly FixedAmount[]
  readonly conditional: boolean
  readonly example: boolean
}

/** What one plan takes from a pot in one year: the server's sum, which every plan on that pot is shown. */
export interface PotUse {
  readonly potId: PotId
  readonly useYear: number
  readonly planId: PlanId
  readonly ore: Ore
}

/** What the county as a whole is said to get, and of which grant lines that is a share. */
export interface CountyShare {
  readonly id: CountyShareId
  readonly grantLineIds: readonly GrantLineId[]
  readonly amountOre: Ore
  /** "About 16 million": the source gives no exact figure. */
  readonly approximate: boolean
  readonly source: string
}
