/** Makes a document from stored bytes, as opening the plan would, and reads all of it. For checking what is stored. */
import { contentHash, readPlan } from '@samplan/shared/doc'
import * as Y from 'yjs'
import type { LogPart, Rebuilt } from '../storage/index.ts'
import { applyUpdate, isIncomplete } from '../sync/index.ts'

/** Throws where the bytes make no document, or one that waits for what is not there. */
export function rebuild({ snapshot, updates }: LogPart): Rebuilt {
  const doc = new Y.Doc()
  try {
    applyUpdate(doc, ...(snapshot ? [snapshot] : []), ...updates)
    if (isIncomplete(doc)) throw new Error('something in it builds on what is missing')
    // Reading must not throw either, whatever it finds.
    readPlan(doc)
    return { content: Buffer.from(contentHash(doc)).toString('hex'), writers: [...doc.store.clients.keys()] }
  } finally {
    doc.destroy()
  }
}
