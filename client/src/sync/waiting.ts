/** Waiting for a value, and trying again with growing pauses. */
import type { ReadableStore } from './store.ts'

/** Resolves when the store holds true, or after `longestMs`. */
export function until(store: ReadableStore<boolean>, longestMs: number): Promise<void> {
  if (store.get()) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(done, longestMs)
    const stop = store.subscribe(() => {
      if (store.get()) done()
    })
  })
}

/** Refusals further apart than this have nothing to do with each other. */
const memoryMs = 60_000
const longestPauseMs = 30_000
const pauseMs = (attempt: number) => (attempt <= 1 ? 0 : Math.min(longestPauseMs, 250 * 2 ** attempt))

/**
 * Remembers how often something was asked lately, so that a plan which refuses every fresh document is asked less and
 * less often instead of in a loop.
 */
export function createPauses(now: () => Date) {
  let attempts: readonly number[] = []
  return {
    /** Asks until there is an answer; null when `isOver` says that nobody needs it any more. */
    async retry<T>(ask: () => Promise<T>, isOver: () => boolean): Promise<T | null> {
      while (!isOver()) {
        const at = now().getTime()
        attempts = [...attempts.filter((earlier) => at - earlier < memoryMs), at]
        const pause = pauseMs(attempts.length)
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
        try {
          return await ask()
        } catch {
          // Offline, or the server is away: the refused document stays on the page, read-only, until it answers.
        }
      }
      return null
    },
  }
}
