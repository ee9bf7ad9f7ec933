/** What is on disk of a plan, read from the log as a start would. */
import type { Storage } from '@samplan/server/storage'
import type { PlanId } from '@samplan/shared/plan'
import * as Y from 'yjs'

/** The document that the log makes. */
export async function storedDoc(storage: Storage, planId: PlanId): Promise<Y.Doc> {
  const { snapshot, updates } = await storage.log.load(planId)
  const doc = new Y.Doc()
  doc.transact((transaction) => {
    for (const update of [...(snapshot ? [snapshot.state] : []), ...updates]) Y.applyUpdate(doc, update)
    // Otherwise Yjs would tidy formatted texts here, which is a change that is not in the log.
    transaction.local = true
  })
  return doc
}

/** Equal for documents with the same structs and deletions. */
export function fingerprint(doc: Y.Doc): string {
  return Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64')
}

/** True when something in the document waits for what never came. */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}
