/**
 * Values by key, each with its own listeners: a change to one block's findings wakes that block and no other. This is
 * what keeps a keystroke in a plan of two hundred activities from drawing two hundred activities anew.
 */
export interface KeyedStore<K, V> {
  get(key: K): V | undefined
  /** Takes in a whole new reading; keys whose value is the same keep the old value and wake nobody. */
  replace(next: ReadonlyMap<K, V>): void
  subscribe(key: K, listener: () => void): () => void
}

/** Makes a store; `same` says when two values look alike on screen. */
export function createKeyedStore<K, V>(same: (a: V, b: V) => boolean): KeyedStore<K, V> {
  let values: ReadonlyMap<K, V> = new Map()
  const listeners = new Map<K, Set<() => void>>()
  return {
    get: (key) => values.get(key),
    replace(next) {
      const before = values
      const kept = new Map<K, V>()
      const changed = new Set<K>()
      for (const [key, value] of next) {
        const old = before.get(key)
        if (old !== undefined && same(old, value)) kept.set(key, old)
        else {
          kept.set(key, value)
          changed.add(key)
        }
      }
      for (const key of before.keys()) if (!next.has(key)) changed.add(key)
      values = kept
      for (const key of changed) for (const listener of listeners.get(key) ?? []) listener()
    },
    subscribe(key, listener) {
      const set = listeners.get(key) ?? new Set()
      set.add(listener)
      listeners.set(key, set)
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(key)
      }
    },
  }
}

/** Two lists with the same items in the same order. */
export function sameItems<T>(same: (a: T, b: T) => boolean): (a: readonly T[], b: readonly T[]) => boolean {
  return (a, b) => a.length === b.length && a.every((item, index) => same(item, b[index] as T))
}
