/** Commitments (*åtaganden*) between client and server. */
import type { CommitmentAnswer, CommitmentBasis, CommitmentGiven, IsoInstant } from '../plan/index.ts'
import type { Voice } from './comments.ts'

export interface Commitment extends CommitmentGiven {
  /** Why; empty where nothing was said. */
  readonly reason: string
  /** Which draft of the plan it was given on, and the log position that this stood at. */
  readonly draft: number
  readonly position: number
  readonly author: Voice
  readonly at: IsoInstant
}

/** An answer with the words that it was given for. They are asked for one by one: a plan of them is a book. */
export interface CommitmentInFull extends Commitment {
  readonly words: CommitmentWords
}

/** Title and description of an activity as plain text. */
export interface CommitmentWords {
  readonly title: string
  readonly description: string
}

export interface NewCommitment {
  readonly answer: CommitmentAnswer
  readonly reason: string
  /**
   * What whoever answers saw. Where the plan says something else by now the answer is not taken (`changed-meanwhile`):
   * nobody commits to an amount that they have not seen.
   */
  readonly seen: CommitmentBasis
}
