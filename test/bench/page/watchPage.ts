/**
 * What a page tells of itself, put into it before its own scripts run. Times are milliseconds since the navigation
 * began. *Painted* is the first task after the frame in which the change stood: a message posted from an animation
 * frame is handled after that frame's painting.
 */
export interface PageWatch {
  /** When the wanted number of elements was first painted; 0 until then. */
  wholeAt: number
  /** From each key's event to the painting of the frame after it. */
  readonly keyToPaintMs: number[]
  /** Tasks over 50 ms since `watchTyping` was called. */
  readonly longTasksMs: number[]
}

declare global {
  interface Window {
    benchWatch: PageWatch
  }
}

/** Runs in the page. Waits for `count` elements that match, and listens to keys and long tasks. */
export function watchPage({ selector, count }: { readonly selector: string; readonly count: number }): void {
  const watch: PageWatch = { wholeAt: 0, keyToPaintMs: [], longTasksMs: [] }
  window.benchWatch = watch
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })
  const look = () =>
    afterPaint(() => {
      if (document.querySelectorAll(selector).length < count) look()
      else watch.wholeAt = performance.now()
    })
  look()
  const onKey = ({ timeStamp }: KeyboardEvent) =>
    afterPaint(() => watch.keyToPaintMs.push(performance.now() - timeStamp))
  window.addEventListener('keydown', onKey, { capture: true, passive: true })
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.longTasksMs.push(duration)
  })
  observer.observe({ type: 'longtask' })
}

/** Runs in the page. When the first words were painted and which scripts had arrived by then, and since. */
export function readLoading(): { readonly firstPaintAt: number; readonly early: string[]; readonly all: string[] } {
  const firstPaintAt = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const scripts = entries.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
  const early = scripts.filter(({ responseEnd }) => responseEnd <= firstPaintAt)
  return { firstPaintAt, early: early.map(({ name }) => name), all: scripts.map(({ name }) => name) }
}
