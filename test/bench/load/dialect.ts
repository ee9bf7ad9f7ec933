/** How clients speak to a server: the standard y-websocket frames, or Hocuspocus' with the document's name before. */
import { frameTypes, presenceFrame, readAcknowledgement, syncFrame, syncSteps } from '@samplan/shared/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export type Received =
  | { readonly type: 'update'; readonly step: 'missing' | 'update'; readonly update: Uint8Array }
  /** How many update-carrying frames of this connection are acknowledged from its start, or that one more is. */
  | { readonly type: 'acknowledged'; readonly frames: number | 'one more' }
  | { readonly type: 'other' }

export interface Dialect {
  /** What a client with this state vector says first; holds one update-carrying frame, an empty step 2. */
  opening(room: string, stateVector: Uint8Array): readonly Uint8Array[]
  update(room: string, update: Uint8Array): Uint8Array
  presence(room: string, presence: Uint8Array): Uint8Array
  read(payload: Uint8Array): Received
  /** Where a message's type stands, so that presence can be passed over without reading it. */
  typeOffset(room: string): number
}

/** Update-carrying frames in an opening, which acknowledgements count too. */
export const openingUpdates = 1

const emptyUpdate = Uint8Array.of(0, 0)

/** y-websocket's own frames; acknowledgements are Samplan's. */
export const yWebsocketDialect: Dialect = {
  opening: (_room, stateVector) => [syncFrame('stateVector', stateVector), syncFrame('missing', emptyUpdate)],
  update: (_room, update) => syncFrame('update', update),
  presence: (_room, presence) => presenceFrame(presence),
  read(payload) {
    const decoder = decoding.createDecoder(payload)
    const type = decoding.readVarUint(decoder)
    if (type === frameTypes.acknowledgement)
      return { type: 'acknowledged', frames: readAcknowledgement(decoder).frames }
    return type === frameTypes.sync ? readSync(decoder) : { type: 'other' }
  },
  typeOffset: () => 0,
}

const hocuspocusTypes = { auth: 2, syncReply: 4, syncStatus: 8 } as const

/** Hocuspocus 4: signs in with a token first, and says of each update that it was taken. */
export const hocuspocusDialect: Dialect = {
  opening: (room, stateVector) => [
    named(room, (encoder) => {
      encoding.writeVarUint(encoder, hocuspocusTypes.auth)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'token')
    }),
    prefixed(room, syncFrame('stateVector', stateVector)),
    prefixed(room, syncFrame('missing', emptyUpdate)),
  ],
  update: (room, update) => prefixed(room, syncFrame('update', update)),
  presence: (room, presence) => prefixed(room, presenceFrame(presence)),
  read(payload) {
    const decoder = decoding.createDecoder(payload)
    decoding.readVarUint8Array(decoder)
    const type = decoding.readVarUint(decoder)
    if (type === hocuspocusTypes.syncStatus) return { type: 'acknowledged', frames: 'one more' }
    return type === frameTypes.sync || type === hocuspocusTypes.syncReply ? readSync(decoder) : { type: 'other' }
  },
  typeOffset: (room) => Buffer.byteLength(room) + 1,
}

function readSync(decoder: decoding.Decoder): Received {
  const step = decoding.readVarUint(decoder)
  if (step === syncSteps.stateVector) return { type: 'other' }
  const update = decoding.readVarUint8Array(decoder)
  return { type: 'update', step: step === syncSteps.missing ? 'missing' : 'update', update }
}

function named(room: string, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, room)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function prefixed(room: string, frame: Uint8Array): Uint8Array {
  return named(room, (encoder) => encoding.writeUint8Array(encoder, frame))
}
