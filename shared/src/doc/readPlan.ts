/**
 * Step 9 of a keystroke's way, where it becomes the plan that everybody reads: screen, totals, checks, export, freeze.
 */
import type * as Y from 'yjs'
import type { Plan, RecordId } from '../plan/index.ts'
import { PlanReader } from './planReader.ts'
import { touchedPlaces } from './touchedPlaces.ts'

/** The plan in a document. Never throws for what stands in it: what cannot be read is listed in `unreadable`. */
export function readPlan(doc: Y.Doc): Plan {
  return new PlanReader(doc).plan
}

export interface PlanWatch {
  /** The same object until something in the plan changes, and so is every part of it that did not. */
  readonly plan: Plan
  /** The records that the latest change touched. */
  readonly changed: ReadonlySet<RecordId>
  /** Calls the listener after each change of the plan, until the function it returns is called. */
  subscribe(listener: () => void): () => void
  close(): void
}

/** The plan in a document, kept up to date. Each change costs what it touched, not the size of the plan. */
export function watchPlan(doc: Y.Doc): PlanWatch {
  const reader = new PlanReader(doc)
  const listeners = new Set<() => void>()
  let changed: ReadonlySet<RecordId> = new Set()
  const handleTransaction = (transaction: Y.Transaction) => {
    if (transaction.changed.size === 0) return
    const before = reader.plan
    const touched = reader.update(touchedPlaces(transaction))
    if (reader.plan === before) return
    changed = touched
    for (const listener of listeners) listener()
  }
  doc.on('afterTransaction', handleTransaction)
  return {
    get plan() {
      return reader.plan
    },
    get changed() {
      return changed
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      doc.off('afterTransaction', handleTransaction)
      listeners.clear()
    },
  }
}
