/**
 * One's own edits that the server has not yet said are on disk. *Sparat* is shown from this and nothing else: what is
 * listed here would be lost if the server never got it, so it is also what a recovery copy holds, and what the
 * browser's own store keeps until the server has it.
 *
 * An edit is matched with acknowledgements by counting the connection's update frames, as the server does. A new
 * connection counts from its start; its first step 2 holds everything that is still open.
 */
import * as Y from 'yjs'
import type { KeptEdit } from './local/keptBatch.ts'

interface OwnChange {
  readonly edit: KeptEdit
  /** The frame of this connection that carries it; null while none does. */
  frame: number | null
}

/** Where edits lie meanwhile. */
export interface EditKeeper {
  keep(update: Uint8Array, madeAt: Date): KeptEdit
  confirm(edits: readonly KeptEdit[]): void
}

export interface TakenEdits {
  readonly update: Uint8Array
  readonly edits: readonly KeptEdit[]
}

export interface Unacknowledged {
  readonly count: number
  /** When the oldest of them was made. */
  readonly since: Date | null
  add(update: Uint8Array, madeAt: Date): void
  /** An edit of an earlier window, which is kept already. To be called before it is applied to the document. */
  addKept(edit: KeptEdit): void
  /** A new connection: nothing has been sent on it. */
  restart(): void
  /** The connection's `frame`-th update frame went out. */
  handleSent(frame: number, step: 'missing' | 'update'): void
  /** The connection's first `frames` update frames are on disk. Returns whether any change was among them. */
  acknowledge(frames: number): boolean
  /** Everything, merged to one update; null when there is nothing. */
  peek(): TakenEdits | null
  /** Takes everything out. */
  take(): TakenEdits | null
}

export function createUnacknowledged(keeper: EditKeeper): Unacknowledged {
  let changes: OwnChange[] = []
  let hasSentStep2 = false
  const peek = () => {
    if (changes.length === 0) return null
    const edits = changes.map(({ edit }) => edit)
    return { update: Y.mergeUpdates(edits.map(({ update }) => update)), edits }
  }
  return {
    get count() {
      return changes.length
    },
    get since() {
      return changes[0]?.edit.madeAt ?? null
    },
    add(update, madeAt) {
      changes.push({ edit: keeper.keep(update, madeAt), frame: null })
    },
    addKept(edit) {
      changes.push({ edit, frame: null })
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
      const isOpen = ({ frame }: OwnChange) => frame === null || frame > frames
      const done = changes.filter((change) => !isOpen(change))
      if (done.length === 0) return false
      changes = changes.filter(isOpen)
      keeper.confirm(done.map(({ edit }) => edit))
      return true
    },
    peek,
    take() {
      const taken = peek()
      changes = []
      return taken
    },
  }
}
