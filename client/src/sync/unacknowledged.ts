/**
 * One's own edits that the server has not yet said are on disk. *Sparat* is shown from this and nothing else: what is
 * listed here would be lost if the server never got it, so it is also what a recovery copy holds.
 *
 * An edit is matched with acknowledgements by counting the connection's update frames, as the server does. A new
 * connection counts from its start; its first step 2 holds everything that is still open.
 */
import * as Y from 'yjs'

interface OwnChange {
  readonly update: Uint8Array
  readonly madeAt: Date
  /** The frame of this connection that carries it; null while none does. */
  frame: number | null
}

export interface Unacknowledged {
  readonly count: number
  /** When the oldest of them was made. */
  readonly since: Date | null
  add(update: Uint8Array, madeAt: Date): void
  /** A new connection: nothing has been sent on it. */
  restart(): void
  /** The connection's `frame`-th update frame went out. */
  handleSent(frame: number, step: 'missing' | 'update'): void
  /** The connection's first `frames` update frames are on disk. Returns whether any change was among them. */
  acknowledge(frames: number): boolean
  /** Takes everything out, merged to one update; null when there is nothing. */
  take(): { readonly update: Uint8Array; readonly changes: number } | null
}

export function createUnacknowledged(): Unacknowledged {
  let changes: OwnChange[] = []
  let hasSentStep2 = false
  return {
    get count() {
      return changes.length
    },
    get since() {
      return changes[0]?.madeAt ?? null
    },
    add(update, madeAt) {
      changes.push({ update, madeAt, frame: null })
    },
    restart() {
      hasSentStep2 = false
      for (const change of changes) change.frame = null
    },
    handleSent(frame, step) {
      if (step === 'update') {
        const newest = changes.at(-1)
        if (newest) newest.frame ??= frame
        return
      }
      // The server passes over updates that come before the first step 2 and build on what it has not seen.
      for (const change of changes) if (change.frame === null || !hasSentStep2) change.frame = frame
      hasSentStep2 = true
    },
    acknowledge(frames) {
      const before = changes.length
      changes = changes.filter(({ frame }) => frame === null || frame > frames)
      return changes.length < before
    },
    take() {
      if (changes.length === 0) return null
      const taken = { update: Y.mergeUpdates(changes.map(({ update }) => update)), changes: changes.length }
      changes = []
      return taken
    },
  }
}
