/** *Sparat · Sparar… · Ej sparat*, from acknowledgements alone. */
import type { SavedState } from './planSession.ts'
import { createStore, type ReadableStore } from './store.ts'
import type { Unacknowledged } from './unacknowledged.ts'

/** A quick acknowledgement is not worth a flicker: most come within 50 ms. */
const quietMs = 400
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
    if (since === null) return store.set(lastSaved)
    const ageMs = now().getTime() - since.getTime()
    if (!isLive() || ageMs >= patienceMs) return store.set({ state: 'unsaved', changes: count, since })
    timer = setTimeout(refresh, (ageMs < quietMs ? quietMs : patienceMs) - ageMs)
    // Less than 400 ms after "not saved", "saved" would be a lie: the oldest one counts, and it is older.
    if (ageMs >= quietMs) store.set({ state: 'saving' })
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
