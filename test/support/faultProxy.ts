/**
 * A bad line: a TCP proxy between clients and a server that delays, slows down, stalls one way, cuts in the middle of
 * a frame, forgets one end, and closes in the server's name. Knows bytes alone; a WebSocket's frames fall where they may.
 */
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

type Way = 'up' | 'down'

export interface FaultProxy {
  readonly port: number
  /** Lines that are open now, oldest first. */
  readonly lines: readonly Line[]
  close(): Promise<void>
}

/** One connection: `up` is towards the server. */
export interface Line {
  /** Every piece waits so long; order is kept. */
  delay(ms: number): void
  /** Bytes a second, both ways. */
  slow(bytesPerSecond: number): void
  /** Nothing passes this way until `mend`; the other way goes on. */
  stall(way: Way): void
  /** The next piece passes to its half, then both ends are cut. */
  cutInNextPiece(way: Way): void
  /** One end is cut, the other is told nothing and hears nothing any more. */
  forget(end: 'client' | 'server'): void
  /** The client reads a close frame with this code, as if the server had sent it between two of its frames. */
  closeWith(code: number): void
  cut(): void
  mend(): void
}

export async function startFaultProxy(serverPort: number): Promise<FaultProxy> {
  const lines = new Set<ProxyLine>()
  const server = createServer((client) => {
    const line = new ProxyLine(client, dial(serverPort, '127.0.0.1'), () => lines.delete(line))
    lines.add(line)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    get lines() {
      return [...lines]
    },
    async close() {
      for (const line of lines) line.cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

class ProxyLine implements Line {
  readonly #client: Socket
  readonly #server: Socket
  readonly #up: Pipe
  readonly #down: Pipe

  constructor(client: Socket, server: Socket, onEnd: () => void) {
    this.#client = client
    this.#server = server
    this.#up = new Pipe(client, server, () => this.cut())
    this.#down = new Pipe(server, client, () => this.cut())
    for (const end of [client, server]) {
      // A cut line is what this program is for; `close` follows each error.
      end.on('error', () => end.destroy())
      end.on('close', () => {
        if (!client.destroyed || !server.destroyed) return
        this.#up.stop()
        this.#down.stop()
        onEnd()
      })
    }
    client.on('close', () => this.#ended(server))
    server.on('close', () => this.#ended(client))
  }

  #forgotten = false

  /** What was under way still arrives, unless the other end is to know nothing. */
  #ended(other: Socket): void {
    if (!this.#forgotten) other.end()
  }

  delay(ms: number): void {
    for (const pipe of [this.#up, this.#down]) pipe.delayMs = ms
  }

  slow(bytesPerSecond: number): void {
    for (const pipe of [this.#up, this.#down]) pipe.bytesPerSecond = bytesPerSecond
  }

  stall(way: Way): void {
    this.#pipe(way).stalled = true
  }

  cutInNextPiece(way: Way): void {
    this.#pipe(way).cutsNext = true
  }

  forget(end: 'client' | 'server'): void {
    this.#forgotten = true
    this.stall('up')
    this.stall('down')
    const cut = end === 'client' ? this.#client : this.#server
    cut.destroy()
  }

  closeWith(code: number): void {
    this.stall('down')
    const close = Buffer.from([0x88, 2, 0, 0])
    close.writeUInt16BE(code, 2)
    this.#client.write(close)
  }

  cut(): void {
    this.#client.destroy()
    this.#server.destroy()
  }

  mend(): void {
    for (const pipe of [this.#up, this.#down]) pipe.mend()
  }

  #pipe(way: Way): Pipe {
    return way === 'up' ? this.#up : this.#down
  }
}

/** What a slow line passes on at once. */
const pieceBytes = 200

class Pipe {
  delayMs = 0
  bytesPerSecond = Number.POSITIVE_INFINITY
  stalled = false
  cutsNext = false
  readonly #to: Socket
  readonly #cut: () => void
  #waiting: Buffer[] = []
  #timer: NodeJS.Timeout | null = null

  constructor(from: Socket, to: Socket, cut: () => void) {
    this.#to = to
    this.#cut = cut
    from.on('data', (bytes: Buffer) => {
      this.#waiting.push(bytes)
      this.#pass()
    })
  }

  mend(): void {
    this.delayMs = 0
    this.bytesPerSecond = Number.POSITIVE_INFINITY
    this.stalled = false
    this.cutsNext = false
    this.#pass()
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#waiting = []
  }

  #pass(): void {
    while (!this.#timer && !this.stalled && this.#waiting.length > 0) {
      const waitMs = this.delayMs + (Math.min(this.#size(), pieceBytes) / this.bytesPerSecond) * 1_000
      if (waitMs === 0) this.#send()
      else this.#timer = setTimeout(() => this.#later(), waitMs)
    }
  }

  #later(): void {
    this.#timer = null
    if (!this.stalled) this.#send()
    this.#pass()
  }

  #size(): number {
    return this.#waiting[0]?.length ?? 0
  }

  #send(): void {
    const [next, ...rest] = this.#waiting
    if (!next) return
    const isSlow = this.bytesPerSecond !== Number.POSITIVE_INFINITY && next.length > pieceBytes
    this.#waiting = isSlow ? [next.subarray(pieceBytes), ...rest] : rest
    const piece = isSlow ? next.subarray(0, pieceBytes) : next
    if (!this.cutsNext) {
      if (this.#to.writable) this.#to.write(piece)
      return
    }
    if (this.#to.writable) this.#to.end(piece.subarray(0, Math.ceil(piece.length / 2)))
    this.#waiting = []
    this.#cut()
  }
}
