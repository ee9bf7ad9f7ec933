/**
 * IndexedDB with promises that also tell failures. A request may succeed and its transaction still be thrown away
 * later, when the disk is full: so nothing counts as written before the transaction has completed.
 */

/** Another window with a newer page may hold the database; longer than this no page waits for its opening. */
const openPatienceMs = 4_000

export class LocalStoreError extends Error {
  readonly why: LocalFault

  constructor(why: LocalFault, cause: unknown) {
    super(`The browser's own store failed: ${why}`, { cause })
    this.why = why
  }
}

/**
 * `unsupported`: the address is not secure or the browser lacks what is needed. `blocked`: the browser forbids it, as
 * some do in private windows. `full`: no room is left. `removed`: the store was closed or emptied under the page.
 */
export type LocalFault = 'unsupported' | 'blocked' | 'full' | 'removed'

export function toLocalStoreError(cause: unknown): LocalStoreError {
  if (cause instanceof LocalStoreError) return cause
  const name = cause instanceof DOMException ? cause.name : ''
  if (name === 'QuotaExceededError') return new LocalStoreError('full', cause)
  if (name === 'InvalidStateError' || name === 'NotFoundError') return new LocalStoreError('removed', cause)
  return new LocalStoreError('blocked', cause)
}

/** Opens a database, with the object stores that `make` gives a new one. Rejects with a `LocalStoreError`. */
export function openDatabase(name: string, make: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let isLate = false
    const fail = (cause: unknown) => {
      clearTimeout(timer)
      isLate = true
      reject(toLocalStoreError(cause))
    }
    const timer = setTimeout(() => fail(new Error(`${name} did not open`)), openPatienceMs)
    if (typeof indexedDB === 'undefined') return fail(new LocalStoreError('unsupported', null))
    try {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => make(request.result)
      request.onerror = () => fail(request.error)
      request.onsuccess = () => {
        clearTimeout(timer)
        if (isLate) request.result.close()
        else resolve(request.result)
      }
    } catch (cause) {
      // Some private windows throw instead of telling.
      fail(cause)
    }
  })
}

/**
 * Runs `work` in one transaction and resolves with what it returned when all of it is on disk. `work` must make its
 * requests at once or in the requests' own callbacks. Rejects with a `LocalStoreError`, and then nothing is written.
 */
export function transact<T>(
  db: IDBDatabase,
  stores: readonly string[],
  mode: IDBTransactionMode,
  work: (store: (name: string) => IDBObjectStore, transaction: IDBTransaction) => T,
  durability: IDBTransactionDurability = 'default',
): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      const transaction = db.transaction([...stores], mode, { durability })
      const result = work((name) => transaction.objectStore(name), transaction)
      transaction.oncomplete = () => resolve(result)
      transaction.onabort = () => reject(toLocalStoreError(transaction.error))
    } catch (cause) {
      reject(toLocalStoreError(cause))
    }
  })
}

/** Deletes a database. Resolves also where another window still has it open: it goes when that one lets go. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onblocked = () => resolve()
    request.onerror = () => reject(toLocalStoreError(request.error))
  })
}
