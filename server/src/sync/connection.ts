/**
 * Step 4 of a keystroke's way. One socket: its frames strictly in order, within their limits, and nothing after the
 * first that is refused. What goes out is framed once for all sockets (`webSocketFrame.ts`) and written to this one's
 * stream directly, gathered so that one turn of the event loop makes one write.
 */
import type { Duplex } from 'node:stream'
import type { PersonId } from '@samplan/shared/plan'
import { type ClientFrame, type CloseReason, closeCodes, readClientFrame } from '@samplan/shared/wire'
import type { WebSocket } from 'ws'
import { Allowance } from './allowance.ts'
import { limits } from './limits.ts'
import type { Peer } from './peer.ts'
import type { Room } from './room.ts'

export interface ConnectionOptions {
  readonly webSocket: WebSocket
  /** The stream below the WebSocket, as the upgrade handed it over. */
  readonly stream: Duplex
  readonly room: Room
  readonly personId: PersonId
  readonly sessionHash: string
  readonly schema: number
  readonly now: () => Date
}

export class Connection implements Peer {
  readonly personId: PersonId
  readonly sessionHash: string
  readonly schema: number
  closed = false
  readonly #webSocket: WebSocket
  readonly #stream: Duplex
  readonly #room: Room
  readonly #now: () => Date
  readonly #frames: Allowance
  readonly #bytes: Allowance
  readonly #stateVectors: Allowance
  #heardAtMs: number
  #gathering = false
  #answeredOnce = false

  constructor({ webSocket, stream, room, personId, sessionHash, schema, now }: ConnectionOptions) {
    this.personId = personId
    this.sessionHash = sessionHash
    this.schema = schema
    this.#webSocket = webSocket
    this.#stream = stream
    this.#room = room
    this.#now = now
    this.#heardAtMs = now().getTime()
    this.#frames = new Allowance(limits.framesPerSecond, limits.framesAtOnce, this.#heardAtMs)
    this.#bytes = new Allowance(limits.bytesPerSecond, limits.bytesAtOnce, this.#heardAtMs)
    this.#stateVectors = new Allowance(limits.stateVectorsPerSecond, limits.stateVectorsAtOnce, this.#heardAtMs)
    webSocket.on('message', (data, isBinary) => this.#take(data, isBinary))
    webSocket.on('pong', () => this.#heard())
    webSocket.on('close', () => this.#gone())
    // ws closes the socket itself after an error (a frame over its limit, bad framing); `close` follows.
    webSocket.on('error', () => this.#gone())
    room.join(this)
  }

  send(frame: Buffer): void {
    if (this.closed) return
    if (this.#stream.writableLength > limits.waitingBytes) {
      this.close('tooMany')
      return
    }
    this.#write(frame)
  }

  sendPresence(frame: Buffer): void {
    if (!this.closed && this.#stream.writableLength <= limits.waitingBytesWithoutPresence) this.#write(frame)
  }

  close(reason: CloseReason): void {
    if (this.closed) return
    this.#gone()
    this.#webSocket.close(closeCodes[reason], reason)
  }

  /** Asks the other end whether it is there; ends the socket when it has been silent for too long. */
  probe(): void {
    if (this.#now().getTime() - this.#heardAtMs > limits.silentForMs) this.#webSocket.terminate()
    else this.#webSocket.ping()
  }

  #heard(): number {
    this.#heardAtMs = this.#now().getTime()
    return this.#heardAtMs
  }

  #take(data: unknown, isBinary: boolean): void {
    if (this.closed) return
    if (!isBinary || !(data instanceof Uint8Array)) {
      this.close('badContent')
      return
    }
    const frame = readClientFrame(data)
    if (!frame) {
      this.close('badContent')
      return
    }
    const refusal = this.#overLimit(frame, this.#heard())
    if (refusal) {
      this.close(refusal)
      return
    }
    this.#room.receive(this, frame)
  }

  #overLimit(frame: ClientFrame, nowMs: number): CloseReason | null {
    if (!this.#frames.take(1, nowMs)) return 'tooMany'
    switch (frame.type) {
      case 'update':
        return this.#updateOverLimit(frame.step, frame.update.length, nowMs)
      case 'presence':
        return frame.presence.length > limits.presenceFrameBytes ? 'tooLarge' : null
      case 'state-vector':
        return this.#stateVectors.take(1, nowMs) ? null : 'tooMany'
      case 'query-presence':
        return null
    }
  }

  #updateOverLimit(step: 'missing' | 'update', length: number, nowMs: number): CloseReason | null {
    const isFirstAnswer = step === 'missing' && !this.#answeredOnce
    if (step === 'missing') this.#answeredOnce = true
    if (isFirstAnswer && this.#room.mayEdit(this.personId)) return length > limits.firstAnswerBytes ? 'tooLarge' : null
    if (length > limits.updateBytes) return 'tooLarge'
    return this.#bytes.take(length, nowMs) ? null : 'tooMany'
  }

  #write(frame: Buffer): void {
    if (!this.#stream.writable) return
    if (!this.#gathering) {
      this.#gathering = true
      this.#stream.cork()
      process.nextTick(() => {
        this.#gathering = false
        this.#stream.uncork()
      })
    }
    this.#stream.write(frame)
  }

  #gone(): void {
    this.closed = true
    this.#room.leave(this)
  }
}
