/** How React watches a store; the only file of this room that knows React. */
import { useSyncExternalStore } from 'react'
import type { ReadableStore } from './store.ts'

/** The store's value, and a new drawing whenever it changes. */
export function useStore<T>(store: ReadableStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
