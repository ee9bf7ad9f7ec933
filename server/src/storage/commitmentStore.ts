import type { ActivityId, OrganisationId, PlanId } from '@samplan/shared/plan'
import type { Commitment, CommitmentInFull } from '@samplan/shared/wire'

export type NewCommitmentRow = Omit<CommitmentInFull, 'number'>

/** What organisations have answered to their parts of activities. Answers are added, never changed or removed. */
export interface CommitmentStore {
  /** Keeps an answer under the plan's next number, and gives it back with it. */
  add(planId: PlanId, answer: NewCommitmentRow): Promise<Commitment>
  /** Of each organisation to each activity the latest, in the order they were given. */
  standing(planId: PlanId): Promise<readonly Commitment[]>
  /** All that an organisation has answered to one activity, latest first, with the words it answered to. */
  history(planId: PlanId, activityId: ActivityId, organisationId: OrganisationId): Promise<readonly CommitmentInFull[]>
}
