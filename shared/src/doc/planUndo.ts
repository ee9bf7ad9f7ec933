/**
 * Undo, one for each person over the whole document, records and texts alike. It takes back one's own edits only:
 *
 *   – a block in which others have written since stays, without one's own words, and so does one in a text that somebody
 *     else is in, see `undoBlocks.ts`;
 *   – a creation is taken back by the bin flag, see `edits/addRecords.ts`;
 *   – a register in which somebody else has set a value since keeps that value alone, and a choice that undoing would
 *     leave without any value keeps the one it has. Yjs does not see to these two, so they are put right afterwards.
 */
import * as Y from 'yjs'
import { type RecordId, recordKinds } from '../plan/index.ts'
import { createOrigin, dropOrigin, editOrigin, prepareOrigin, repairOrigin } from './origins.ts'
import { recordsOf } from './roots.ts'
import { type TouchedPlace, touchedPlaces } from './touchedPlaces.ts'
import { type IsShared, mayTakeAway } from './undoBlocks.ts'
import { repairsAfterUndo } from './undoRepairs.ts'

/** Where the latest undo or redo changed something, so that the screen can go there. */
export interface UndoPlace {
  readonly owner: RecordId | 'plan'
  /** A text's or field's name; null for the record as such. */
  readonly field: string | null
}

export interface PlanUndo {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly lastPlace: UndoPlace | null
  /** Returns whether anything was changed. */
  undo(): boolean
  redo(): boolean
  /** What is typed from now on is a step of its own. */
  stopCapturing(): void
  /** Calls the listener when `canUndo`, `canRedo` or `lastPlace` may have changed. */
  subscribe(listener: () => void): () => void
  destroy(): void
}

/**
 * `textOrigins` are the origins that the person's own editors write texts with. Made before the first edit. `isShared`
 * says of a text whether somebody else is in it, as far as this page knows.
 */
export function createPlanUndo(
  doc: Y.Doc,
  textOrigins: ReadonlySet<unknown>,
  isShared: IsShared = () => false,
): PlanUndo {
  const trackedOrigins = new Set([...textOrigins, editOrigin, createOrigin])
  const structural = new Set<unknown>([editOrigin, createOrigin, prepareOrigin, dropOrigin])
  // Typing is gathered into steps by pauses; a structural edit is a step of its own, before and after.
  const isolate = ({ origin }: Y.Transaction) => {
    if (structural.has(origin)) manager.stopCapturing()
  }
  doc.on('beforeTransaction', isolate)
  const manager = new Y.UndoManager(doc, { trackedOrigins, deleteFilter: (item) => mayTakeAway(item, isShared) })
  doc.on('afterTransaction', isolate)

  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  const forget = ({ origin, deleteSet }: Y.Transaction) => {
    if (origin !== dropOrigin) return
    manager.undoStack = manager.undoStack.filter(({ insertions }) => !overlap(insertions, deleteSet))
    notify()
  }
  doc.on('afterTransaction', forget)
  manager.on('stack-item-added', notify)
  manager.on('stack-cleared', notify)
  const step = createStep(doc, manager)
  const take = (direction: 'undo' | 'redo') => {
    const changed = step.take(direction)
    notify()
    return changed
  }
  return {
    get canUndo() {
      return manager.canUndo()
    },
    get canRedo() {
      return manager.canRedo()
    },
    get lastPlace() {
      return step.lastPlace
    },
    undo: () => take('undo'),
    redo: () => take('redo'),
    stopCapturing: () => manager.stopCapturing(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      doc.off('beforeTransaction', isolate)
      doc.off('afterTransaction', isolate)
      doc.off('afterTransaction', forget)
      manager.destroy()
      listeners.clear()
    },
  }
}

type IdSet = Y.Transaction['deleteSet']

/** Whether any run of ids in `runs` begins within `ids`. */
function overlap(ids: IdSet, runs: IdSet): boolean {
  return [...runs.clients].some(([client, found]) =>
    found.some(({ clock }) => Y.isDeleted(ids, Y.createID(client, clock))),
  )
}

function createStep(doc: Y.Doc, manager: Y.UndoManager) {
  let lastPlace: UndoPlace | null = null
  const take = (direction: 'undo' | 'redo'): boolean => {
    const repairs: (() => void)[] = []
    const handleRecords = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
      repairs.push(...repairsAfterUndo(events))
    }
    const handleTransaction = (transaction: Y.Transaction) => {
      if (transaction.origin === manager) lastPlace = mainPlace(touchedPlaces(transaction)) ?? lastPlace
    }
    const maps = recordKinds.map((kind) => recordsOf(doc, kind))
    for (const map of maps) map.observeDeep(handleRecords)
    doc.on('afterTransaction', handleTransaction)
    try {
      return (direction === 'undo' ? manager.undo() : manager.redo()) !== null
    } finally {
      for (const map of maps) map.unobserveDeep(handleRecords)
      doc.off('afterTransaction', handleTransaction)
      const repairAll = () => {
        for (const repair of repairs) repair()
      }
      if (repairs.length > 0) doc.transact(repairAll, repairOrigin)
    }
  }
  return {
    take,
    get lastPlace() {
      return lastPlace
    },
  }
}

/** Words before fields: whoever undoes looks for the text. */
function mainPlace(places: readonly TouchedPlace[]): UndoPlace | null {
  const text = places.find((place) => place.in === 'text')
  if (text) return { owner: text.owner as RecordId | 'plan', field: text.field }
  const record = places.find((place) => place.in === 'record')
  if (!record) return null
  const key = [...(record.keys ?? [])].find((name) => name !== null && !['parentId', 'order', 'binned'].includes(name))
  return { owner: record.id, field: key?.split('/')[0] ?? null }
}
