/**
 * One value that others may watch. Outside React, so that a connection outlives any component; `useStore` is the way
 * in. Listeners hear only of values that differ.
 */
export interface ReadableStore<T> {
  readonly get: () => T
  /** Calls the listener after each change until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void
}

export interface Store<T> extends ReadableStore<T> {
  readonly set: (value: T) => void
}

/** Makes a store. `same` tells values apart; by default identity does. */
export function createStore<T>(initial: T, same: (a: T, b: T) => boolean = Object.is): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (same(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
