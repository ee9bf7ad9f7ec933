/** Who a window's person is, as presence says it. */
import type { PresentPerson } from '@samplan/shared/wire'
import type { Peer } from './peer.ts'
import type { Rights } from './rights.ts'

/** Null for somebody who takes no part any more. */
export function whoIs(rights: Rights, { personId }: Peer): PresentPerson | null {
  const participant = rights.participants.get(personId)
  if (!participant) return null
  const known = presentPeople.get(participant)
  if (known) return known
  const { name, organisationId, role, guest } = participant
  const person = { personId, name, organisationId, role, ...(guest && { guest }) }
  presentPeople.set(participant, person)
  return person
}

/** Who somebody is changes only with their part in the plan: the same object each time, until then. */
const presentPeople = new WeakMap<object, PresentPerson>()
