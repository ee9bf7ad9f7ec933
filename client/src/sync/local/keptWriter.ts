/**
 * Writes to the local store: edits, acknowledgements and what comes from the server, in order and in batches. One
 * transaction runs at a time, and whatever comes meanwhile is in the next one, so that fast typing costs no more.
 */
import type { RecoveryReason } from '@samplan/shared/wire'
import { createStore, type ReadableStore } from '../store.ts'
import { toLocalStoreError, transact } from './database.ts'
import { createEarliestTimer } from './earliestTimer.ts'
import { type KeptEdit, mergeKnown, writeBatch } from './keptBatch.ts'
import type { LocalState } from './localState.ts'
import { createWaitingRows } from './waitingRows.ts'

/** Online, most edits are acknowledged within this: they need not be written twice. */
const ownPauseMs = 100
/** What the server has is only wanted for the next opening. */
const knownPauseMs = 2_000
/** When the disk was full, there may be room later. */
const fullPauseMs = 5_000

export interface KeptWriter {
  readonly state: ReadableStore<LocalState>
  /** These are in the store already. */
  adopt(edits: readonly KeptEdit[]): void
  keep(edit: KeptEdit): void
  /** The server has these on disk: from now on they are part of what it has. */
  confirm(edits: readonly KeptEdit[]): void
  /** The server will not have these: they stay until `forget`, but never as edits. */
  refuse(edits: readonly KeptEdit[], reason: RecoveryReason): void
  forget(edits: readonly KeptEdit[]): void
  /** Something came from the server. */
  learn(update: Uint8Array): void
  /** All that the server has is here: it can be opened without network from now on, with these facts beside it. */
  noteFacts(facts: () => string): void
  /** The plan cannot be opened from here any more. */
  forgetKnown(): Promise<void>
  /** Writes at once; resolves when everything is on disk or has failed. */
  flush(): Promise<void>
  fail(cause: unknown): void
  close(): void
}

export interface WriterNeeds {
  readonly db: IDBDatabase
  readonly windowId: string
  /** Of the rows that were opened, or a new name. */
  readonly lineage: string
  /** Whether the first row of the lineage is there. */
  readonly hasBase: boolean
  readonly isOnline: () => boolean
}

export function createKeptWriter(needs: WriterNeeds): KeptWriter {
  const { db, lineage } = needs
  const state = createStore<LocalState>({ state: 'keeping' })
  const waiting = createWaitingRows(needs)
  let flushing: Promise<void> | null = null
  let isOver = false

  const fail = (cause: unknown) => {
    const { why } = toLocalStoreError(cause)
    const before = state.get()
    if (before.state !== 'failing' || before.why !== why) state.set({ state: 'failing', why })
    if (why === 'full') timer.within(fullPauseMs)
    else isOver = true
  }
  const write = async () => {
    for (let batch = waiting.take(); batch; batch = isOver ? null : waiting.take()) {
      try {
        await writeBatch(db, batch, needs.isOnline() ? 'relaxed' : 'strict')
        state.set(keeping)
      } catch (cause) {
        waiting.giveBack(batch)
        return fail(cause)
      }
    }
    if (waiting.hasManyRows()) await mergeKnown(db, lineage).catch(fail)
  }
  const flush = async () => {
    timer.stop()
    if (isOver) return
    flushing ??= write().finally(() => {
      flushing = null
    })
    await flushing
  }
  const timer = createEarliestTimer(() => void flush())
  const soon = (pauseMs: number) => {
    if (!isOver) timer.within(pauseMs)
  }
  return {
    state,
    fail,
    flush,
    adopt(edits) {
      for (const edit of edits) waiting.adopt(edit)
    },
    keep(edit) {
      waiting.put(edit, null)
      soon(needs.isOnline() ? ownPauseMs : 0)
    },
    confirm(edits) {
      for (const edit of edits) waiting.confirm(edit)
      soon(ownPauseMs)
    },
    refuse(edits, reason) {
      for (const edit of edits) waiting.put(edit, reason)
      soon(0)
    },
    forget(edits) {
      for (const edit of edits) waiting.remove(edit)
      soon(0)
    },
    learn(update) {
      waiting.learn(update)
      soon(knownPauseMs)
    },
    noteFacts(facts) {
      waiting.noteFacts(facts)
      soon(knownPauseMs)
    },
    async forgetKnown() {
      waiting.forgetKnown()
      await transact(db, ['known', 'facts'], 'readwrite', (store) => {
        store('known').clear()
        store('facts').clear()
      }).catch(fail)
    },
    close() {
      isOver = true
      timer.stop()
    },
  }
}

const keeping: LocalState = { state: 'keeping' }
