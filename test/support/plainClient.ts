/**
 * A plan's socket by hand: speaks the frames of `shared/src/wire/frames.ts` with a Y.Doc behind it, and can send any
 * bytes beside. What a test waits for is an event of the socket, never a span of time.
 */
import { once } from 'node:events'
import {
  type Acknowledgement,
  type ContentHash,
  carriesUpdate,
  frameTypes,
  type PlanEvent,
  presenceFrame,
  readAcknowledgement,
  readContentHash,
  readEvent,
  syncFrame,
  syncSteps,
} from '@samplan/shared/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import type { LiveServer, Who } from './liveServer.ts'

export interface HeardPresence {
  readonly clientId: number
  readonly clock: number
  readonly state: Record<string, unknown> | null
}

export interface PlainClientOptions {
  readonly doc?: Y.Doc
  readonly cookie?: string | undefined
  readonly origin?: string | undefined
  readonly path?: string
  /** False leaves every frame to the test. */
  readonly speaks?: boolean
}

export class PlainClient {
  readonly doc: Y.Doc
  readonly events: PlanEvent[] = []
  readonly presence: HeardPresence[] = []
  /** What the server said that the document holds. */
  readonly hashes: ContentHash[] = []
  /** How many frames of any kind have come. */
  received = 0
  acknowledged: Acknowledgement = { frames: 0, position: 0 }
  /** Step 2 and update frames sent so far. */
  sent = 0
  synced = false
  closeCode: number | null = null
  readonly socket: WebSocket
  readonly #speaks: boolean
  readonly #waiting = new Set<() => void>()

  constructor(url: string, { doc = new Y.Doc(), cookie, origin, speaks = true }: PlainClientOptions) {
    this.doc = doc
    this.#speaks = speaks
    const headers: Record<string, string> = {}
    if (cookie !== undefined) headers['cookie'] = cookie
    if (origin !== undefined) headers['origin'] = origin
    this.socket = new WebSocket(url, { headers })
    this.socket.binaryType = 'nodebuffer'
    this.socket.on('open', () => this.#opened())
    this.socket.on('message', (data: Buffer) => this.#take(new Uint8Array(data)))
    this.socket.on('close', (code) => {
      this.closeCode = code
      this.#wake()
    })
    // A refused upgrade is an error of the socket; the tests look at how it closed.
    this.socket.on('error', () => this.#wake())
    doc.on('update', (update, sender) => {
      if (sender !== this && this.#speaks && this.socket.readyState === WebSocket.OPEN) this.sendUpdate(update)
    })
  }

  /** Sends raw bytes as one binary message. */
  send(bytes: Uint8Array): void {
    if (carriesUpdate(bytes)) this.sent++
    this.socket.send(bytes)
  }

  sendUpdate(update: Uint8Array): void {
    this.send(syncFrame('update', update))
  }

  sendPresence(clientId: number, clock: number, state: unknown): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
    this.send(presenceFrame(encoding.toUint8Array(encoder)))
  }

  /** Resolves when the condition holds; it is asked after everything that happens on the socket. */
  until(condition: () => boolean, what = 'the condition'): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const timer = setTimeout(() => done(new Error(`Waited in vain for ${what}; closed with ${this.closeCode}`)), 15_000)
    const check = () => {
      if (condition()) done()
    }
    const done = (failure?: Error) => {
      clearTimeout(timer)
      this.#waiting.delete(check)
      if (failure) reject(failure)
      else resolve()
    }
    this.#waiting.add(check)
    check()
    return promise
  }

  /** The code that the server closed with. */
  async closing(): Promise<number> {
    await this.until(() => this.closeCode !== null, 'the close')
    return this.closeCode ?? 0
  }

  /** Everything sent so far is on disk, says the server. */
  saved(): Promise<void> {
    return this.until(() => this.acknowledged.frames >= this.sent, `the acknowledgement of ${this.sent} frames`)
  }

  /** An answer from the server to a question that it deals with after all that was sent before. */
  async settled(): Promise<void> {
    const before = this.#answers
    this.send(syncFrame('stateVector', Y.encodeStateVector(this.doc)))
    await this.until(() => this.#answers > before || this.closeCode !== null, 'an answer')
  }

  event<T extends PlanEvent['type']>(type: T): Extract<PlanEvent, { type: T }> | undefined {
    return this.events.findLast((event): event is Extract<PlanEvent, { type: T }> => event.type === type)
  }

  /** What is known of a client id's presence now. */
  presenceOf(clientId: number): Record<string, unknown> | null | undefined {
    return this.presence.findLast((heard) => heard.clientId === clientId)?.state
  }

  async close(): Promise<void> {
    if (this.closeCode !== null) return
    this.socket.close()
    await once(this.socket, 'close')
  }

  #answers = 0

  #opened(): void {
    if (this.#speaks) this.send(syncFrame('stateVector', Y.encodeStateVector(this.doc)))
    this.#wake()
  }

  #take(bytes: Uint8Array): void {
    this.received++
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case frameTypes.sync:
        this.#takeSync(decoder)
        break
      case frameTypes.presence:
        this.#takePresence(decoding.readVarUint8Array(decoder))
        break
      case frameTypes.acknowledgement:
        this.acknowledged = readAcknowledgement(decoder)
        break
      case frameTypes.event:
        this.events.push(readEvent(decoder))
        break
      case frameTypes.contentHash:
        this.hashes.push(readContentHash(decoder))
        break
    }
    this.#wake()
  }

  #takeSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === syncSteps.stateVector) {
      if (this.#speaks) this.send(syncFrame('missing', Y.encodeStateAsUpdate(this.doc, payload)))
      return
    }
    Y.applyUpdate(this.doc, payload, this)
    if (step === syncSteps.missing) {
      this.#answers++
      this.synced = true
    }
  }

  #takePresence(payload: Uint8Array): void {
    const decoder = decoding.createDecoder(payload)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      this.presence.push({ clientId, clock, state: JSON.parse(decoding.readVarString(decoder)) })
    }
  }

  #wake(): void {
    for (const check of [...this.#waiting]) check()
  }
}

/** Opens a socket as a person; with `speaks`, it is synced and welcomed when this resolves. */
export async function connect(live: LiveServer, who: Who, options: PlainClientOptions = {}): Promise<PlainClient> {
  const cookie = 'cookie' in options ? options.cookie : await live.cookieOf(who)
  const url = `${live.syncUrl}/${options.path ?? `${live.roomName}?schema=1`}`
  const client = new PlainClient(url, { origin: live.origin, ...options, cookie })
  if (options.speaks === false) await client.until(() => client.socket.readyState !== WebSocket.CONNECTING, 'opening')
  else {
    const ready = () => client.synced && client.event('welcome') !== undefined && client.acknowledged.frames > 0
    await client.until(() => ready() || client.closeCode !== null, 'the welcome')
  }
  return client
}
