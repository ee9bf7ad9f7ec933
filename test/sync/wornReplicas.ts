/**
 * Replicas as they are after a day's work: editors who type, format, delete, undo and are offline for a while, a reader
 * whose client tidies marks that the server does not let go of, and the server, which tidies nothing.
 */
import { contentHash } from '@samplan/shared/doc'
import * as Y from 'yjs'
import { seededRandom } from './seededRandom.ts'

export interface Seen {
  /** Rounds in which replicas that hold the same had different hashes. */
  readonly falseAlarms: string[]
  /** Rounds in which replicas that hold different things had the same hash. */
  readonly missed: string[]
  /** Replicas that had grown apart, which Yjs lets happen to some texts that are redone while others write in them. */
  apart: number
  /** Deletions of marks that a reader's client made by itself. */
  tidied: number
  undone: number
}

export function runRounds(rounds: number, seed: number): Seen {
  const seen: Seen = { falseAlarms: [], missed: [], apart: 0, tidied: 0, undone: 0 }
  for (let round = 0; round < rounds; round++) runRound(seen, seed + round)
  return seen
}

const textName = 't/plan/background'

function runRound(seen: Seen, seed: number): void {
  const random = seededRandom(seed)
  const upTo = (n: number) => Math.floor(random() * n)
  const server = new Y.Doc()
  const start = new Y.Doc()
  start.getXmlFragment(textName).insert(0, [paragraphOf('Länets gemensamma mål.'), paragraphOf('')])
  applyAsServer(server, Y.encodeStateAsUpdate(start))
  const inboxes = new Map<Y.Doc, Uint8Array[]>()
  const join = (sends: boolean) => {
    const doc = new Y.Doc()
    const inbox: Uint8Array[] = []
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(start), 'wire')
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (!local) return
      if (!sends) seen.tidied++
      if (!sends) return
      applyAsServer(server, update)
      for (const [other, waiting] of inboxes) if (other !== doc) waiting.push(update)
    })
    inboxes.set(doc, inbox)
    return doc
  }
  const editors = [join(true), join(true), join(true)].map((doc) => ({
    doc,
    undo: new Y.UndoManager(doc, { trackedOrigins: new Set(['me']), captureTimeout: 0 }),
  }))
  const reader = join(false)
  const receive = (doc: Y.Doc, most: number) => {
    for (const update of (inboxes.get(doc) ?? []).splice(0, most)) Y.applyUpdate(doc, update, 'wire')
  }
  for (let step = 0; step < 40; step++) {
    const { doc, undo } = editors[upTo(editors.length)] ?? { doc: start, undo: null }
    const deed = random()
    if (deed < 0.55) doc.transact(() => write(doc, upTo, random()), 'me')
    else if (deed < 0.7 && undo) seen.undone += Number(undo.undo() !== null)
    else if (deed < 0.8) undo?.redo()
    else receive(random() < 0.3 ? reader : doc, 1 + upTo(5))
  }
  // Marks that are deleted on the way are edits too, and go out.
  while ([...inboxes.values()].some(({ length }) => length > 0)) {
    for (const doc of inboxes.keys()) receive(doc, 100)
  }
  for (const doc of inboxes.keys()) judge(seen, `round ${seed}, ${doc === reader ? 'reader' : 'editor'}`, doc, server)
}

function judge(seen: Seen, name: string, doc: Y.Doc, server: Y.Doc): void {
  const sameHash = Buffer.compare(contentHash(doc), contentHash(server)) === 0
  const same = plainContent(doc) === plainContent(server)
  if (!same) seen.apart++
  if (same && !sameHash) seen.falseAlarms.push(name)
  if (!same && sameHash) seen.missed.push(name)
}

/** The words and blocks as Yjs itself prints them, without marks. */
function plainContent(doc: Y.Doc): string {
  const text = doc.getXmlFragment(textName).toString()
  const records = JSON.stringify(doc.getMap('goals').toJSON(), Object.keys(doc.getMap('goals').toJSON()).sort())
  return `${text.replaceAll(/<\/?(bold|italic|link)[^>]*>/g, '')} ${records}`
}

function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  return paragraph
}

function write(doc: Y.Doc, upTo: (n: number) => number, deed: number): void {
  const fragment = doc.getXmlFragment(textName)
  const blocks = fragment.toArray().filter((block) => block instanceof Y.XmlElement)
  const run = blocks[upTo(blocks.length)]?.get(0)
  if (!(run instanceof Y.XmlText) || deed < 0.06) {
    fragment.insert(upTo(fragment.length + 1), [paragraphOf('nytt')])
    return
  }
  const at = upTo(run.length + 1)
  const length = upTo(run.length - at + 1)
  const mark = ['bold', 'italic'][upTo(2)] ?? 'bold'
  if (deed < 0.45) run.insert(at, 'ord '.slice(0, 1 + upTo(4)), deed < 0.15 ? { [mark]: true } : {})
  else if (deed < 0.75 && length > 0) run.format(at, length, { [mark]: upTo(2) === 0 ? true : null })
  else if (deed < 0.9 && length > 0) run.delete(at, Math.min(length, 6))
  else if (deed < 0.95 && fragment.length > 1) fragment.delete(upTo(fragment.length), 1)
  else doc.getMap('goals').set(`goal-${upTo(3)}`, upTo(100))
}

function applyAsServer(doc: Y.Doc, update: Uint8Array): void {
  doc.transact((transaction) => {
    Y.applyUpdate(doc, update)
    transaction.local = true
  })
}
