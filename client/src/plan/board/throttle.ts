/**
 * Calls at most once in a while, and always once more after the last call. After a quiet time it calls `firstMs` after it
 * was asked to, so that what happens now and then shows at once.
 */
export interface Throttle {
  call(): void
  stop(): void
}

export function createThrottle(run: () => void, everyMs: number, firstMs = everyMs): Throttle {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isAskedAgain = false
  const begin = (afterMs: number): void => {
    timer = setTimeout(() => {
      isAskedAgain = false
      // A fault shows as one, and the next call is taken all the same.
      try {
        run()
      } finally {
        rest()
      }
    }, afterMs)
  }
  /** What is left of the while, which a first call that came sooner has not waited for. */
  const rest = () => {
    timer = setTimeout(() => {
      timer = null
      if (isAskedAgain) begin(firstMs)
    }, everyMs - firstMs)
  }
  return {
    call() {
      if (timer === null) begin(firstMs)
      else isAskedAgain = true
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
