/**
 * Another implementation of Yjs (yrs, written in Rust) on a plain socket with the framing of y-protocols: nothing in
 * the server leans on Yjs' own code being at the other end.
 */
import { frameTypes, syncFrame, syncSteps } from '@samplan/shared/wire'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { applyUpdate, encodeStateAsUpdate, encodeStateVector, YDoc, type YMap, YXmlElement, type YXmlText } from 'ywasm'
import { type LiveServer, planId, startLiveServer, type Who } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { fingerprint, hasPending, storedDoc } from '../support/storedDoc.ts'
import { type, wordsOf } from '../support/words.ts'

let live: LiveServer
beforeEach(async () => {
  live = await startLiveServer()
})
afterEach(() => live.close())

/** As much of a client as the framing asks for. */
class RustClient {
  readonly doc: YDoc
  acknowledged = 0
  sent = 0
  synced = false
  closeCode: number | null = null
  readonly #socket: WebSocket

  constructor(url: string, headers: Record<string, string>, doc: YDoc) {
    this.doc = doc
    this.#socket = new WebSocket(url, { headers })
    this.#socket.on('open', () => this.#send(syncFrame('stateVector', encodeStateVector(doc))))
    this.#socket.on('message', (data: Buffer) => this.#take(new Uint8Array(data)))
    this.#socket.on('close', (code) => {
      this.closeCode = code
    })
    doc.onUpdate((update: Uint8Array, transaction: { readonly origin?: unknown }) => {
      if (transaction.origin !== 'server') this.#send(syncFrame('update', update))
    })
  }

  close(): void {
    this.#socket.close()
  }

  #send(frame: Uint8Array): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    if (frame[1] !== syncSteps.stateVector) this.sent++
    this.#socket.send(frame)
  }

  #take(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const frame = decoding.readVarUint(decoder)
    if (frame === frameTypes.acknowledgement) this.acknowledged = decoding.readVarUint(decoder)
    if (frame !== frameTypes.sync) return
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === syncSteps.stateVector) this.#send(syncFrame('missing', encodeStateAsUpdate(this.doc, payload)))
    else applyUpdate(this.doc, payload, 'server')
    if (step === syncSteps.missing) this.synced = true
  }
}

async function openRust(who: Who, doc = new YDoc({})): Promise<RustClient> {
  const headers = { cookie: await live.cookieOf(who), origin: live.origin }
  const client = new RustClient(`${live.syncUrl}/${live.roomName}?schema=1`, headers, doc)
  await expect.poll(() => client.synced && client.acknowledged > 0).toBe(true)
  return client
}

const saved = (client: RustClient) => expect.poll(() => client.acknowledged >= client.sent).toBe(true)

/** The text's first run of words. */
function runOf(doc: YDoc): YXmlText {
  const paragraph: unknown = doc.getXmlFragment('t/plan/background').firstChild(undefined)
  if (!(paragraph instanceof YXmlElement)) throw new Error('The background begins with no paragraph')
  return paragraph.firstChild(undefined) as YXmlText
}

function add(doc: YDoc, words: string): void {
  const run = runOf(doc)
  run.insert(run.length(undefined), words, undefined, undefined)
}

const rustWords = (doc: YDoc) =>
  doc
    .getXmlFragment('t/plan/background')
    .toString(undefined)
    .replace(/<[^>]+>/g, '')

describe('another implementation of Yjs', () => {
  it('[SY25] reads a plan, writes words, deletions and values, and hears of those of others', async () => {
    const rust = await openRust('editor')
    const plain = await connect(live, 'otherEditor')
    expect(rustWords(rust.doc)).toBe(wordsOf(plain.doc))
    add(rust.doc, ' Från Rust.')
    await plain.until(() => wordsOf(plain.doc).includes('Från Rust.'))
    type(plain.doc, ' Från Yjs: åäö 👩‍🌾.')
    await expect.poll(() => rustWords(rust.doc)).toContain('Från Yjs: åäö 👩‍🌾.')
    runOf(rust.doc).delete(0, 5, undefined)
    await plain.until(() => wordsOf(plain.doc).startsWith(' arbetar'))
    const activity = rust.doc.getMap('activities').get('activity-school', undefined) as YMap
    activity.set('status', 'running', undefined)
    await plain.until(
      () => plain.doc.getMap<Y.Map<unknown>>('activities').get('activity-school')?.get('status') === 'running',
    )
    await saved(rust)
    expect(rust.closeCode).toBeNull()
    rust.close()
    await plain.close()
  })

  it('[SY25] comes back with what it wrote without a line, and has what others wrote meanwhile', async () => {
    const rust = await openRust('editor')
    const plain = await connect(live, 'otherEditor')
    const { doc } = rust
    rust.close()
    await expect.poll(() => rust.closeCode).not.toBeNull()
    add(doc, ' Utan nät.')
    type(plain.doc, ' Under tiden.')
    await plain.saved()
    const again = await openRust('editor', doc)
    await saved(again)
    await plain.until(() => wordsOf(plain.doc).includes('Utan nät.'))
    await expect.poll(() => rustWords(doc)).toContain('Under tiden.')
    const stored = await storedDoc(live.storage, planId)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, encodeStateAsUpdate(doc, undefined))
    expect(fingerprint(copy)).toBe(fingerprint(stored))
    expect(hasPending(copy)).toBe(false)
    expect(rustWords(doc)).toBe(wordsOf(stored))
    again.close()
    await plain.close()
  })

  it('[SY25] is told like every other client that a reader may not write', async () => {
    const rust = await openRust('reader')
    add(rust.doc, ' Smyger.')
    await expect.poll(() => rust.closeCode).toBe(4403)
    expect(wordsOf(await storedDoc(live.storage, planId))).not.toContain('Smyger')
  })
})
