/**
 * What lies in the local store of one person's one plan, in one draft and epoch.
 *
 *   store   key                   holds
 *   own     [window, n]           an edit that the server has not said is on disk, in the order it was made
 *   known   [lineage, '', 0]      what the server has, merged: the plan as it can be opened without network
 *           [lineage, window, n]  what has come since; merged into the first when there are many
 *   facts   'facts'               which lineage of `known` holds, and what else the page needs to show the plan
 *
 * A window that gives its document up empties `known`. Others may still write rows of the old lineage; without its
 * first row these are never read, so that half a plan cannot pass for a whole one.
 */
import type { RecoveryReason } from '@samplan/shared/wire'
import { crc32 } from './crc32.ts'

export interface OwnRow extends Sealed {
  readonly madeAt: Date
  /** Why the server will not have it: it is handed in as a recovery copy and never sent as an edit again (E16). */
  readonly refused: RecoveryReason | null
}

export interface Sealed {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sum: number
}

export interface FactsRow extends Sealed {
  readonly lineage: string
}

export function makeStores(db: IDBDatabase): void {
  for (const name of ['own', 'known', 'facts']) db.createObjectStore(name)
}

export function seal(update: Uint8Array): Sealed {
  const bytes = new Uint8Array(update)
  return { bytes, sum: crc32(bytes) }
}

/** False for a row that is not as it was written. */
export function isWhole(row: Partial<Sealed> | undefined): row is Sealed {
  return row?.bytes instanceof Uint8Array && crc32(row.bytes) === row.sum
}

/** Every key that begins with this. */
export function beginningWith(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []])
}

/** Where the rows of a lineage are merged; without it none of them is read. */
export function baseKey(lineage: string): IDBValidKey {
  return [lineage, '', 0]
}
