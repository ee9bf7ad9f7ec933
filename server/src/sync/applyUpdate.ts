/**
 * Applies an update and nothing but it. After a remote change, Yjs tidies a formatted text by deleting marks that have
 * no effect any more, each replica for itself. A server that did so would hold deletions that are not in its log. Marked
 * as local, the transaction is left as it is; the clients' own tidying comes in as their updates (`admission.ts`).
 */
import * as Y from 'yjs'

/** Gives the transaction, for whoever asks what it touched. */
export function applyUpdate(doc: Y.Doc, ...updates: readonly Uint8Array[]): Y.Transaction {
  return doc.transact((transaction) => {
    for (const update of updates) Y.applyUpdate(doc, update)
    transaction.local = true
    return transaction
  })
}
