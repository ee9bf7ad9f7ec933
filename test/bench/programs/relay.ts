/**
 * The bare relay: sends every frame on to everybody else in the room and stores nothing. It knows no CRDT; that a
 * joiner finds the plan at all, it answers each opening with the same prepared bytes. The least that any server that
 * forwards frame by frame must pay.
 */
import { syncFrame, syncSteps } from '@samplan/shared/wire'
import type { WebSocket } from 'ws'
import { seedOf, serveSockets } from './serveSockets.ts'

interface Room {
  readonly state: Uint8Array
  readonly sockets: Set<WebSocket>
}

const rooms = new Map<string, Room>()

function roomOf(name: string): Room {
  let room = rooms.get(name)
  if (!room) {
    room = { state: syncFrame('missing', seedOf(name)), sockets: new Set() }
    rooms.set(name, room)
  }
  return room
}

serveSockets((socket, name) => {
  const room = roomOf(name)
  room.sockets.add(socket)
  socket.on('close', () => room.sockets.delete(socket))
  socket.on('message', (data: Buffer) => {
    if (data[0] === 0 && data[1] === syncSteps.stateVector) socket.send(room.state)
    else if (data[0] !== 0 || data[1] === syncSteps.update)
      for (const other of room.sockets) if (other !== socket) other.send(data)
  })
})
