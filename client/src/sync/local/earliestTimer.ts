/** One timer for several wishes: it rings for the earliest, once, and then waits for the next wish. */
export interface EarliestTimer {
  within(pauseMs: number): void
  stop(): void
}

export function createEarliestTimer(ring: () => void): EarliestTimer {
  let timer: ReturnType<typeof setTimeout> | null = null
  let pauseNow = Number.POSITIVE_INFINITY
  const stop = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    pauseNow = Number.POSITIVE_INFINITY
  }
  return {
    stop,
    within(pauseMs) {
      // Wishes come often and close together: one that is a little later than the first is served by it.
      if (pauseMs >= pauseNow) return
      stop()
      pauseNow = pauseMs
      timer = setTimeout(() => {
        stop()
        ring()
      }, pauseMs)
    },
  }
}
