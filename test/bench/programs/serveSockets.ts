/** The frame around the small servers of the benchmark: a port, `ws` as Samplan uses it, a folder with seeds. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { type WebSocket, WebSocketServer } from 'ws'

/** Listens on `PORT`; the room is the path. */
export function serveSockets(open: (socket: WebSocket, room: string) => void): void {
  const server = createServer((_request, response) => response.end('here'))
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  sockets.on('connection', (socket, request) => {
    // A client that is gone closes its socket; what else went wrong with it is no concern here.
    socket.on('error', () => socket.terminate())
    open(socket, (request.url ?? '/').slice(1))
  })
  server.listen(Number(process.env['PORT']), '127.0.0.1')
  process.on('SIGTERM', () => process.exit(0))
}

/** What a room starts from: the update in `DATA_DIR`, or nothing. */
export function seedOf(room: string): Uint8Array {
  const file = join(process.env['DATA_DIR'] ?? '', `${room}.update`)
  return existsSync(file) ? readFileSync(file) : Uint8Array.of(0, 0)
}
