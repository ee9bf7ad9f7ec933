/** Tells people of one plan different things: each gets what they are entitled to, and those with the same get one frame. */
import { eventFrame, type Participant, type PlanEvent } from '@samplan/shared/wire'
import type { RoomState } from './roomState.ts'
import { webSocketFrame } from './webSocketFrame.ts'

/** What somebody who takes part is told; null is nothing. */
export type EventFor = (participant: Participant) => PlanEvent | null

export function tellEach({ seats, rights }: RoomState, eventFor: EventFor): void {
  const frames = new Map<PlanEvent, Buffer>()
  for (const { peer, welcomed } of seats.values()) {
    const participant = rights.participants.get(peer.personId)
    const event = welcomed && participant ? eventFor(participant) : null
    if (!event) continue
    const frame = frames.get(event) ?? webSocketFrame(eventFrame(event))
    frames.set(event, frame)
    peer.send(frame)
  }
}
