/**
 * Work that follows edits a moment later, beside the way of a keystroke: soon after a quiet time, then in rounds that
 * never overlap, and seldom enough to cost a twentieth of the time.
 */
import { limits } from './limits.ts'

export class Rounds {
  readonly #work: () => Promise<void>
  /** Until the next round begins, through it, and through the pause after it. */
  #timer: NodeJS.Timeout | null = null
  /** What the latest round has taken of the processor. */
  #costMs = 0
  #running: Promise<void> = Promise.resolve()
  #isAskedAgain = false
  #stopped = false

  /** `work` deals with all that waits, and never throws. */
  constructor(work: () => Promise<void>) {
    this.#work = work
  }

  /** Asks for a round; however often it is asked for, one comes. */
  ask(): void {
    if (this.#stopped) return
    if (this.#timer) this.#isAskedAgain = true
    this.#timer ??= this.#begin(limits.sumsSoonMs)
  }

  /** Does a part of a round whose cost decides when the next one comes. */
  timed<T>(part: () => T): T {
    const startedAt = performance.now()
    const result = part()
    this.#costMs += performance.now() - startedAt
    return result
  }

  /** This round could not do its work. What is wrong may last: the next one comes as late as one may. */
  failed(): void {
    this.#costMs = Number.POSITIVE_INFINITY
  }

  /** Resolves when nothing is under way; no round comes after that. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  #begin(afterMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#running = this.#run()
    }, afterMs)
  }

  async #run(): Promise<void> {
    this.#isAskedAgain = false
    this.#costMs = 0
    await this.#work()
    if (this.#stopped) return
    const pauseMs = Math.min(Math.max(limits.sumsEveryMs, this.#costMs * limits.sumsPause), limits.sumsWithinMs)
    this.#timer = this.#isAskedAgain ? this.#begin(pauseMs) : this.#rest(pauseMs)
  }

  /** Nobody has asked yet; who does before the pause is over waits for its end. */
  #rest(pauseMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#timer = this.#isAskedAgain ? this.#begin(0) : null
    }, pauseMs)
  }
}
