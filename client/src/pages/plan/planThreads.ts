/** The threads of an open plan by block and by field: asked for once, then kept up to date by the socket. */
import type { ThreadId } from '@samplan/shared/plan'
import type { Anchor, Thread } from '@samplan/shared/wire'
import type { Reply } from '../../api.ts'
import { createThreadStore } from '../../comments/threadStore.ts'
import type { CommentRange } from '../../editor/index.ts'
import { createKeyedStore, type KeyedStore, sameItems } from '../../plan/board/keyedStore.ts'
import type { PlanBoard } from '../../plan/board/planBoard.ts'
import { type BlockId, byBlock } from '../../plan/board/planIndex.ts'
import { createStore, type PlanSession, type ReadableStore, type Store } from '../../sync/index.ts'

export interface PlanThreads {
  readonly all: ReadableStore<ReadonlyMap<ThreadId, Thread>>
  readonly byBlock: KeyedStore<BlockId, readonly Thread[]>
  readonly ranges: KeyedStore<string, readonly CommentRange[]>
  readonly composing: KeyedStore<BlockId, Anchor>
  readonly selected: KeyedStore<BlockId, Anchor>
  /** The thread that one has opened; its words stand out in the text. */
  readonly openThread: Store<ThreadId | null>
  readonly open: ReadableStore<number>
  /** The latest thread that somebody else's window brought. */
  readonly arrived: ReadableStore<Thread | null>
  has(recordId: string): boolean
  compose(anchor: Anchor | null): void
  select(anchor: Anchor | null): void
  take(thread: Thread): void
  load(ask: () => Promise<Reply<readonly Thread[]>>): Promise<void>
  close(): void
}

export function createPlanThreads(session: PlanSession, board: PlanBoard): PlanThreads {
  const store = createThreadStore()
  const byBlockId = createKeyedStore<BlockId, readonly Thread[]>(sameItems(Object.is))
  const ranges = createKeyedStore<string, readonly CommentRange[]>(sameItems(sameRange))
  const composing = createKeyedStore<BlockId, Anchor>(Object.is)
  const selected = createKeyedStore<BlockId, Anchor>(Object.is)
  const openThread = createStore<ThreadId | null>(null)
  const open = createStore(0)
  const arrived = createStore<Thread | null>(null)
  let composed: Anchor | null = null
  const place = () => {
    const threads = [...store.get().values()]
    byBlockId.replace(byBlock(board.index.get(), threads, ({ anchor }) => anchor.recordId))
    ranges.replace(rangesByField(threads, openThread.get(), composed))
    open.set(threads.filter(({ answer }) => answer === null).length)
  }
  const leave = [
    store.subscribe(place),
    openThread.subscribe(place),
    board.index.subscribe(place),
    session.onEvent((event) => {
      if (event.type !== 'thread') return
      store.take(event.thread)
      arrived.set(event.thread)
    }),
  ]
  return {
    all: store,
    byBlock: byBlockId,
    ranges,
    composing,
    selected,
    openThread,
    open,
    arrived,
    take: store.take,
    has: (recordId) => [...store.get().values()].some(({ anchor }) => anchor.recordId === recordId),
    compose(anchor) {
      composed = anchor
      composing.replace(atBlock(board, anchor))
      place()
    },
    select: (anchor) => selected.replace(atBlock(board, anchor)),
    async load(ask) {
      const reply = await ask()
      if (reply.ok) store.load(reply.value)
    },
    close() {
      for (const stop of leave) stop()
    },
  }
}

/** An anchor under the one block that it stands in. */
function atBlock(board: PlanBoard, anchor: Anchor | null): ReadonlyMap<BlockId, Anchor> {
  const blocks = byBlock(board.index.get(), anchor ? [anchor] : [], ({ recordId }) => recordId)
  return new Map([...blocks].flatMap(([blockId, [first]]) => (first ? [[blockId, first] as const] : [])))
}

const newThreadId = 'thread-to-be' as ThreadId

function rangesByField(
  threads: readonly Thread[],
  current: ThreadId | null,
  composed: Anchor | null,
): ReadonlyMap<string, readonly CommentRange[]> {
  const fields = new Map<string, CommentRange[]>()
  for (const { id, anchor, answer } of threads) {
    if (!anchor.range || !anchor.field) continue
    const key = `${anchor.recordId}/${anchor.field}`
    const look = id === current ? 'current' : answer ? 'answered' : 'open'
    fields.set(key, [...(fields.get(key) ?? []), { id, ...anchor.range, look }])
  }
  // The words that a form is open about stand out as those of an open thread do.
  if (composed?.range && composed.field) {
    const key = `${composed.recordId}/${composed.field}`
    fields.set(key, [...(fields.get(key) ?? []), { id: newThreadId, ...composed.range, look: 'current' }])
  }
  return fields
}

function sameRange(a: CommentRange, b: CommentRange): boolean {
  return a.id === b.id && a.look === b.look && a.start === b.start && a.end === b.end
}
