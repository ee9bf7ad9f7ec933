/**
 * What an organisation says of its part in an activity (*åtagande*), and what it said it of. Commitments lie in server
 * tables, never in the plan's document: whoever may write in the plan could otherwise answer for others.
 */
import type { ActivityId, OrganisationId } from './ids.ts'
import type { Ore } from './money.ts'

export const commitmentAnswers = ['accepts', 'declines', 'later'] as const
export type CommitmentAnswer = (typeof commitmentAnswers)[number]

/** An organisation's part in an activity, as far as an answer depends on it. */
export interface CommitmentBasis {
  /** What its own cost lines in the activity come to; unsettled ones count with their highest value. */
  readonly amountOre: Ore
  /** Whether it pays a cost line, of 0 kr too. */
  readonly pays: boolean
  readonly participates: boolean
  /** Who answers for the activity, in the order of their ids: several while that is unsettled. */
  readonly responsibleIds: readonly OrganisationId[]
}

/** An answer that was given, with what stood in the plan there and then. */
export interface CommitmentGiven {
  readonly activityId: ActivityId
  readonly organisationId: OrganisationId
  /** Rises by one with each answer in the plan: of two answers to the same, the higher stands. */
  readonly number: number
  readonly answer: CommitmentAnswer
  readonly basis: CommitmentBasis
}

/** Saying no always says why (the others have to plan for it). */
export function declineNeedsReason(answer: CommitmentAnswer): boolean {
  return answer === 'declines'
}
