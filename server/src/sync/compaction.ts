/**
 * Puts a snapshot in the place of many rows. It is made from the log, not from what lies in memory, read back into a
 * document of its own, and compared, before storage retires a single row.
 */
import { setImmediate as lettingOthers } from 'node:timers/promises'
import type { IsoInstant, PlanId } from '@samplan/shared/plan'
import * as Y from 'yjs'
import type { LogStore } from '../storage/storage.ts'
import { applyUpdate } from './applyUpdate.ts'
import { isIncomplete, loadDoc } from './loadDoc.ts'
import type { WorkingDoc } from './workingDoc.ts'

interface Compaction {
  readonly working: WorkingDoc
  readonly log: LogStore
  readonly planId: PlanId
  readonly now: () => Date
}

/** Throws where the log, the memory and the snapshot are not the same document; nothing is retired then. */
export async function compact({ working, log, planId, now }: Compaction): Promise<void> {
  const { doc, position } = await loadDoc(log, planId)
  // A large plan takes a while in each step. This plan waits in its queue; sockets and other plans go in between.
  await lettingOthers()
  const state = Y.encodeStateAsUpdate(doc)
  const readBack = new Y.Doc()
  applyUpdate(readBack, state)
  await lettingOthers()
  const isLog = position === working.position && isSame(doc, working.doc)
  await lettingOthers()
  const same = isLog && isSame(doc, readBack)
  doc.destroy()
  readBack.destroy()
  if (!same) throw new Error(`The snapshot of plan ${planId} at ${position} is not the document that the log makes`)
  await log.putSnapshot(planId, position, state, now().toISOString() as IsoInstant)
  working.compacted()
}

/** Same structs, same deletions, same content. */
function isSame(one: Y.Doc, other: Y.Doc): boolean {
  if (isIncomplete(one) || isIncomplete(other)) return false
  return Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) && contentOf(one) === contentOf(other)
}

/** Every root as text, by name. Safe on what `checkLayout` let through: shallow, and without names of its own. */
function contentOf(doc: Y.Doc): string {
  const names = [...doc.share.keys()].sort()
  return names
    .map((name) => {
      const text = name.startsWith('t/') ? doc.getXmlFragment(name).toString() : mapText(doc.getMap(name))
      return text === '' ? '' : `${name}\n${text}`
    })
    .filter(Boolean)
    .join('\n')
}

function mapText(map: Y.Map<unknown>): string {
  const values = [...map.entries()].sort(([one], [other]) => (one < other ? -1 : 1))
  return values
    .map(([key, value]) => `${key} ${value instanceof Y.Map ? mapText(value) : JSON.stringify(value)}`)
    .join('\n')
}
