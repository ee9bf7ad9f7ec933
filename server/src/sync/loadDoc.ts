/** Makes a plan's document from its log, and nothing else: after a start, after a spoiled trial, before compaction. */
import type { PlanId } from '@samplan/shared/plan'
import * as Y from 'yjs'
import type { LoadedLog, LogStore } from '../storage/storage.ts'
import { applyUpdate } from './applyUpdate.ts'

export interface LoadedDoc {
  readonly doc: Y.Doc
  /** The log position it stands at. */
  readonly position: number
  /** Rows since the last snapshot. */
  readonly rows: number
}

/** Throws where the log is damaged: a plan that cannot be read whole is not served in part. */
export async function loadDoc(log: LogStore, planId: PlanId): Promise<LoadedDoc> {
  return makeDoc(planId, await log.load(planId))
}

/** The document of a log that has been read. Throws where something is missing in it. */
export function makeDoc(planId: PlanId, { snapshot, updates, position }: LoadedLog): LoadedDoc {
  // A name costs less than the random one that Yjs would make; it goes nowhere.
  const doc = new Y.Doc({ guid: planId })
  applyUpdate(doc, ...(snapshot ? [snapshot.state] : []), ...updates)
  if (isIncomplete(doc)) throw new Error(`The log of plan ${planId} has a gap before position ${position}`)
  return { doc, position, rows: updates.length }
}

/** True when something in the document waits for what never came. */
export function isIncomplete(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}
