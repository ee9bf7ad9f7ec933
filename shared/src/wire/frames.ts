/**
 * The protocol of a plan's socket, version 1.
 *
 * ADDRESS. `GET /sync/plan/<planId>/<epoch>.<draft>?schema=<n>` as a WebSocket, with the session cookie and the page's
 * exact Origin; `GET /api/plans/<planId>` gives the path. Draft and epoch name the document: each opened draft raises
 * the one, each restored backup the other, and a client of another document is closed (4409) before a byte merges.
 * `schema` is the newest document layout that the client can write (`schemaVersion`); without it, it may only read.
 *
 * NOTATION. `n` is a varUint of lib0, `[x]` a byte string with its length before it, `"x"` a UTF-8 string with its
 * length before it. Every WebSocket message is binary and holds one frame; only Yjs' version 1 encoding is spoken.
 *
 *   frame                   sent by   meaning
 *   0 0 [state vector]      both      sync step 1: "this is what I have". The other answers with step 2.
 *   0 1 [update]            both      sync step 2: what the other lacks, with all deletions; `00 00` where it is
 *                                     nothing. An editor's may hold edits made offline. Acknowledged.
 *   0 2 [update]            both      an edit. From a client, acknowledged; from the server, the edits of others in
 *                                     one tick, merged, after they are on disk.
 *   1 [awareness]           both      presence: entries of client id, clock, JSON state or null.
 *   3                       client    asks for the presence of all. Answered with 1.
 *   4 n n                   server    acknowledgement: how many of this connection's step 2 and update frames, counted
 *                                     from its start, are on disk; then the plan's log position.
 *   5 "JSON"                server    a `PlanEvent` (`events.ts`).
 *   6 n [hash]              both      the document's `contentHash` at a log position. From the server: what it should
 *                                     be. From a client: what it is there all the same, after syncing anew.
 *
 * ORDER. On opening, the server sends its step 1, the presence of all and a `welcome` event. A client sends its own
 * step 1 and answers the server's; it gets edits of others from the moment its step 1 was answered. Update frames that
 * reach the server before this connection's first step 2 and build on something unknown are passed over: that step 2
 * holds them, and until it is stored nothing is acknowledged. After it, such a frame closes with 4500.
 *   An edit is on disk before anyone sees it, shown to the others before it is acknowledged, and acknowledged in the
 * order in which it came. Frame 6 stands behind every update up to its position.
 *
 * COMPARING. The server sends 6 when the plan has been quiet for some seconds, once for each position and connection,
 * and to whoever joins a quiet plan after their first step 2 is on disk. A client compares when all that it sent is
 * acknowledged and nothing came since. Where it differs, it connects anew, which syncs both ways in full; where it
 * differs again, it sends its own 6, which the server logs, keeps its text as a recovery copy and starts with a fresh
 * document. A client may leave 6 unanswered.
 *
 * RIGHTS. From somebody who may not edit, only `0 0`, a step 2 with nothing new in it, presence, 3 and 6 are allowed;
 * anything else closes with 4403, or 4423 where the plan is frozen. Both are asked for each frame as it is stored, not
 * as the socket was opened. Any other first number, and whatever stands behind a frame, closes with 4422.
 *
 * PRESENCE. A client says where it is (`cursor`, `at`), which block it reads (`sees`) and whether its window is hidden
 * (`away`); the server writes who it is (`user`, with the mark of a guest), drops everything else and sends it on, ten
 * times a second at most. The first presence frame of a connection says the client's own id,
 * which is from then on its person's (4409 for anybody else's). An empty presence frame goes out at least every 15 s,
 * or an unmodified client that is alone reconnects after 30. The server forgets a client when its socket closes.
 *
 * LIMITS. An update holds 256 kB at most, an editor's first step 2 of a connection 8 MB (4413); edits come at 120
 * frames and 512 kB a second, more for a moment (4529). All of them, with reasons: `server/src/sync/limits.ts`.
 *
 * VERSIONS. What a client does not know, it passes over: new frames get new numbers, new events new types, and a frame
 * never changes its meaning. What older clients could damage raises the schema, and they read on (4426 on writing).
 *
 * AN UNMODIFIED Y-WEBSOCKET CLIENT (3.1 or later) understands 0, 1 and 3, logs 4, 5 and 6 as unknown and goes on. It
 * takes close codes 4400–4499 as final and comes back after all others (`closeCodes.ts`).
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { PlanEvent } from './events.ts'

export const frameTypes = {
  sync: 0,
  presence: 1,
  queryPresence: 3,
  acknowledgement: 4,
  event: 5,
  contentHash: 6,
} as const
export const syncSteps = { stateVector: 0, missing: 1, update: 2 } as const

/** A SHA-256. */
const hashBytes = 32

export type ClientFrame =
  | { readonly type: 'state-vector'; readonly stateVector: Uint8Array }
  | { readonly type: 'update'; readonly step: 'missing' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'presence'; readonly presence: Uint8Array }
  | { readonly type: 'query-presence' }
  | ({ readonly type: 'content-hash' } & ContentHash)

/** What a document holds at a log position, as a hash. */
export interface ContentHash {
  readonly position: number
  readonly hash: Uint8Array
}

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
    case frameTypes.contentHash:
      return readHash(decoder)
    default:
      return null
  }
}

function readHash(decoder: decoding.Decoder): ClientFrame | null {
  const content = readContentHash(decoder)
  return content.hash.length === hashBytes ? { type: 'content-hash', ...content } : null
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

export function contentHashFrame({ position, hash }: ContentHash): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.contentHash)
    encoding.writeVarUint(encoder, position)
    encoding.writeVarUint8Array(encoder, hash)
  })
}

/** Reads what follows the type of a content hash frame. */
export function readContentHash(decoder: decoding.Decoder): ContentHash {
  return { position: decoding.readVarUint(decoder), hash: decoding.readVarUint8Array(decoder) }
}

/** True for a sync frame that carries an update (step 2 or update): the ones that acknowledgements count. */
export function carriesUpdate(bytes: Uint8Array): boolean {
  return bytes[0] === frameTypes.sync && (bytes[1] === syncSteps.missing || bytes[1] === syncSteps.update)
}
