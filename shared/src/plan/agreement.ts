/**
 * An agreement (*överenskommelse*) between the state and the municipalities' association: what it is worth, who may
 * have what for what, what has to be done for it and by when. All of it is data; nothing is hard-coded to one year.
 */
import type { CheckProfile } from './checkProfile.ts'
import type { IsoDate } from './dates.ts'
import type { AgreementId, ConditionId, DistributionKeyId, FocusAreaId, GrantLineId, PersonId } from './ids.ts'
import type { Ore } from './money.ts'
import type { OrganisationKind } from './organisations.ts'
import type { CostKind } from './plan.ts'

export interface FocusArea {
  readonly id: FocusAreaId
  readonly number: number
  readonly name: string
  /** Other spellings in the sources, matched at import. */
  readonly aliases: readonly string[]
  /** Where it is continued in the next set of focus areas: nowhere, in one or in several. */
  readonly continuedBy: readonly FocusAreaId[]
}

export const grantPurposes = ['analysis-and-plan', 'young-people', 'youth-clinics', 'other'] as const
export type GrantPurpose = (typeof grantPurposes)[number]

export interface GrantLine {
  readonly id: GrantLineId
  readonly name: string
  readonly purpose: GrantPurpose
  /** What the whole country gets on it; null where no source says. */
  readonly amountOre: Ore | null
  /** Kinds of organisation that may be paid from the line (V11). */
  readonly recipientKinds: readonly OrganisationKind[]
  /** Kinds of cost that it pays (V11); null where the agreement names none. */
  readonly costKinds: readonly CostKind[] | null
  /** Whom the money is for, in words; activities paid by it then have to say so too (V11). */
  readonly targetGroup: string | null
  readonly keyId: DistributionKeyId | null
  readonly grantYear: number
  /** Conditional money exists only if the state signs again (V14). */
  readonly conditional: boolean
}

/** What a grant line has where nothing more is said. */
export const plainGrantLine = {
  amountOre: null,
  costKinds: null,
  targetGroup: null,
  keyId: null,
  conditional: false,
} as const satisfies Partial<GrantLine>

/** What a condition asks of the parties. */
export const requirements = [
  'joint-plan',
  'analysis',
  'goals',
  'costed-activities',
  'use-of-funds',
  'young-people-explained',
] as const
export type Requirement = (typeof requirements)[number]

/** What has to be handed in, and by when, for the grants on some lines to be kept. The whole of the day due counts. */
export interface Condition {
  readonly id: ConditionId
  readonly grantLineIds: readonly GrantLineId[]
  readonly due: IsoDate
  readonly requires: readonly Requirement[]
}

/** What the analysis and plan are for (agreement of 2016); each shows as a tick in the checks. */
export const planPurposes = ['needs', 'responsibility', 'goals', 'user-organisations'] as const
export type PlanPurpose = (typeof planPurposes)[number]

/** A part of the agreement's total, with the amounts that its text prints under it and the lines that they came to be. */
export interface AgreementPart {
  readonly name: string
  readonly amountOre: Ore
  readonly printed: readonly { readonly name: string; readonly amountOre: Ore }[]
  readonly grantLineIds: readonly GrantLineId[]
  /** V23: why the lines stand as they do where the printed amounts do not add up. */
  readonly reading: AgreementReading | null
}

export interface AgreementReading {
  readonly reason: string
  readonly recordedOn: IsoDate
  readonly personId: PersonId | null
}

export const exampleParts = ['reportDue', 'totalOre', 'grantLines'] as const
type ExamplePart = (typeof exampleParts)[number]

export interface Agreement {
  readonly id: AgreementId
  readonly year: number
  readonly title: string
  /** Those who signed it. */
  readonly parties: readonly string[]
  /** Null where no source says. */
  readonly totalOre: Ore | null
  readonly parts: readonly AgreementPart[]
  /** The last day on which the plan may be handed in; the whole of that day counts. */
  readonly reportDue: IsoDate
  /** To whom the plan is handed in. */
  readonly recipient: string
  /** Which set of focus areas it uses; a set is changed by making the next version of it. */
  readonly focusAreaVersion: string
  readonly focusAreas: readonly FocusArea[]
  readonly grantLines: readonly GrantLine[]
  readonly conditions: readonly Condition[]
  readonly purposes: readonly PlanPurpose[]
  /** V19: it asks for a part of the plan that goes deeper into children and young people. */
  readonly asksForYoungPart: boolean
  readonly profile: CheckProfile
  /** The parts of it that no source gives, so that they were filled in; shown as *exempelsiffra*. */
  readonly examples: readonly ExamplePart[]
}

/** What an agreement has where nothing more is said. */
export const plainAgreement = {
  parties: [],
  totalOre: null,
  parts: [],
  recipient: '',
  focusAreaVersion: '',
  conditions: [],
  purposes: [],
  asksForYoungPart: false,
  profile: [],
  examples: [],
} as const satisfies Partial<Agreement>
