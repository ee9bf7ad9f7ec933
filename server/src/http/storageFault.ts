import { StorageFault } from '../storage/index.ts'

/** SQLite's words for "not now": busy, locked, out of memory, read-only, I/O error, full, cannot open. */
const passingCodes = new Set([5, 6, 7, 8, 10, 13, 14])

/** True where the database could not answer (disk full, locked), so that the same request may succeed later. */
export function isStorageFault(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 10; cause = cause.cause, depth++) {
    if (cause instanceof StorageFault) return true
    // Extended codes carry the plain one in their low byte.
    if ('errcode' in cause && typeof cause.errcode === 'number') return passingCodes.has(cause.errcode & 0xff)
  }
  return false
}
