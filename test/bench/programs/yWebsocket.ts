/**
 * A y-websocket server as its classic package had it (`bin/utils` of y-websocket 1 and 2): a Y.Doc and an Awareness for
 * each room, every update applied and sent to all, the sender included, one frame for each and socket; everything in
 * memory. Written here because `@y/websocket-server` 0.1.5 brings a second, pre-release yjs and throws at the first
 * update, and the earlier packages bring another `ws` and a database to be compiled.
 */
import { presenceFrame, syncFrame } from '@samplan/shared/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import { readSyncMessage } from 'y-protocols/sync'
import * as Y from 'yjs'
import { seedOf, serveSockets } from './serveSockets.ts'

interface AwarenessChange {
  readonly added: number[]
  readonly updated: number[]
  readonly removed: number[]
}

class Room {
  readonly doc = new Y.Doc()
  readonly awareness = new Awareness(this.doc)
  /** Each socket with the client ids it speaks for. */
  readonly sockets = new Map<WebSocket, Set<number>>()

  constructor(name: string) {
    this.awareness.setLocalState(null)
    Y.applyUpdate(this.doc, seedOf(name))
    this.doc.on('update', (update) => this.#tellAll(syncFrame('update', update)))
    this.awareness.on('update', ({ added, updated, removed }: AwarenessChange, origin: unknown) => {
      const own = this.sockets.get(origin as WebSocket)
      for (const id of added) own?.add(id)
      for (const id of removed) own?.delete(id)
      this.#tellAll(presenceFrame(encodeAwarenessUpdate(this.awareness, [...added, ...updated, ...removed])))
    })
  }

  #tellAll(frame: Uint8Array): void {
    for (const socket of this.sockets.keys()) socket.send(frame)
  }

  take(socket: WebSocket, data: Uint8Array): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === 1) applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), socket)
    if (type !== 0) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    readSyncMessage(decoder, encoder, this.doc, socket)
    if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder))
  }
}

const rooms = new Map<string, Room>()

function roomOf(name: string): Room {
  let room = rooms.get(name)
  if (!room) {
    room = new Room(name)
    rooms.set(name, room)
  }
  return room
}

serveSockets((socket, name) => {
  const room = roomOf(name)
  room.sockets.set(socket, new Set())
  socket.on('message', (data: Buffer) => room.take(socket, data))
  socket.on('close', () => {
    const ids = [...(room.sockets.get(socket) ?? [])]
    room.sockets.delete(socket)
    removeAwarenessStates(room.awareness, ids, null)
  })
  socket.send(syncFrame('stateVector', Y.encodeStateVector(room.doc)))
  const present = [...room.awareness.getStates().keys()]
  if (present.length > 0) socket.send(presenceFrame(encodeAwarenessUpdate(room.awareness, present)))
})
