/**
 * Next year's plan: a plan that was made from a frozen version of another one. It has ids of its own; which record of the
 * version each of its records comes from is kept beside it by the server, written once with the plan itself. It is no
 * part of the document, so that a new wording, a move or a hostile edit cannot change where a record comes from.
 */
import type { FocusAreaId, PlanId, RecordId } from './ids.ts'
import type { FundingSource } from './plan.ts'

/** The frozen version that a plan was made from. */
export interface Predecessor {
  readonly planId: PlanId
  readonly number: number
  readonly sha256: string
}

export const costChoices = ['kept', 'emptied', 'left'] as const
/** Cost lines come along with their amounts as proposals, without them, or not at all. */
export type CostChoice = (typeof costChoices)[number]

/** What comes along. What hangs under something that does not come along does not either. */
export interface BroughtParts {
  /** Background, analyses and what is written under the areas; the areas themselves always come. */
  readonly texts: boolean
  readonly goals: boolean
  /** With baseline and target as they stand; what was measured stays with the version. */
  readonly indicators: boolean
  readonly activities: boolean
  /** Also activities that are done or were stopped. */
  readonly finished: boolean
  readonly costs: CostChoice
}

/** A source of the version, and what pays in its place in the new plan. */
export interface CarriedSource {
  readonly from: FundingSource
  readonly to: FundingSource
}

/** A focus area of the version's agreement, and those that continue it in the new plan's: none, one or several. */
export interface CarriedFocusArea {
  readonly from: FocusAreaId
  readonly to: readonly FocusAreaId[]
}

/** How values of the version were written into the new plan; what differs from that was changed there since. */
export interface CarryTerms {
  /** How much later than in the version the money is used. */
  readonly yearsLater: number
  /** Own and other funds stay what they are; any other source that is not here was left out. */
  readonly sources: readonly CarriedSource[]
  readonly focusAreas: readonly CarriedFocusArea[]
}

/** By the id of a record of the new plan: the record of the version that it comes from. */
export type Origins = Readonly<Record<RecordId, RecordId>>

export interface Succession {
  readonly planId: PlanId
  readonly predecessor: Predecessor
  readonly terms: CarryTerms
  readonly origins: Origins
}
