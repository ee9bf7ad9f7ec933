/** Tells convenors, and nobody else, that somebody is kept out for sending what a plan may not hold. */
import type { IsoInstant, PersonId } from '@samplan/shared/plan'
import { eventFrame, type PlanEvent } from '@samplan/shared/wire'
import type { Peer } from './peer.ts'
import type { RoomState } from './roomState.ts'
import { webSocketFrame } from './webSocketFrame.ts'

/** Tells the convenors who have the plan open. */
export function tellConvenors(state: RoomState, personId: PersonId): void {
  for (const { peer, welcomed } of state.seats.values()) if (welcomed) tellIfConvenor(state, peer, personId)
}

/** Tells a convenor who has just come about everyone who is kept out now. */
export function tellNewcomer(state: RoomState, peer: Peer): void {
  for (const personId of state.rights.participants.keys()) tellIfConvenor(state, peer, personId)
}

function tellIfConvenor({ rights, suspects, now }: RoomState, peer: Peer, personId: PersonId): void {
  if (rights.participants.get(peer.personId)?.role !== 'convenor') return
  const person = rights.participants.get(personId)
  const untilMs = suspects.barredUntil(personId, now().getTime())
  if (!person || untilMs === null) return
  const { name, organisationId } = person
  const until = new Date(untilMs).toISOString() as IsoInstant
  const event: PlanEvent = { type: 'kept-out', personId, name, organisationId, until }
  peer.send(webSocketFrame(eventFrame(event)))
}
