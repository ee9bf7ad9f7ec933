/** One transaction's worth of changes to a plan's local store, and the merging of what has come from the server. */
import * as Y from 'yjs'
import { transact } from './database.ts'
import { baseKey, beginningWith, type FactsRow, isWhole, type OwnRow, type Sealed, seal } from './keptRows.ts'

/** An edit as it lies, or is about to lie, in the store. */
export interface KeptEdit {
  readonly key: readonly [windowId: string, n: number]
  readonly update: Uint8Array
  readonly madeAt: Date
}

export interface Batch {
  /** Null takes the edit's row away. */
  readonly own: ReadonlyMap<KeptEdit, OwnRow | null>
  readonly known: KnownBatch | null
  readonly facts: FactsRow | null
}

export interface KnownBatch {
  readonly key: IDBValidKey
  /** True for the lineage's first row. */
  readonly isBase: boolean
  readonly updates: readonly Uint8Array[]
}

/** Writes all of it or nothing. What an edit may build on is in the same transaction. */
export function writeBatch(db: IDBDatabase, batch: Batch, durability: IDBTransactionDurability): Promise<void> {
  const { own, known, facts } = batch
  return transact(
    db,
    ['own', 'known', 'facts'],
    'readwrite',
    (store, transaction) => {
      for (const [{ key }, row] of own) {
        if (row) store('own').put(row, [...key])
        else store('own').delete([...key])
      }
      if (known) store('known').put(seal(mergeAll(known.updates)), known.key)
      if (facts) store('facts').put(facts, 'facts')
      // Without this, a transaction that was begun as the window closes would be thrown away.
      transaction.commit()
    },
    durability,
  )
}

function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  return updates.length > 0 ? Y.mergeUpdates([...updates]) : Y.encodeStateAsUpdate(new Y.Doc())
}

/** Merges the rows of a lineage into its first. Where one of them is damaged, all stay as they are. */
export function mergeKnown(db: IDBDatabase, lineage: string): Promise<void> {
  return transact(db, ['known'], 'readwrite', (store) => {
    const known = store('known')
    const reading: IDBRequest<Partial<Sealed>[]> = known.getAll(beginningWith(lineage))
    reading.onsuccess = () => {
      const rows = reading.result.filter(isWhole)
      if (rows.length < Math.max(2, reading.result.length)) return
      known.delete(beginningWith(lineage))
      known.put(seal(mergeAll(rows.map(({ bytes }) => bytes))), baseKey(lineage))
    }
  })
}

/**
 * Puts a document's whole state in the place of the `rows` rows that it was read from. Unlike a merge of bytes it has
 * let go of what was deleted. Does nothing where a window has written meanwhile.
 */
export function replaceKnown(db: IDBDatabase, lineage: string, rows: number, state: Uint8Array): Promise<void> {
  return transact(db, ['known'], 'readwrite', (store) => {
    const known = store('known')
    const counting = known.count(beginningWith(lineage))
    counting.onsuccess = () => {
      if (counting.result !== rows) return
      known.delete(beginningWith(lineage))
      known.put(seal(state), baseKey(lineage))
    }
  })
}
