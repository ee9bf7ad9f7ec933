/**
 * Step 8 of a keystroke's way: what is on disk is shown. One merged frame to all who follow, with it what else there is
 * to tell, then acknowledgements, then whoever waited to join or to read.
 */
import { acknowledgementFrame, eventFrame, type LastChange, syncFrame } from '@samplan/shared/wire'
import { type Accepted, type Batch, type Counted, merged, type SeatItem } from './batch.ts'
import { authorOf } from './judge.ts'
import { tellNewcomer } from './keptOut.ts'
import type { RoomState } from './roomState.ts'
import type { Seat } from './seat.ts'
import { webSocketFrame } from './webSocketFrame.ts'

export interface Stored {
  /** The log position after the batch. */
  readonly position: number
  /** Rows that the batch made in the log. */
  readonly rows: number
  /** What of it is news about who changed what. */
  readonly changes: readonly LastChange[]
}

/** Shows a batch that the log holds. */
export function publish(state: RoomState, batch: Batch, { position, rows, changes }: Stored): void {
  const { accepted, claims, counted, after } = batch
  state.working.committed(
    accepted.map(({ update }) => update),
    rows,
    position,
  )
  state.claims.add(claims)
  const authors = state.claims.noteWriters(accepted.flatMap(({ clients }) => clients))
  if (authors.length > 0) state.announcer.tell({ type: 'authors', authors })
  if (accepted.length > 0) {
    const nowMs = state.now().getTime()
    state.contentCheck.changed(nowMs)
    fanOut(state, accepted)
    state.announcer.shown(changes, nowMs)
    state.edited(state.planId)
  }
  acknowledge(counted, position)
  for (const item of after) serve(state, item)
  // After an edit nothing is known of the document yet.
  if (accepted.length === 0) state.contentCheck.tellKnown([...counted, ...after].map(({ seat }) => seat))
  state.announcer.presenceChanged()
}

/** Whoever wrote all of it has it already; with several writers, everyone gets all, since Yjs takes it twice. */
function fanOut(state: RoomState, accepted: readonly Accepted[]): void {
  const frame = webSocketFrame(syncFrame('update', merged(accepted.map(({ update }) => update))))
  const writers = new Set(accepted.map(({ seat }) => seat))
  for (const seat of state.seats.values()) {
    if (seat.following && !(writers.size === 1 && writers.has(seat))) seat.peer.send(frame)
  }
}

function acknowledge(counted: readonly Counted[], position: number): void {
  const seats = new Set<Seat>()
  for (const { seat, step, passedOver } of counted) {
    seat.frames++
    if (passedOver) seat.passedOver = true
    if (step === 'missing') {
      seat.answered = true
      seat.passedOver = false
    }
    seats.add(seat)
  }
  for (const seat of seats) {
    // What was passed over is in the first step 2: until that is stored, a count would say too much.
    if (!seat.passedOver) seat.peer.send(webSocketFrame(acknowledgementFrame({ frames: seat.frames, position })))
  }
}

function serve(state: RoomState, item: SeatItem): void {
  switch (item.kind) {
    case 'join':
      welcome(state, item.seat)
      break
    case 'read':
      item.seat.following = true
      item.seat.peer.send(state.working.missingFrame(item.stateVector))
      break
    case 'introduction':
      introduce(state, item)
      break
    case 'update':
      throw new Error(`An update of plan ${state.planId} was put among what follows a batch`)
  }
}

/** Somebody who may only look has their client id as long as they are here. */
function introduce(state: RoomState, { seat, entry, introducing }: Extract<SeatItem, { kind: 'introduction' }>): void {
  const { peer } = seat
  const owner = state.claims.ownerOf(entry.clientId)
  if (owner !== undefined && owner !== peer.personId) {
    peer.close('otherLineage')
    return
  }
  const author = owner === undefined ? authorOf(state.rights, peer.personId, entry.clientId) : null
  if (author) state.claims.add([author])
  state.board.take(peer, entry, introducing, state.now().getTime())
}

/** What a client gets on opening, in the order that `wire/frames.ts` promises. */
function welcome(state: RoomState, seat: Seat): void {
  const { peer } = seat
  const participant = state.rights.participants.get(peer.personId)
  if (!participant) {
    peer.close('gone')
    return
  }
  seat.welcomed = true
  peer.send(state.working.stateVectorFrame())
  peer.send(state.board.everyone(peer))
  const event = {
    type: 'welcome',
    facts: state.rights.row.facts,
    role: participant.role,
    register: state.register,
    authors: state.claims.writers,
    lastChanges: state.announcer.lastChanges,
    family: state.family,
  } as const
  peer.send(webSocketFrame(eventFrame(event)))
  const { register, potUse, family, shares } = state
  if (register.pots.length > 0) peer.send(webSocketFrame(eventFrame({ type: 'pot-use', potUse })))
  if (family) peer.send(webSocketFrame(eventFrame({ type: 'family-shares', shares: [...shares.values()] })))
  tellNewcomer(state, peer)
}
