/**
 * Reads a plan's rights again and lets every open window follow at once: whoever lost their part is closed, whoever
 * has another role hears of it, and the next update is judged by what is true now.
 */
import type { Participant } from '@samplan/shared/wire'
import { eventFrame } from '@samplan/shared/wire'
import { type Rights, readRights } from './rights.ts'
import type { RoomState } from './roomState.ts'
import type { Seat } from './seat.ts'
import { webSocketFrame } from './webSocketFrame.ts'

/** `lineage` where the plan is another document now (its epoch rose, or it is gone): the room must end. */
export async function refreshRights(state: RoomState): Promise<'same-lineage' | 'lineage'> {
  const next = await readRights(state.storage.plans, state.planId)
  const before = state.rights
  if (!next || next.row.facts.epoch !== before.row.facts.epoch) return 'lineage'
  // Two readings may cross: the older one is not news.
  if (next.row.generation < before.row.generation) return 'same-lineage'
  state.rights = next
  for (const seat of state.seats.values()) followAccess(state, seat, before)
  if (JSON.stringify(next.row.facts) !== JSON.stringify(before.row.facts)) {
    state.announcer.tell({ type: 'facts', facts: next.row.facts })
  }
  if (!sameParticipants(next, before)) state.announcer.tell({ type: 'participants' })
  if (next.row.facts.draft !== before.row.facts.draft) for (const peer of state.seats.keys()) peer.close('restart')
  state.announcer.presenceChanged()
  return 'same-lineage'
}

function followAccess(state: RoomState, { peer, welcomed }: Seat, before: Rights): void {
  const now = state.rights.participants.get(peer.personId)
  if (!now) {
    peer.close('gone')
    return
  }
  if (sameAccess(now, before.participants.get(peer.personId))) return
  const { role, organisationId } = now
  if (welcomed) peer.send(webSocketFrame(eventFrame({ type: 'access', role, organisationId })))
  state.board.stampAnew(peer, state.now().getTime())
}

function sameAccess(one: Participant, other: Participant | undefined): boolean {
  const isGuest = one.guest !== undefined
  return (
    one.role === other?.role && one.organisationId === other.organisationId && isGuest === (other.guest !== undefined)
  )
}

function sameParticipants(one: Rights, other: Rights): boolean {
  if (one.participants.size !== other.participants.size) return false
  return [...one.participants.values()].every((participant) =>
    sameAccess(participant, other.participants.get(participant.personId)),
  )
}
