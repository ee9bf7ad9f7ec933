/**
 * *Sparat · Sparar… · Ej sparat*, from acknowledgements alone. *Sparat* goes with the first key and comes back when
 * everything has been on the server's disk for a moment, so that it is true whenever it is read and does not flicker
 * while somebody writes.
 */
import type { SavedState } from './planSession.ts'
import { createStore, type ReadableStore } from './store.ts'
import type { Unacknowledged } from './unacknowledged.ts'

/** Whoever writes presses the next key within this time; most acknowledgements take 50 ms. */
const settledMs = 400
/** Somebody who writes on without looking should know within a few seconds that nothing arrives. */
const patienceMs = 5_000

export interface SavedWatch {
  readonly store: ReadableStore<SavedState>
  /** To be called when an edit was made, acknowledged or taken out, and when the connection came or went. */
  refresh(): void
  handleAcknowledged(): void
  close(): void
}

interface SavedNeeds {
  readonly unacknowledged: Unacknowledged
  readonly isLive: () => boolean
  readonly now: () => Date
}

export function watchSaved({ unacknowledged, isLive, now }: SavedNeeds): SavedWatch {
  let lastSaved: SavedState = { state: 'saved', at: null }
  const store = createStore<SavedState>(lastSaved, sameSaved)
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = () => {
    clearTimeout(timer)
    const { since, count } = unacknowledged
    if (since === null) {
      if (store.get().state !== 'saving') return store.set(lastSaved)
      timer = setTimeout(() => store.set(lastSaved), settledMs)
      return
    }
    const ageMs = now().getTime() - since.getTime()
    if (!isLive() || ageMs >= patienceMs) return store.set({ state: 'unsaved', changes: count, since })
    timer = setTimeout(refresh, patienceMs - ageMs)
    store.set({ state: 'saving' })
  }
  return {
    store,
    refresh,
    handleAcknowledged() {
      lastSaved = { state: 'saved', at: now() }
      refresh()
    },
    close: () => clearTimeout(timer),
  }
}

function sameSaved(a: SavedState, b: SavedState): boolean {
  if (a.state === 'unsaved' && b.state === 'unsaved') return a.changes === b.changes && a.since === b.since
  return a === b || (a.state === 'saving' && b.state === 'saving')
}
