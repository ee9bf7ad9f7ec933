/**
 * Step 4 of a keystroke's way. One socket: its frames strictly in order, within their limits, and nothing after the
 * first that is refused. What goes out is framed once for all sockets (`webSocketFrame.ts`) and put on this one's
 * stream past `ws`, gathered so that one turn of the event loop makes one write (`outbox.ts`).
 */
import type { Duplex } from 'node:stream'
import type { PersonId } from '@samplan/shared/plan'
import { type ClientFrame, type CloseReason, closeCodes, readClientFrame } from '@samplan/shared/wire'
import type { WebSocket } from 'ws'
import { Allowance } from './allowance.ts'
import { limits } from './limits.ts'
import type { Outbox } from './outbox.ts'
import type { Peer } from './peer.ts'
import type { Room } from './room.ts'

export interface ConnectionOptions {
  readonly webSocket: WebSocket
  /** The stream below the WebSocket, as the upgrade handed it over. */
  readonly stream: Duplex
  /** One for all sockets of the server. */
  readonly outbox: Outbox
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
  readonly #outbox: Outbox
  readonly #room: Room
  readonly #now: () => Date
  readonly #frames: Allowance
  readonly #bytes: Allowance
  readonly #stateVectors: Allowance
  #heardAtMs: number
  #answeredOnce = false

  constructor({ webSocket, stream, outbox, room, personId, sessionHash, schema, now }: ConnectionOptions) {
    this.personId = personId
    this.sessionHash = sessionHash
    this.schema = schema
    this.#webSocket = webSocket
    this.#stream = stream
    this.#outbox = outbox
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
    this.#outbox.add(this.#stream, frame)
  }

  sendPresence(frame: Buffer): void {
    if (this.closed || this.#stream.writableLength > limits.waitingBytesWithoutPresence) return
    this.#outbox.add(this.#stream, frame)
  }

  close(reason: CloseReason): void {
    if (this.closed) return
    this.#gone()
    // Nothing may follow the closing frame.
    this.#outbox.flush(this.#stream)
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
      case 'content-hash':
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

  #gone(): void {
    this.closed = true
    this.#room.leave(this)
  }
}
