/**
 * Writing stops where words would be in this window alone for longer: the network is away and the browser keeps nothing
 *. Not at once, because a line that is away for two seconds should not take the text from under somebody's hands.
 */
import type { LocalState } from './local/localState.ts'
import type { ConnectionState } from './planSession.ts'
import { createStore, type ReadableStore } from './store.ts'

const patienceMs = 3_000

export interface WritingHold {
  /** True while nothing may be written. */
  readonly store: ReadableStore<boolean>
  close(): void
}

export function holdWriting(local: ReadableStore<LocalState>, connection: ReadableStore<ConnectionState>): WritingHold {
  const store = createStore(false)
  let timer: ReturnType<typeof setTimeout> | null = null
  const stopTimer = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const refresh = () => {
    const isAlone = local.get().state === 'failing' && connection.get().state === 'offline'
    if (isAlone && !store.get()) timer ??= setTimeout(() => store.set(true), patienceMs)
    if (isAlone) return
    stopTimer()
    store.set(false)
  }
  const stops = [local.subscribe(refresh), connection.subscribe(refresh)]
  refresh()
  return {
    store,
    close() {
      stopTimer()
      for (const stop of stops) stop()
    },
  }
}
