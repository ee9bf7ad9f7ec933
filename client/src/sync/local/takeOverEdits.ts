/** Takes over what a closed window has left. To be called with that window's lock. */
import type { RecoveryReason } from '@samplan/shared/wire'
import { transact } from './database.ts'
import type { KeptEdit } from './keptBatch.ts'
import type { OwnRow } from './keptRows.ts'
import type { Leftovers } from './leftovers.ts'
import { readEditsOf } from './readKept.ts'

/**
 * Moves the rows under this window's keys, in one transaction. A row that is damaged becomes a recovery copy of its own,
 * for whatever can still be read in it.
 */
export async function takeOverEdits(
  db: IDBDatabase,
  windowId: string,
  nextKey: () => KeptEdit['key'],
): Promise<Leftovers> {
  const rows = await readEditsOf(db, windowId)
  const moved = rows.map(({ key, row, isWhole }) => {
    const refused: OwnRow['refused'] = isWhole ? row.refused : 'mismatch'
    return { from: key, edit: { key: nextKey(), update: bytesOf(row), madeAt: row.madeAt }, row, refused, isWhole }
  })
  await transact(db, ['own'], 'readwrite', (store) => {
    for (const { from, edit, row, refused } of moved) {
      store('own').delete([...from])
      store('own').put({ ...row, refused }, [...edit.key])
    }
  })
  const reasons = new Set(moved.flatMap(({ refused, isWhole }) => (refused && isWhole ? [refused] : [])))
  const editsOf = (reason: RecoveryReason | null) =>
    moved.filter((one) => one.isWhole && one.refused === reason).map(({ edit }) => edit)
  return {
    edits: editsOf(null),
    refused: [
      ...[...reasons].map((reason) => ({ reason, edits: editsOf(reason) })),
      ...moved.filter((one) => !one.isWhole).map(({ edit }) => ({ reason: 'mismatch' as const, edits: [edit] })),
    ],
  }
}

/** Of a damaged row there may be nothing left. */
function bytesOf({ bytes }: Partial<OwnRow>): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : new Uint8Array()
}
