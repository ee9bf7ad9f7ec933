/**
 * One person's window in a history: a document with its undo, and a socket that comes back as long as the server lets
 * it. When the server will not have the document, it tells, and begins anew with a fresh one.
 */
import { createPlanUndo, type PlanUndo, type PlanWatch, rescueWords, textName, watchPlan } from '@samplan/shared/doc'
import type { PlanId } from '@samplan/shared/plan'
import { closeCodes } from '@samplan/shared/wire'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { typing } from '../plan/fixtures.ts'
import type { Replica, Token } from '../plan/model.ts'
import type { Who } from '../support/liveServer.ts'
import { PlainClient } from '../support/plainClient.ts'
import { type } from '../support/words.ts'
import type { ModelServer } from './serverModel.ts'

export interface Place {
  readonly server: ModelServer
  readonly planId: PlanId
  readonly onRefused: (window: ModelWindow) => Promise<void>
  /** Whether another window with a line is in a text, as its presence says; `root` is the text's name. */
  readonly isShared: (window: ModelWindow, root: string) => boolean
}

interface OwnEdit {
  readonly update: Uint8Array
  frame: number | null
}

export class ModelWindow {
  readonly number: number
  readonly name: string
  /** The texts it has written in since everybody last had everything. */
  readonly wroteIn = new Set<string>()
  doc!: Y.Doc
  watch!: PlanWatch
  #undo!: PlanUndo
  readonly #place: Place
  readonly #who: Who
  #client: PlainClient | null = null
  #draft = ''
  /** The frame of this connection that carries each word. */
  #frames = new Map<Token, number>()
  #loaded = false
  /** Its edits that the server has not acknowledged, each with the frame of this connection that carries it. */
  #own: OwnEdit[] = []

  constructor(place: Place, who: Who, number: number) {
    this.#place = place
    this.#who = who
    this.name = who
    this.number = number
    this.#make()
  }

  get isOnline(): boolean {
    return this.#client !== null
  }

  /** An editor may go on without a line, and nobody before the plan has been there once. */
  get mayEdit(): boolean {
    return this.#loaded && this.#client?.event('welcome')?.role !== 'reader'
  }

  wasPromised(token: Token): boolean {
    const frame = this.#frames.get(token)
    return frame !== undefined && frame <= (this.#client?.acknowledged.frames ?? 0)
  }

  edit(deed: (at: Replica) => void, tokens: readonly Token[]): void {
    const sent = this.#client?.sent ?? 0
    const known = tokens.length
    deed({ doc: this.doc, watch: this.watch, undo: this.#undo, inbox: [], number: this.number })
    const frames = this.#client?.sent ?? 0
    for (const token of tokens.slice(known)) {
      this.wroteIn.add(token.root)
      if (frames > sent) this.#frames.set(token, frames)
    }
    if (frames > sent) for (const edit of this.#own) edit.frame ??= frames
  }

  async goOffline(): Promise<void> {
    const client = this.#client
    this.#own = this.#waiting().map(({ update }) => ({ update, frame: null }))
    this.#client = null
    this.#frames = new Map()
    await client?.close()
  }

  /** Opens a socket, or goes on with the one that is open. */
  async open(): Promise<void> {
    if (this.#client && this.#client.closeCode === null) return
    await this.#connect()
  }

  async reload(): Promise<void> {
    await this.goOffline()
    this.#begin()
    await this.#connect()
  }

  /** Online, with everything of one's own on disk and everything of the others here. */
  async settle(): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt++) {
      await this.open()
      const client = this.#client
      if (!client) continue
      await client.until(() => client.acknowledged.frames >= client.sent || client.closeCode !== null)
      if (client.closeCode === null) await client.settled()
      if (client.closeCode === null) return
      await this.#closed(client)
    }
    throw new Error(`${this.name} does not come to rest`)
  }

  async close(): Promise<void> {
    await this.goOffline()
    this.#end()
  }

  async #connect(): Promise<void> {
    const { server, planId } = this.#place
    server.elapsedMs += 1_000
    const { facts } = (await server.live.storage.plans.find(planId)) ?? {}
    if (!facts) throw new Error(`There is no plan ${planId}`)
    // A document is of the draft that it was loaded in.
    if (!this.#loaded) this.#draft = `${facts.epoch}.${facts.draft}`
    const client = await openOn(this.#place, this.#who, this.#draft, this.doc)
    this.#frames = new Map()
    this.#client = client
    await client.until(() => (client.synced && client.acknowledged.frames > 0) || client.closeCode !== null)
    if (client.closeCode !== null) return this.#closed(client)
    this.#loaded = true
    // The first answer held them all.
    this.#own = []
  }

  #waiting(): OwnEdit[] {
    const frames = this.#client?.acknowledged.frames ?? 0
    return this.#own.filter(({ frame }) => frame === null || frame > frames)
  }

  /** Comes back with the same document, or with a fresh one where the server will not have it. */
  async #closed(client: PlainClient): Promise<void> {
    const code = client.closeCode ?? 1006
    if (code >= 4400 && code < 4500) {
      expect([closeCodes.notAllowed, closeCodes.otherLineage, closeCodes.frozen]).toContain(code)
      await this.#place.onRefused(this)
      this.#begin()
    } else this.#own = this.#waiting().map(({ update }) => ({ update, frame: null }))
    this.#client = null
    this.#frames = new Map()
  }

  #begin(): void {
    this.#end()
    this.#make()
    this.#loaded = false
  }

  #make(): void {
    const doc = new Y.Doc()
    this.#own = []
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) this.#own.push({ update, frame: null })
    })
    // As our own page does it (the client's takenWords.ts), to which a second is what a moment is here.
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      const waiting = transaction.local ? [] : this.#waiting()
      if (waiting.length > 0) rescueWords(transaction, Y.mergeUpdates(waiting.map(({ update }) => update)))?.()
    })
    this.doc = doc
    this.watch = watchPlan(doc)
    const isShared = (owner: string, field: string) => this.#place.isShared(this, textName(owner, field))
    this.#undo = createPlanUndo(doc, new Set([typing]), isShared)
  }

  #end(): void {
    this.watch.close()
    this.#undo.destroy()
    this.doc.destroy()
  }

  /** A commenter's window that writes all the same; gives the code it was closed with. */
  static async sneak(place: Pick<Place, 'server' | 'planId'>): Promise<number> {
    place.server.elapsedMs += 1_000
    const { facts } = (await place.server.live.storage.plans.find(place.planId)) ?? {}
    const client = await openOn(place, 'commenter', `${facts?.epoch}.${facts?.draft}`, new Y.Doc())
    await client.until(() => client.synced)
    type(client.doc, 'smyger')
    return client.closing()
  }
}

async function openOn(
  { server, planId }: Pick<Place, 'server' | 'planId'>,
  who: Who,
  draft: string,
  doc: Y.Doc,
): Promise<PlainClient> {
  const { live } = server
  const url = `${live.syncUrl}/${planId}/${draft}?schema=1`
  return new PlainClient(url, { doc, cookie: await live.cookieOf(who), origin: live.origin })
}
