/**
 * Recovery copies on their way to the server (E16): what was refused is shown, kept, and handed in until the server has
 * it. Meanwhile it lies in this browser's own store, marked so that it is never sent as an edit again; where there is
 * no store, it is in this window alone.
 */
import type { NewRecoveryCopy, RecoveryReason } from '@samplan/shared/wire'
import { toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import type { KeptEdit } from './local/keptBatch.ts'
import type { RefusedEdits } from './local/leftovers.ts'
import type { LocalPlan } from './local/localPlan.ts'
import { createStore, type ReadableStore } from './store.ts'
import type { TakenEdits } from './unacknowledged.ts'

/** Words that the server would not take, and where they are now. */
export interface RecoveryNotice {
  readonly copy: NewRecoveryCopy
  /** How many changes it holds. */
  readonly changes: number
  /**
   * `server`: handed in, listed among the recovery copies. `browser`: in this browser, and handed in by itself when the
   * server can be reached. `here`: only in this window, which must not be closed.
   */
  readonly kept: 'sending' | 'server' | 'browser' | 'here'
}

/** Where refused edits were written, and where they lie. */
export interface RefusedPlace {
  readonly draft: number
  readonly epoch: number
  readonly local: LocalPlan
}

export interface Recovery {
  readonly notices: ReadableStore<readonly RecoveryNotice[]>
  readonly hasUnsent: () => boolean
  /** Edits of this window that were refused now. */
  refuse(place: RefusedPlace, reason: RecoveryReason, taken: TakenEdits): void
  /** Edits that lie in the store as refused; whether the server has all of them now. */
  handIn(place: RefusedPlace, refused: readonly RefusedEdits[]): Promise<boolean>
  /** Hands in again what the server has not. */
  retry(): void
  dismiss(notice: RecoveryNotice): void
  /** Closes a store that nothing writes to any more, as soon as nothing refused lies in it. */
  release(local: LocalPlan): void
  /** Closes all that were released. What is still in them is handed in when the plan is opened again. */
  close(): void
}

interface Kept {
  readonly notice: RecoveryNotice
  readonly place: RefusedPlace
  readonly edits: readonly KeptEdit[]
}

export function createRecovery(handIn: (copy: NewRecoveryCopy) => Promise<void>): Recovery {
  const all = createStore<readonly Kept[]>([])
  const notices = createStore<readonly RecoveryNotice[]>([])
  all.subscribe(() => notices.set(all.get().map(({ notice }) => notice)))
  const replace = ({ notice: { copy } }: Kept, kept: RecoveryNotice['kept']) =>
    all.set(all.get().map((one) => (one.notice.copy === copy ? { ...one, notice: { ...one.notice, kept } } : one)))
  const released = new Set<LocalPlan>()
  const close = async (local: LocalPlan) => {
    released.delete(local)
    await local.flush()
    local.close()
  }
  const isNeeded = (local: LocalPlan) =>
    all.get().some(({ place, notice }) => place.local === local && notice.kept !== 'server')
  const send = async (kept: Kept) => {
    const { notice, place, edits } = kept
    replace(kept, 'sending')
    try {
      await handIn(notice.copy)
      place.local.forget(edits)
      replace(kept, 'server')
      if (released.has(place.local) && !isNeeded(place.local)) await close(place.local)
    } catch {
      // Whatever the reason: the words are still here, and the page says so and offers to try again.
      replace(kept, place.local.state.get().state === 'keeping' ? 'browser' : 'here')
    }
  }
  const take = async (place: RefusedPlace, reason: RecoveryReason, edits: readonly KeptEdit[]) => {
    const { draft, epoch } = place
    const copy = { reason, draft, epoch, update: toBase64(mergeEdits(edits)) }
    const kept: Kept = { notice: { copy, changes: edits.length, kept: 'sending' }, place, edits }
    all.set([...all.get(), kept])
    await send(kept)
  }
  return {
    notices,
    hasUnsent: () => notices.get().some(({ kept }) => kept !== 'server'),
    refuse(place, reason, { edits }) {
      place.local.refuse(edits, reason)
      void take(place, reason, edits)
    },
    async handIn(place, refused) {
      for (const { reason, edits } of refused) await take(place, reason, edits)
      return !isNeeded(place.local)
    },
    retry() {
      for (const kept of all.get()) {
        if (kept.notice.kept === 'here' || kept.notice.kept === 'browser') void send(kept)
      }
    },
    release(local) {
      released.add(local)
      if (!isNeeded(local)) void close(local)
    },
    close() {
      for (const local of released) void close(local)
    },
    dismiss: (notice) => all.set(all.get().filter((one) => one.notice !== notice || notice.kept !== 'server')),
  }
}

/** A single edit goes as it is, because it may be a damaged one, which nothing can be merged with. */
function mergeEdits(edits: readonly KeptEdit[]): Uint8Array {
  const [only, ...others] = edits.map(({ update }) => update)
  return only && others.length === 0 ? only : Y.mergeUpdates(edits.map(({ update }) => update))
}
