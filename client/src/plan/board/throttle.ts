/** Calls at most once in a while, and always once more after the last call. */
export interface Throttle {
  call(): void
  stop(): void
}

export function createThrottle(run: () => void, everyMs: number): Throttle {
  let timer: ReturnType<typeof setTimeout> | null = null
  return {
    call() {
      timer ??= setTimeout(() => {
        timer = null
        run()
      }, everyMs)
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
