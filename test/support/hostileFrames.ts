/**
 * Frames that no honest client sends, each with the close codes that may answer it: what honest sessions sent, with
 * damage; updates made to measure, which point near what exists; and classes of their own with one right answer each.
 */
import { closeCodes, syncFrame } from '@samplan/shared/wire'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { recordUpdates, replicaOf } from '../sync/naive.ts'
import { type } from './words.ts'

const { badContent, otherLineage, resync, tooLarge } = closeCodes

export interface HostileFrame {
  readonly kind: string
  readonly bytes: Uint8Array
  /** Null: it may be taken, or have no effect. */
  readonly answers: readonly (number | null)[]
}

/** What is at hand to make them from. */
export interface Material {
  /** The sender's document. */
  readonly doc: Y.Doc
  /** What a session of the same person sent: its frames as they went out. */
  readonly recorded: readonly Uint8Array[]
  /** A client id of somebody else. */
  readonly anotherId: number
}

type Random = () => number
type Maker = (random: Random, doc: Y.Doc, material: Material) => Uint8Array

/** A frame with damage may still be one, of any kind. */
const anything = [null, badContent, otherLineage, resync, tooLarge]

/** A gap is another lineage's from a window that was present, by a damaged frame, under the id of a refused one. */
const kinds: readonly (readonly [string, number, Maker, HostileFrame['answers']])[] = [
  [
    'an honest update, damaged',
    40,
    (random, doc) => inFrame(random, damaged(random, honestUpdate(random, doc))),
    anything,
  ],
  ['a recorded frame, damaged', 20, (random, _, { recorded }) => damaged(random, pick(random, recorded)), anything],
  ['an update made to measure', 30, (random, doc) => inFrame(random, madeUp(random, doc)), anything],
  ['a gap', 3, (random, doc) => syncFrame('update', behindGap(random, doc)), [resync, otherLineage]],
  ['a gap in step 2', 2, (random, doc) => syncFrame('missing', behindGap(random, doc)), [otherLineage]],
  [
    'another person’s client id',
    3,
    (_, doc, { anotherId }) => syncFrame('update', asAnother(doc, anotherId)),
    [otherLineage],
  ],
  ['a claim of size', 2, (random) => syncFrame('update', claim(random)), [badContent]],
  ['no frame', 2, (random) => noise(random), [badContent]],
  ['a frame cut short', 3, (random, doc) => cut(random, syncFrame('update', honestUpdate(random, doc))), [badContent]],
  ['more than an edit may be', 0.1, (_, doc) => syncFrame('update', tooLong(doc)), [tooLarge]],
]

const weight = kinds.reduce((sum, [, each]) => sum + each, 0)

/** The next frame. */
export function hostileFrame(random: Random, material: Material): HostileFrame {
  let left = random() * weight
  for (const [kind, each, make, answers] of kinds) {
    left -= each
    if (left < 0) return { kind, bytes: make(random, material.doc, material), answers }
  }
  throw new Error('The weights do not add up')
}

function inFrame(random: Random, update: Uint8Array): Uint8Array {
  return syncFrame(random() < 0.8 ? 'update' : 'missing', update)
}

function pick(random: Random, frames: Material['recorded']): Uint8Array {
  return frames[Math.floor(random() * frames.length)] ?? new Uint8Array()
}

function honestUpdate(random: Random, doc: Y.Doc): Uint8Array {
  const replica = replicaOf(doc)
  const known = Y.encodeStateVector(replica)
  const field = random() < 0.5 ? 'title' : 'description'
  type(replica, 'ord '.repeat(1 + Math.floor(random() * 4)), 'activity-school', field)
  const title = replica.getXmlFragment('t/activity-school/title')
  if (random() < 0.3 && title.length > 0) title.delete(0, 1)
  const update = Y.encodeStateAsUpdate(replica, known)
  replica.destroy()
  return update
}

/** One to three faults: a bit, a cut, a repeated stretch, a byte more, a byte less. */
function damaged(random: Random, update: Uint8Array): Uint8Array {
  let bytes = [...update]
  for (let faults = 1 + Math.floor(random() * 3); faults > 0; faults--) {
    const at = Math.floor(random() * bytes.length)
    const way = random()
    if (way < 0.5) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    else if (way < 0.6) bytes = bytes.slice(0, at)
    else if (way < 0.7) bytes.splice(at, 0, ...bytes.slice(at, at + 8))
    else if (way < 0.85) bytes.splice(at, 0, Math.floor(random() * 256))
    else bytes.splice(at, 1)
  }
  return new Uint8Array(bytes)
}

/** The second of two edits, of a window that the server has not heard of. */
function behindGap(random: Random, doc: Y.Doc): Uint8Array {
  const replica = replicaOf(doc)
  type(replica, 'första', 'activity-school', 'title')
  const [second = new Uint8Array()] = recordUpdates(replica, () => type(replica, ' andra', 'activity-school', 'title'))
  replica.destroy()
  return random() < 0.5 ? second : Y.mergeUpdates([second, honestUpdate(random, doc)])
}

/** Words in the name of somebody else. Yjs leaves an id that it finds in use, so it is taken afterwards. */
function asAnother(doc: Y.Doc, anotherId: number): Uint8Array {
  const replica = replicaOf(doc)
  replica.clientID = anotherId
  const known = Y.encodeStateVector(replica)
  type(replica, 'i annans namn', 'activity-school', 'title')
  const update = Y.encodeStateAsUpdate(replica, known)
  replica.destroy()
  return update
}

function claim(random: Random): Uint8Array {
  const size = 1_000_000 + Math.floor(random() * 2 ** 31)
  const ways: readonly (readonly number[])[] = [
    [1, size, 5, 0],
    [size, 1, 5, 0],
    [1, 1, 5, 0, 0, size * 4_096, 0],
    [0, size, 5],
    [0, 1, 5, size],
  ]
  const numbers = ways[Math.floor(random() * ways.length)] ?? []
  return encoding.encode((encoder) => {
    for (const number of numbers) encoding.writeVarUint(encoder, number)
  })
}

function noise(random: Random): Uint8Array {
  const first = 8 + Math.floor(random() * 120)
  return new Uint8Array([first, ...Array.from({ length: Math.floor(random() * 20) }, () => Math.floor(random() * 256))])
}

function cut(random: Random, frame: Uint8Array): Uint8Array {
  return frame.subarray(0, Math.floor(random() * frame.length))
}

function tooLong(doc: Y.Doc): Uint8Array {
  const replica = replicaOf(doc)
  const known = Y.encodeStateVector(replica)
  type(replica, 'x'.repeat(300_000), 'activity-school', 'title')
  const update = Y.encodeStateAsUpdate(replica, known)
  replica.destroy()
  return update
}

/** Structs of all kinds, pointing at ids that exist, almost exist, or are made in the same update. */
function madeUp(random: Random, doc: Y.Doc): Uint8Array {
  const known = [...doc.store.clients.keys()]
  const upTo = (n: number) => Math.floor(random() * n)
  const own = 1_000_000 + upTo(1_000_000)
  const structs = 1 + upTo(3)
  return encoding.encode((encoder) => {
    const put = (...values: number[]) => {
      for (const value of values) encoding.writeVarUint(encoder, value)
    }
    const putId = () => {
      const client = random() < 0.6 ? (known[upTo(known.length)] ?? own) : own
      put(client, upTo(client === own ? 3 : Y.getState(doc.store, client) + 1))
    }
    put(1, structs, own, 0)
    for (let n = 0; n < structs; n++) putStruct({ random, encoder, put, putId })
    if (random() < 0.7) put(0)
    else put(1, known[upTo(known.length)] ?? own, 1, upTo(30), 1 + upTo(3))
  })
}

interface StructWriter {
  readonly random: Random
  readonly encoder: encoding.Encoder
  put(...values: number[]): void
  putId(): void
}

function putStruct(writer: StructWriter): void {
  const { random, encoder, put, putId } = writer
  const upTo = (n: number) => Math.floor(random() * n)
  const content = [0, 1, 4, 6, 7, 8, upTo(32)][upTo(7)] ?? 0
  const flags = random() < 0.6 ? 0x80 : random() < 0.5 ? 0x40 : random() < 0.5 ? 0xc0 : 0
  encoding.writeUint8(encoder, content | flags)
  if (content === 0) {
    put(1 + upTo(3))
    return
  }
  if (flags & 0x80) putId()
  if (flags & 0x40) putId()
  if (flags === 0) putParent(writer)
  putContent(writer, content)
}

function putParent({ random, encoder, put, putId }: StructWriter): void {
  if (random() < 0.5) {
    put(1)
    const roots = ['goals', 't/plan/background', 'meta', '__proto__']
    encoding.writeVarString(encoder, roots[Math.floor(random() * roots.length)] ?? '')
    return
  }
  put(0)
  putId()
}

function putContent({ random, encoder, put }: StructWriter, content: number): void {
  const upTo = (n: number) => Math.floor(random() * n)
  const write = (text: string | undefined) => encoding.writeVarString(encoder, text ?? '')
  if (content === 1) put(1 + upTo(3))
  else if (content === 4) write('ord')
  else if (content === 6) {
    write(['bold', 'onclick'][upTo(2)])
    write('true')
  } else if (content === 7) {
    const kind = [1, 3, 6][upTo(3)] ?? 1
    put(kind)
    if (kind === 3) write(['paragraph', 'script'][upTo(2)])
  } else {
    put(1)
    encoding.writeAny(encoder, random() < 0.5 ? 'värde' : [1, { __proto__: null, a: [] }])
  }
}
