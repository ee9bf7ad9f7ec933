/** A peer's place in a room: what has been heard from it and told to it so far. */
import type { Peer } from './peer.ts'

export interface Seat {
  readonly peer: Peer
  /** Client ids that this window has been present with. */
  readonly clientIds: Set<number>
  /** Client ids that it brought for the first time. */
  claimed: number
  /** True once it has been welcomed: events and presence reach it. */
  welcomed: boolean
  /** True once its first state vector was answered: from then on it gets every update. */
  following: boolean
  /** True once its first step 2 is on disk. */
  answered: boolean
  /** True while a frame was passed over that its first step 2 will hold; acknowledgements wait for that. */
  passedOver: boolean
  /** Its step 2 and update frames that have been dealt with. */
  frames: number
  /** The log position that it was last told the content hash of; null before the first. */
  comparedAt: number | null
  /** True once it has said that it holds something else. */
  differs: boolean
  /** True until its first presence frame. */
  introducing: boolean
}

export function createSeat(peer: Peer): Seat {
  return {
    peer,
    clientIds: new Set(),
    claimed: 0,
    welcomed: false,
    following: false,
    answered: false,
    passedOver: false,
    frames: 0,
    comparedAt: null,
    differs: false,
    introducing: true,
  }
}
