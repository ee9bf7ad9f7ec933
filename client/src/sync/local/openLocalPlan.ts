/**
 * The browser's own store of one plan for one window: what the server has not acknowledged, and the plan itself so that
 * it opens without network. Own code over IndexedDB, because y-indexeddb drops the errors of its writes and knows
 * no difference between what the server has and what it has not.
 *
 * Windows do not talk to each other through it: each has its own edits, sends them itself and is acknowledged for
 * itself. Only the edits of a window that has closed are taken over, by exactly one other.
 */
import { createStore } from '../store.ts'
import { askToPersist } from './askToPersist.ts'
import { LocalStoreError, openDatabase, toLocalStoreError } from './database.ts'
import { rememberPlan } from './directory.ts'
import { replaceKnown } from './keptBatch.ts'
import { makeStores } from './keptRows.ts'
import { createKeptWriter, type KeptWriter } from './keptWriter.ts'
import type { Leftovers, OpenedPlan } from './leftovers.ts'
import type { LocalPlan, LocalPlanOptions } from './localPlan.ts'
import type { LocalState } from './localState.ts'
import { type Kept, readKept } from './readKept.ts'
import { takeOverEdits } from './takeOverEdits.ts'
import { createWindowLocks, type WindowLocks } from './windowLocks.ts'

interface Opened {
  readonly db: IDBDatabase
  readonly locks: WindowLocks
  readonly writer: KeptWriter
  /** Takes over what a dead window left; its lock is held meanwhile. */
  readonly takeOver: (windowId: string) => Promise<Leftovers>
}

/** A plan's local store. It opens with `open`; until then and where that fails, it takes everything and keeps nothing. */
export function openLocalPlan(options: LocalPlanOptions): LocalPlan {
  const state = createStore<LocalState>({ state: 'opening' })
  const nextKey = createKeys(options.windowId)
  let opened: Opened | null = null
  let isClosed = false
  const fail = (cause: unknown) => {
    if (opened) opened.writer.fail(cause)
    else state.set({ state: 'failing', why: toLocalStoreError(cause).why })
  }
  const close = () => {
    isClosed = true
    opened?.writer.close()
    opened?.db.close()
    opened?.locks.release()
  }
  const open = async (): Promise<OpenedPlan> => {
    const { kept, ...parts } = await openParts(options, nextKey)
    opened = parts
    if (isClosed) {
      close()
      return nothing
    }
    watchDatabase(parts.db, fail)
    parts.writer.state.subscribe(() => state.set(parts.writer.state.get()))
    const leftovers = await collect(kept, parts)
    state.set(parts.writer.state.get())
    return { plan: kept.plan, ...leftovers }
  }
  return {
    ...passedOn(() => opened?.writer),
    state,
    close,
    open: () =>
      open().catch((cause: unknown) => {
        fail(cause)
        return nothing
      }),
    keep(update, madeAt) {
      const edit = { key: nextKey(), update, madeAt }
      opened?.writer.keep(edit)
      return edit
    },
    remember(details) {
      if (opened && !isClosed) rememberPlan({ ...options.entry, details }).catch(fail)
    },
    async replace({ lineage, updates }, whole) {
      if (opened && updates.length > 1) await replaceKnown(opened.db, lineage, updates.length, whole).catch(fail)
    },
    async lookForLeftovers(take) {
      if (opened && state.get().state === 'keeping') await waitForOthers(opened, options.windowId, take).catch(fail)
    },
  }
}

const nothing: OpenedPlan = { plan: null, edits: [], refused: [] }

function createKeys(windowId: string) {
  let count = 0
  return () => {
    count += 1
    return [windowId, count] as const
  }
}

/** What the writer does by itself, once there is one. */
function passedOn(
  writer: () => KeptWriter | undefined,
): Pick<LocalPlan, 'confirm' | 'refuse' | 'forget' | 'learn' | 'noteFacts' | 'forgetKnown' | 'flush'> {
  return {
    confirm: (edits) => writer()?.confirm(edits),
    refuse: (edits, reason) => writer()?.refuse(edits, reason),
    forget: (edits) => writer()?.forget(edits),
    learn: (update) => writer()?.learn(update),
    noteFacts: (facts) => writer()?.noteFacts(facts),
    forgetKnown: async () => writer()?.forgetKnown(),
    flush: async () => writer()?.flush(),
  }
}

async function openParts(
  { entry, windowId, isOnline }: LocalPlanOptions,
  nextKey: ReturnType<typeof createKeys>,
): Promise<Opened & { readonly kept: Kept }> {
  if (!window.isSecureContext || !navigator.locks) throw new LocalStoreError('unsupported', null)
  await rememberPlan(entry)
  const db = await openDatabase(entry.database, makeStores)
  void askToPersist()
  const locks = createWindowLocks(navigator.locks, entry.database, windowId)
  await locks.hold()
  const kept = await readKept(db)
  const lineage = kept.plan?.lineage ?? windowId
  const writer = createKeptWriter({ db, windowId, lineage, hasBase: kept.plan !== null, isOnline })
  const takeOver = async (other: string) => {
    const left = await takeOverEdits(db, other, nextKey)
    writer.adopt([...left.edits, ...left.refused.flatMap(({ edits }) => edits)])
    return left
  }
  return { db, locks, writer, takeOver, kept }
}

/** The browser clears the site's data, or another window signs out and throws everything away. */
function watchDatabase(db: IDBDatabase, fail: (cause: unknown) => void): void {
  const handleGone = () => fail(new LocalStoreError('removed', null))
  db.onclose = handleGone
  db.onversionchange = () => {
    db.close()
    handleGone()
  }
}

/** What dead windows have left, at the opening. */
async function collect({ edits }: Kept, { locks, takeOver }: Opened): Promise<Leftovers> {
  const all: Leftovers[] = []
  for (const other of new Set(edits.map(({ key }) => key[0]))) {
    await locks.ifDead(other, async () => void all.push(await takeOver(other)))
  }
  return { edits: all.flatMap((one) => one.edits), refused: all.flatMap((one) => one.refused) }
}

/** Windows that live on with something unsent are waited for, each until it closes. */
async function waitForOthers(opened: Opened, windowId: string, take: (leftovers: Leftovers) => void): Promise<void> {
  const { edits } = await readKept(opened.db)
  for (const other of new Set(edits.map(({ key }) => key[0]))) {
    if (other === windowId) continue
    opened.locks.whenDead(other, async () => {
      const left = await opened.takeOver(other)
      if (left.edits.length > 0 || left.refused.length > 0) take(left)
    })
  }
}
