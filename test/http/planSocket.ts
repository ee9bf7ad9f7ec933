/** A plan's socket as a program would open it: frames in, frames out, nothing kept but what arrived. */
import {
  type Acknowledgement,
  frameTypes,
  type PlanEvent,
  readAcknowledgement,
  readEvent,
  syncFrame,
} from '@samplan/shared/wire'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { applyUpdate, Doc, encodeStateVector } from 'yjs'

export interface PlanSocket {
  /** The plan as the server has sent it so far. */
  readonly doc: Doc
  readonly events: readonly PlanEvent[]
  readonly acknowledged: () => number
  send(frame: Uint8Array): void
  /** Resolves with the first event that fits, those that have come already included. */
  event<Type extends PlanEvent['type']>(type: Type): Promise<Extract<PlanEvent, { type: Type }>>
  /** The code that the server closed with. */
  readonly closed: Promise<number>
  close(): void
}

/** Connects, exchanges both first steps and resolves when the server's content is here. */
export async function openPlanSocket(address: string, path: string, cookie: string): Promise<PlanSocket> {
  const socket = new WebSocket(`${address}${path}?schema=1`, { headers: { cookie, origin: 'http://localhost' } })
  const doc = new Doc()
  const events: PlanEvent[] = []
  const waiting = new Set<() => void>()
  let acknowledged = 0
  let synced = () => {}
  const content = new Promise<void>((resolve) => {
    synced = resolve
  })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    const type = decoding.readVarUint(decoder)
    if (type === frameTypes.acknowledgement) acknowledged = (readAcknowledgement(decoder) as Acknowledgement).frames
    if (type === frameTypes.event) events.push(readEvent(decoder))
    if (type === frameTypes.sync && decoding.readVarUint(decoder) > 0) {
      applyUpdate(doc, decoding.readVarUint8Array(decoder), 'server')
      synced()
    }
    for (const look of waiting) look()
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.send(syncFrame('stateVector', encodeStateVector(doc)))
  socket.send(syncFrame('missing', new Uint8Array([0, 0])))
  await Promise.race([content, closed])
  return {
    doc,
    events,
    acknowledged: () => acknowledged,
    send: (frame) => socket.send(frame),
    event: (type) =>
      new Promise((resolve) => {
        const look = () => {
          const found = events.find((event) => event.type === type)
          if (!found) return
          waiting.delete(look)
          resolve(found as never)
        }
        waiting.add(look)
        look()
      }),
    closed,
    close: () => socket.close(),
  }
}
