/**
 * What a page tells of itself, put into it before its own scripts run. Times are milliseconds since the navigation
 * began. *Painted* is the first task after the frame in which the change stood: a message posted from an animation
 * frame is handled after that frame's painting.
 */
export interface PageWatch {
  /** When words of the plan were first painted; 0 until then. */
  textAt: number
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
  const watch: PageWatch = { textAt: 0, wholeAt: 0, keyToPaintMs: [], longTasksMs: [] }
  window.benchWatch = watch
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })
  const look = () =>
    afterPaint(() => {
      if (watch.textAt === 0 && document.querySelector('[data-text-root]')) watch.textAt = performance.now()
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

/** Runs in the page. Which scripts had arrived when the plan's words were first painted, and since. */
export function readLoading(): { readonly early: string[]; readonly all: string[] } {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const scripts = entries.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
  const early = scripts.filter(({ responseEnd }) => responseEnd <= window.benchWatch.textAt)
  return { early: early.map(({ name }) => name), all: scripts.map(({ name }) => name) }
}

/** Runs in the page, before its own scripts. Every text counts as near the window, so that each has its editor. */
export function bindEverything(): void {
  window.IntersectionObserver = class extends IntersectionObserver {
    readonly #tell: IntersectionObserverCallback
    constructor(tell: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super(tell, options)
      this.#tell = tell
    }
    override observe(target: Element) {
      if (!target.classList.contains('text-field')) return super.observe(target)
      const box = target.getBoundingClientRect()
      const seen = { target, isIntersecting: true, intersectionRatio: 1, time: 0, rootBounds: null }
      this.#tell([{ ...seen, boundingClientRect: box, intersectionRect: box }], this)
    }
  }
}

/** Runs in the page. Moves the focus through its texts, a frame for each. */
export async function moveFocus(moves: number): Promise<void> {
  const all = [...document.querySelectorAll('.text-field.is-editable')]
  for (let move = 0; move < moves; move++) {
    const field = all[(move * 7) % all.length]
    field?.scrollIntoView({ block: 'center' })
    field?.querySelector<HTMLElement>('[contenteditable="true"], [tabindex="0"]')?.focus()
    await new Promise(requestAnimationFrame)
  }
}
