/**
 * Who may do what in one plan, as last read from storage. Every update is judged by it, and the log's transaction
 * compares the generation, so that a change that has not been heard of yet is never overlooked.
 */
import type { PersonId, PlanId } from '@samplan/shared/plan'
import { type Deed, may, type Permission } from '@samplan/shared/rules'
import type { Participant } from '@samplan/shared/wire'
import type { PlanRow, PlanStore } from '../storage/storage.ts'

export class Rights {
  readonly row: PlanRow
  readonly participants: ReadonlyMap<PersonId, Participant>

  constructor(row: PlanRow, participants: readonly Participant[]) {
    this.row = row
    this.participants = new Map(participants.map((participant) => [participant.personId, participant]))
  }

  /** Whether a person may do this now. Whoever has no part in the plan may nothing. */
  permits(personId: PersonId, deed: Deed): Permission {
    const participant = this.participants.get(personId)
    return participant ? may(participant.role, deed, this.row.facts.status) : { ok: false, code: 'not-allowed' }
  }
}

/** Reads a plan's rights; null where there is no such plan. */
export async function readRights(plans: PlanStore, planId: PlanId): Promise<Rights | null> {
  // The row first: a participant who changes in between makes the generation too old, which the log will notice.
  const row = await plans.find(planId)
  return row && new Rights(row, await plans.participants(planId))
}
