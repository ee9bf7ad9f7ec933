/** The board "x of N": how far each organisation has come with its answers. */
import type { ActivityId, OrganisationId } from '../../plan/index.ts'
import { type AskedParty, type CommitmentState, commitmentStates } from './askedParties.ts'

export interface CommitmentSeat {
  readonly organisationId: OrganisationId
  /** Activities that it has a part in. */
  readonly asked: number
  readonly counts: Readonly<Record<CommitmentState, number>>
  /** Whether it has said yes or no to all of them, as they stand now: *later* is no answer yet. */
  readonly isComplete: boolean
}

export interface CommitmentBoard {
  /** In the order that was asked for, so that who is missing is missed in the same place every time. */
  readonly seats: readonly CommitmentSeat[]
  /** Organisations that have a part in anything, and those of them that have answered everything. */
  readonly asked: number
  readonly complete: number
}

/** One seat for each of `organisationIds`, also for those that are asked nothing. */
export function commitmentBoard(
  byActivity: ReadonlyMap<ActivityId, readonly AskedParty[]>,
  organisationIds: readonly OrganisationId[],
): CommitmentBoard {
  const counts = new Map(organisationIds.map((id) => [id, noCounts()]))
  for (const parties of byActivity.values()) {
    for (const { organisationId, state } of parties) {
      const own = counts.get(organisationId)
      if (own) own[state] += 1
    }
  }
  const seats = [...counts].map(([organisationId, own]): CommitmentSeat => {
    const asked = commitmentStates.reduce((sum, state) => sum + own[state], 0)
    return { organisationId, asked, counts: own, isComplete: asked > 0 && own.accepts + own.declines === asked }
  })
  return {
    seats,
    asked: seats.filter(({ asked }) => asked > 0).length,
    complete: seats.filter(({ isComplete }) => isComplete).length,
  }
}

const noCounts = (): Record<CommitmentState, number> => ({
  accepts: 0,
  declines: 0,
  later: 0,
  'needs-renewal': 0,
  unanswered: 0,
})
