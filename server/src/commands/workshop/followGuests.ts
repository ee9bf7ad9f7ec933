/** What a deed changes in the plan's own participants: whoever was let in takes part, whoever's time ended does not. */
import type { IsoInstant, PersonId, Workshop } from '@samplan/shared/plan'
import type { Stores } from '../../storage/storage.ts'

/**
 * Follows the guests from one state of a workshop to the next, inside its transaction. Somebody who takes part in the
 * plan without being a guest is let alone, both ways. True where anybody's rights changed.
 */
export async function followGuests(
  { plans, workshops }: Stores,
  before: Workshop,
  after: Workshop,
  at: IsoInstant,
): Promise<boolean> {
  const { id: workshopId, planId } = after
  const states = new Map(before.guests.map(({ personId, state }) => [personId, state]))
  const changed = after.guests.filter(({ personId, state }) => states.get(personId) !== state)
  let isAnyone = false
  for (const { personId, organisationId, state, decidedBy } of changed) {
    const part = await plans.participant(planId, personId)
    if (state === 'admitted' && !part) {
      const admittedBy = decidedBy ?? hostless(personId)
      await workshops.beginSpell({ planId, personId, organisationId, workshopId, admittedBy, startedAt: at })
      isAnyone = true
    }
    if (state === 'ended' && part?.guest) {
      await plans.removeParticipant(planId, personId, at)
      isAnyone = true
    }
  }
  return isAnyone
}

function hostless(personId: PersonId): never {
  throw new Error(`Guest ${personId} was admitted by nobody`)
}
