/**
 * What the boards of the organisations make of a frozen version (*beslut*). Freezing is not approval: one version is
 * frozen, then each organisation that decides receives it, reports it to a board, and decides on it. Each of the three
 * is said on its own, since a board may decide what was never reported to another, and is counted on its own.
 *
 * Decisions lie in server tables, never in the plan's document: whoever may write in the plan could otherwise decide for
 * others.
 */
import type { IsoDate } from './dates.ts'
import type { OrganisationId } from './ids.ts'

export const decisionSteps = ['received', 'reported', 'decided'] as const
export type DecisionStep = (typeof decisionSteps)[number]

export const decisionMeanings = ['adopts', 'adopts-with-reservation', 'sends-back', 'declines'] as const
export type DecisionMeaning = (typeof decisionMeanings)[number]

/** How a decision was made that has no paragraph in any minutes. */
export const unnumberedForms = ['delegation', 'oral', 'other'] as const
export type UnnumberedForm = (typeof unnumberedForms)[number]

/** Where the decision can be looked up, or why it cannot. */
export type DecisionReference =
  | {
      readonly kind: 'paragraph'
      /** Without its sign: "110", "110–112". */
      readonly paragraph: string
      /** The minutes' or the case's own mark; empty where the board and the day say enough. */
      readonly minutes: string
    }
  | { readonly kind: 'unnumbered'; readonly form: UnnumberedForm; readonly reason: string }

export interface VersionReceived {
  readonly type: 'received'
  readonly on: IsoDate
}

export interface VersionReported {
  readonly type: 'reported'
  readonly on: IsoDate
  readonly board: string
}

export interface VersionDecided {
  readonly type: 'decided'
  readonly on: IsoDate
  readonly board: string
  readonly meaning: DecisionMeaning
  /** The reservation; of what is sent back or declined the reason, empty where none was given. */
  readonly words: string
  readonly reference: DecisionReference
}

/** What was said of a step and does not hold: said of the wrong organisation, for instance. */
export interface StepTakenBack {
  readonly type: 'taken-back'
  readonly step: DecisionStep
  readonly reason: string
}

export type DecisionSaid = VersionReceived | VersionReported | VersionDecided | StepTakenBack

/** An entry as it was made. Entries are added and never changed: of two about the same step the higher number stands. */
export interface DecisionEntry {
  /** Counts from 1 within the plan, without gaps. */
  readonly number: number
  /** The frozen version's number. */
  readonly version: number
  readonly organisationId: OrganisationId
  readonly said: DecisionSaid
}

/** The step that something is said of. */
export function stepOf(said: DecisionSaid): DecisionStep {
  return said.type === 'taken-back' ? said.step : said.type
}

/** A reservation says what it reserves. */
export function meaningNeedsWords(meaning: DecisionMeaning): boolean {
  return meaning === 'adopts-with-reservation'
}
