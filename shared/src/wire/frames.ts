/**
 * What travels on a plan's socket. Notation: `n` is a varUint of lib0, `[x]` a byte string with its length before it,
 * `"x"` a UTF-8 string with its length before it. Every WebSocket message is binary and holds one frame.
 *
 *   frame                   sent by   meaning
 *   0 0 [state vector]      both      sync step 1: "this is what I have". Answered with step 2.
 *   0 1 [update]            both      sync step 2: what the other lacks. An editor's may hold edits made offline.
 *   0 2 [update]            both      an edit.
 *   1 [awareness]           both      presence: entries of client id, clock, JSON state or null.
 *   3                       client    asks for the presence of all.
 *   4 n n                   server    acknowledgement: how many of this connection's step 2 and update frames, counted
 *                                     from its start, are on disk; then the plan's log position.
 *   5 "JSON"                server    a `PlanEvent`.
 *
 * Order. On opening, the server sends its step 1, the presence of all and a `welcome` event. A client sends its own
 * step 1 and answers the server's. Update frames that reach the server before this connection's first step 2 and build
 * on something unknown are passed over: that step 2 holds them. After it, such a frame closes the connection with 4500.
 *
 * Rights. From somebody who may not edit, only `0 0`, an empty step 2 (`00 00` as its update, which every client
 * sends), presence and 3 are allowed; anything else closes with 4403, or 4423 where the plan is frozen. Any other first
 * number closes with 4422. Only Yjs' version 1 encoding is spoken.
 *
 * Presence. A client says where it is (`cursor`, `at`, `away`); the server writes who it is (`user`), drops everything
 * else and sends it on. An empty presence frame goes out at least every 15 s, or an unmodified client that is alone
 * reconnects after 30 (H53).
 *
 * An unmodified y-websocket client understands 0, 1 and 3, logs 4 and 5 as unknown and goes on.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { PlanEvent } from './events.ts'

export const frameTypes = { sync: 0, presence: 1, queryPresence: 3, acknowledgement: 4, event: 5 } as const
export const syncSteps = { stateVector: 0, missing: 1, update: 2 } as const

export type ClientFrame =
  | { readonly type: 'state-vector'; readonly stateVector: Uint8Array }
  | { readonly type: 'update'; readonly step: 'missing' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'presence'; readonly presence: Uint8Array }
  | { readonly type: 'query-presence' }

/** Reads a frame from a client; null where it is not one (the connection is then closed with 4422). Never throws. */
export function readClientFrame(bytes: Uint8Array): ClientFrame | null {
  const decoder = decoding.createDecoder(bytes)
  try {
    const frame = readFrame(decoder)
    return frame && decoding.hasContent(decoder) ? null : frame
  } catch {
    // A truncated frame is an expected refusal, whatever lib0 says of it.
    return null
  }
}

function readFrame(decoder: decoding.Decoder): ClientFrame | null {
  switch (decoding.readVarUint(decoder)) {
    case frameTypes.sync:
      return readSync(decoder)
    case frameTypes.presence:
      return { type: 'presence', presence: decoding.readVarUint8Array(decoder) }
    case frameTypes.queryPresence:
      return { type: 'query-presence' }
    default:
      return null
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame | null {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === syncSteps.stateVector) return { type: 'state-vector', stateVector: payload }
  if (step === syncSteps.missing) return { type: 'update', step: 'missing', update: payload }
  return step === syncSteps.update ? { type: 'update', step: 'update', update: payload } : null
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

export function syncFrame(step: keyof typeof syncSteps, payload: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.sync)
    encoding.writeVarUint(encoder, syncSteps[step])
    encoding.writeVarUint8Array(encoder, payload)
  })
}

export function presenceFrame(presence: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.presence)
    encoding.writeVarUint8Array(encoder, presence)
  })
}

export interface Acknowledgement {
  /** Step 2 and update frames of this connection that are on disk, counted from its start. */
  readonly frames: number
  /** The plan's log position. */
  readonly position: number
}

export function acknowledgementFrame({ frames, position }: Acknowledgement): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.acknowledgement)
    encoding.writeVarUint(encoder, frames)
    encoding.writeVarUint(encoder, position)
  })
}

/** Reads what follows the type of an acknowledgement frame. */
export function readAcknowledgement(decoder: decoding.Decoder): Acknowledgement {
  return { frames: decoding.readVarUint(decoder), position: decoding.readVarUint(decoder) }
}

export function eventFrame(event: PlanEvent): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.event)
    encoding.writeVarString(encoder, JSON.stringify(event))
  })
}

/** Reads what follows the type of an event frame. */
export function readEvent(decoder: decoding.Decoder): PlanEvent {
  return JSON.parse(decoding.readVarString(decoder)) as PlanEvent
}

/** True for a sync frame that carries an update (step 2 or update): the ones that acknowledgements count. */
export function carriesUpdate(bytes: Uint8Array): boolean {
  return bytes[0] === frameTypes.sync && (bytes[1] === syncSteps.missing || bytes[1] === syncSteps.update)
}
