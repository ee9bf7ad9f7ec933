/** Whether everybody ended with the same words: real documents, built from what was really received. */
import * as Y from 'yjs'
import type { LoadClient } from './client.ts'
import type { Dialect } from './dialect.ts'
import type { TypingClient } from './typing.ts'

/** The words of every text of a plan, in one string. */
function wordsOf(doc: Y.Doc): string {
  const names = [...doc.share.keys()].filter((name) => name.startsWith('t/')).sort()
  return names.map((name) => `${name}: ${doc.getXmlFragment(name).toString()}`).join('\n')
}

export function wordsOfState(state: Uint8Array): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return wordsOf(doc)
}

/** What a client's own page would show at the end: what it received and what it typed itself. */
export function wordsSeenBy(client: LoadClient, dialect: Dialect, typed: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const { payload } of client.recording.messages()) {
    const received = dialect.read(payload)
    if (received.type === 'update') Y.applyUpdate(doc, received.update)
  }
  for (const update of typed) Y.applyUpdate(doc, update)
  return wordsOf(doc)
}

/** How many of the given clients do not show the same as the first. */
export function countDiverged(people: readonly TypingClient[], dialect: Dialect): number {
  const words = people.map(({ client, typist }) => wordsSeenBy(client, dialect, typist.updates))
  return words.filter((seen) => seen !== words[0]).length
}
