/** One guest in a plan: opens, syncs, and from then on keeps what arrives for after the run. */
import { frameTypes } from '@samplan/shared/wire'
import { type Dialect, openingUpdates } from './dialect.ts'
import { Recording } from './recording.ts'
import type { Address } from './socket.ts'
import { clientFrame, LoadSocket } from './socket.ts'

export interface LoadClient {
  readonly socket: LoadSocket
  readonly recording: Recording
  /** What the server said it had: the update of its step 2. */
  readonly state: Uint8Array
  /** From the first byte sent to the whole state received, in milliseconds. */
  readonly syncMs: number
}

export interface JoinOptions {
  readonly dialect: Dialect
  readonly room: string
  /** Empty where the client knows nothing yet. */
  readonly stateVector?: Uint8Array
  /** False where only the joining is measured. */
  readonly record?: boolean
}

const joinWithinMs = 120_000
const knowsNothing = Uint8Array.of(0)

/** Opens and syncs; throws where the server refuses, closes or stays silent. */
export async function join(address: Address, options: JoinOptions): Promise<LoadClient> {
  const { dialect, room, stateVector = knowsNothing, record = true } = options
  const recording = new Recording()
  const from = performance.now()
  const socket = await LoadSocket.open(address)
  const typeOffset = dialect.typeOffset(room)
  const state = await new Promise<Uint8Array>((resolve, reject) => {
    const give = (why: string) => reject(new Error(`${room}: ${why} before the plan was whole`))
    const tooLong = setTimeout(() => give(`${joinWithinMs} ms passed`), joinWithinMs)
    socket.onClose = (code) => give(`closed with ${code}`)
    let synced = false
    socket.onMessage = (bytes, start, end) => {
      if (bytes[start + typeOffset] === frameTypes.presence) return
      if (record) recording.add(bytes, start, end, performance.now())
      if (synced) return
      const received = dialect.read(bytes.subarray(start, end))
      if (received.type !== 'update' || received.step !== 'missing') return
      synced = true
      clearTimeout(tooLong)
      resolve(received.update.slice())
    }
    socket.send(Buffer.concat(dialect.opening(room, stateVector).map((frame) => clientFrame(frame))))
  })
  return { socket, recording, state, syncMs: performance.now() - from }
}

/** Joins everybody, as many at once as said; at most that many requests wait at the server. */
export async function joinAll(joins: readonly (() => Promise<LoadClient>)[], atOnce: number): Promise<LoadClient[]> {
  const clients: LoadClient[] = []
  let next = 0
  const worker = async () => {
    while (next < joins.length) {
      const index = next++
      const client = await joins[index]?.()
      if (client) clients[index] = client
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return clients
}

/** How many of its own updates each of a client's acknowledgements covers, and when it came. */
export function* acknowledgements(client: LoadClient, dialect: Dialect): Generator<{ updates: number; at: number }> {
  let frames = 0
  for (const { payload, at } of client.recording.messages()) {
    const received = dialect.read(payload)
    if (received.type !== 'acknowledged') continue
    frames = received.frames === 'one more' ? frames + 1 : received.frames
    yield { updates: frames - openingUpdates, at }
  }
}
