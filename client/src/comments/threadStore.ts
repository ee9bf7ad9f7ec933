/** The plan's threads as this window knows them: asked for once, then kept up to date by the socket's events. */
import type { ThreadId } from '@samplan/shared/plan'
import type { Thread } from '@samplan/shared/wire'

export interface ThreadStore {
  get(): ReadonlyMap<ThreadId, Thread>
  subscribe(listener: () => void): () => void
  /** Takes in a thread that is new or has changed. */
  take(thread: Thread): void
  /** Takes in the server's list; what the socket brought meanwhile and the list lacks stays. */
  load(threads: readonly Thread[]): void
}

/** A thread's comments only grow, and its answer is only replaced by a later one. */
function newer(a: Thread | undefined, b: Thread): Thread {
  if (!a) return b
  if (a.comments.length !== b.comments.length) return a.comments.length > b.comments.length ? a : b
  return (a.answer?.at ?? '') > (b.answer?.at ?? '') ? a : b
}

export function createThreadStore(): ThreadStore {
  let threads: ReadonlyMap<ThreadId, Thread> = new Map()
  const listeners = new Set<() => void>()
  const change = (next: ReadonlyMap<ThreadId, Thread>) => {
    threads = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => threads,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take: (thread) => change(new Map(threads).set(thread.id, newer(threads.get(thread.id), thread))),
    load(list) {
      const next = new Map(threads)
      for (const thread of list) next.set(thread.id, newer(next.get(thread.id), thread))
      change(next)
    },
  }
}
