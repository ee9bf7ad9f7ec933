/**
 * The county's register: who the parties are and where the money comes from. It lives in server tables, is changed
 * by commands, and reaches every reader of a plan as a snapshot with its number. It is never part of the Yjs document,
 * because whoever may edit a plan could otherwise rewrite its grants.
 */
import type { IsoDate } from './dates.ts'
import type { AgreementId, CountyId, FocusAreaId, GrantId, GrantLineId, OrganisationId } from './ids.ts'
import type { Ore } from './money.ts'

export const organisationKinds = [
  'municipality',
  'region',
  'association',
  'user-organisation',
  'collaboration',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export interface Organisation {
  readonly id: OrganisationId
  readonly name: string
  /** Short form for tight places: "Karlskrona" for "Karlskrona kommun". */
  readonly shortName: string
  readonly kind: OrganisationKind
  /** Two letters on the organisation's mark, always shown with it, so that colour is never the only sign. */
  readonly mark: string
  /** Index into the palette of people's colours (0–6), never a colour value. */
  readonly hue: number
  /** The official code of a municipality or region (`1080`), which breaks ties when sums are split. */
  readonly code: string | null
  /** V01: a municipality that takes no part is listed with the reason. */
  readonly notTakingPartReason: string | null
}

export interface FocusArea {
  readonly id: FocusAreaId
  readonly number: number
  readonly name: string
  /** Other spellings in the sources, matched at import. */
  readonly aliases: readonly string[]
}

export const grantPurposes = ['analysis-and-plan', 'young-people', 'youth-clinics', 'other'] as const
export type GrantPurpose = (typeof grantPurposes)[number]

export interface GrantLine {
  readonly id: GrantLineId
  readonly name: string
  readonly purpose: GrantPurpose
  /** Kinds of organisation that may be paid from the line (V11). */
  readonly recipientKinds: readonly OrganisationKind[]
  readonly grantYear: number
  /** Conditional money exists only if the state signs again (V14). */
  readonly conditional: boolean
}

export interface Agreement {
  readonly id: AgreementId
  readonly year: number
  readonly title: string
  /** The last day on which the plan may be handed in; the whole of that day counts. */
  readonly reportDue: IsoDate
  readonly focusAreas: readonly FocusArea[]
  readonly grantLines: readonly GrantLine[]
}

/** A grant given to one organisation on one grant line (*tilldelning*). */
export interface Grant {
  readonly id: GrantId
  readonly organisationId: OrganisationId
  readonly grantLineId: GrantLineId
  readonly amountOre: Ore
  /** True where the sources give no exact figure, so that it was inferred or made up; shown as *exempelsiffra*. */
  readonly example: boolean
}

export interface Register {
  readonly countyId: CountyId
  readonly countyName: string
  /** Rises by one with each change. */
  readonly number: number
  readonly organisations: readonly Organisation[]
  /** The agreement that the plan at hand answers to. */
  readonly agreement: Agreement
  readonly grants: readonly Grant[]
}
