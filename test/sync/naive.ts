/** What a server does that gives every update straight to Yjs: the way that the hazards were found on. */
import * as Y from 'yjs'

/** A document that takes whatever comes, and keeps it. */
export function naiveServer(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** A document's updates, one for each change. */
export function recordUpdates(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array) => void updates.push(update)
  doc.on('update', keep)
  change(doc)
  doc.off('update', keep)
  return updates
}

/** A second replica of the same content, with a client id of its own. */
export function replicaOf(doc: Y.Doc, clientId?: number): Y.Doc {
  const replica = new Y.Doc()
  if (clientId !== undefined) replica.clientID = clientId
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc))
  return replica
}
