/**
 * What the commitments need from the page they stand on: who answers, for whom, the words, and the requests. They know
 * neither the plan's blocks nor the server's address.
 */
import type {
  ActivityId,
  Actor,
  CommitmentAnswer,
  IsoInstant,
  Organisation,
  OrganisationId,
} from '@samplan/shared/plan'
import type { Texts } from '@samplan/shared/text'
import type { CommitmentInFull, NewCommitment } from '@samplan/shared/wire'
import { createContext, useContext } from 'react'

/** Whether an answer was kept; a refusal comes with the sentence to show, and what was typed stays in the form. */
export type Given = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/** What is chosen and typed in a form that has not been sent. It outlives the form, for as long as the page is open. */
export interface CommitmentDraft {
  readonly answer: CommitmentAnswer | null
  readonly reason: string
}

export interface CommitmentsScreen {
  readonly texts: Texts
  readonly me: Actor
  /** For one's own organisation. */
  readonly mayAnswer: boolean
  readonly drafts: Map<ActivityId, CommitmentDraft>
  give(activityId: ActivityId, answer: NewCommitment): Promise<Given>
  /** All answers of an organisation to an activity, latest first; null where the server does not say. */
  history(activityId: ActivityId, organisationId: OrganisationId): Promise<readonly CommitmentInFull[] | null>
  organisationOf(id: OrganisationId): Organisation | null
  /** "14:20", or the day where it was not today. */
  formatMoment(at: IsoInstant): string
}

export const CommitmentsContext = createContext<CommitmentsScreen | null>(null)

/** Throws outside of the context: that is a fault in the page's composition. */
export function useCommitments(): CommitmentsScreen {
  const screen = useContext(CommitmentsContext)
  if (!screen) throw new Error('A commitment was drawn outside CommitmentsContext')
  return screen
}
