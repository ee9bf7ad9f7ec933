/**
 * A WebSocket client cheaper than any server it loads: frames are encoded before the run and masked with zeros (which
 * leaves the payload as it is), what arrives is handed on as a range of the chunk it came in, and nothing is kept.
 */
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export interface Address {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** Gets each message as a range of a buffer that is only valid during the call. */
export type MessageReader = (bytes: Buffer, start: number, end: number) => void

const opcodes = { continuation: 0, binary: 2, close: 8, ping: 9, pong: 10 } as const
const nothing = Buffer.alloc(0)

/** A whole masked frame around a payload, ready for `send`. */
export function clientFrame(payload: Uint8Array, opcode: number = opcodes.binary): Buffer {
  const { length } = payload
  const head =
    length < 126 ? [length] : length < 65_536 ? [126, length >> 8, length & 255] : [127, 0, 0, 0, 0, ...uint32(length)]
  head[0] = (head[0] ?? 0) | 0x80
  return Buffer.concat([Buffer.from([0x80 | opcode, ...head, 0, 0, 0, 0]), payload])
}

function uint32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

export class LoadSocket {
  /** Bytes received since the socket opened, frame heads included. */
  received = 0
  /** The code the server closed with; 1006 where the connection broke; null while it is open or closed by us. */
  closedWith: number | null = null
  onMessage: MessageReader = () => {}
  onClose: (code: number) => void = () => {}

  readonly #socket: Socket
  #parts: Buffer[] = []
  #have = 0
  /** Bytes wanted before the next look: a large frame is joined once, not once for each chunk. */
  #want = 1
  #leaving = false

  /** Resolves when the server has taken the connection up; throws with its answer where it has not. */
  static open(address: Address): Promise<LoadSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port: address.port, host: '127.0.0.1', noDelay: true })
      let head = nothing
      const refuse = (why: string) => {
        socket.destroy()
        reject(new Error(`${address.path}: ${why}`))
      }
      const onClose = () => refuse('closed before the upgrade')
      socket.once('error', (error) => refuse(error.message))
      socket.once('close', onClose)
      socket.once('connect', () => socket.write(upgradeRequest(address)))
      socket.on('data', function onHead(chunk: Buffer) {
        head = Buffer.concat([head, chunk])
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        socket.off('data', onHead).off('close', onClose)
        const status = head.toString('latin1', 0, head.indexOf('\r\n'))
        if (!status.includes(' 101 ')) refuse(status)
        else resolve(new LoadSocket(socket, head.subarray(end + 4)))
      })
    })
  }

  private constructor(socket: Socket, early: Buffer) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    // A killed server resets its sockets; `close` follows and tells.
    socket.on('error', () => {})
    socket.on('close', () => {
      if (this.#leaving) return
      this.closedWith ??= 1006
      this.onClose(this.closedWith)
    })
    // What came with the answer is read once the opener has had the chance to listen.
    if (early.length > 0) queueMicrotask(() => queueMicrotask(() => this.#take(early)))
  }

  /** Sends a frame made by `clientFrame`, or several joined. */
  send(frame: Buffer): void {
    this.#socket.write(frame)
  }

  leave(): void {
    this.#leaving = true
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.received += chunk.length
    this.#parts.push(chunk)
    this.#have += chunk.length
    if (this.#have < this.#want) return
    const bytes = this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts, this.#have)
    const rest = bytes.subarray(this.#readFrames(bytes))
    this.#parts = rest.length > 0 ? [rest] : []
    this.#have = rest.length
  }

  /** Reads what is whole; returns where the rest begins. */
  #readFrames(bytes: Buffer): number {
    let at = 0
    for (;;) {
      const payload = payloadRange(bytes, at)
      if (payload.end > bytes.length) {
        this.#want = payload.end - at
        return at
      }
      this.#handle((bytes[at] ?? 0) & 15, bytes, payload.start, payload.end)
      at = payload.end
    }
  }

  #handle(opcode: number, bytes: Buffer, start: number, end: number): void {
    if (opcode === opcodes.binary) this.onMessage(bytes, start, end)
    else if (opcode === opcodes.ping) this.send(clientFrame(bytes.subarray(start, end), opcodes.pong))
    else if (opcode === opcodes.close) this.closedWith = end - start >= 2 ? bytes.readUInt16BE(start) : 1005
    else if (opcode === opcodes.continuation) throw new Error('No server here splits its messages; this one does')
  }
}

/** Where the payload of the frame at `at` lies; past the end where not even its head is whole. */
function payloadRange(bytes: Buffer, at: number): { readonly start: number; readonly end: number } {
  if (bytes.length < at + 2) return { start: at + 2, end: at + 2 }
  const short = (bytes[at + 1] ?? 0) & 127
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
  if (bytes.length < start) return { start, end: start }
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6)
  return { start, end: start + length }
}

function upgradeRequest({ port, path, headers }: Address): string {
  const lines = {
    Host: `127.0.0.1:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    ...headers,
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${head.join('')}\r\n`
}
