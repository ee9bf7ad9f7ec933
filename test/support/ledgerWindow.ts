/**
 * A window that comes back whenever its socket is closed, with the document that it has, and that keeps the books of
 * what is saved: a word is, when the server has acknowledged the frame that carried it, or the step 2 of a later
 * connection, which carries all that was open.
 */
import { syncSteps } from '@samplan/shared/wire'
import * as Y from 'yjs'
import type { PlainClient } from './plainClient.ts'
import { type } from './words.ts'

interface Typed {
  readonly word: string
  /** The frame of this connection that carries it; null while none does. */
  frame: number | null
}

/** Long enough that a server which closes at once is not asked without pause. */
const backAfterMs = 50

export class LedgerWindow {
  readonly doc = new Y.Doc()
  /** Words that are saved, says the server. */
  readonly saved: string[] = []
  readonly typed: string[] = []
  readonly codes: number[] = []
  #open: Typed[] = []
  #client: PlainClient
  #closed = false
  readonly #connect: (doc: Y.Doc) => PlainClient

  constructor(connect: (doc: Y.Doc) => PlainClient) {
    this.#connect = connect
    this.#client = this.#begin()
  }

  get unsaved(): number {
    this.#look()
    return this.#open.length
  }

  typeWord(word: string): void {
    this.#look()
    this.typed.push(word)
    const sent = this.#client.sent
    type(this.doc, word)
    this.#open.push({ word, frame: this.#client.sent > sent ? this.#client.sent : null })
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#client.close()
  }

  #return(): void {
    if (!this.#closed) this.#client = this.#begin()
  }

  #begin(): PlainClient {
    for (const typed of this.#open) typed.frame = null
    const client = this.#connect(this.doc)
    const send = client.send.bind(client)
    client.send = (bytes) => {
      send(bytes)
      if (bytes[0] === 0 && bytes[1] === syncSteps.missing) for (const typed of this.#open) typed.frame = client.sent
    }
    client.socket.on('message', () => this.#look())
    client.socket.on('close', (code) => {
      this.codes.push(code)
      this.#look()
      if (!this.#closed) setTimeout(() => this.#return(), backAfterMs)
    })
    return client
  }

  #look(): void {
    const { frames } = this.#client.acknowledged
    this.saved.push(...this.#open.filter(({ frame }) => frame !== null && frame <= frames).map(({ word }) => word))
    this.#open = this.#open.filter(({ frame }) => frame === null || frame > frames)
  }
}
