/**
 * Step 7 of a keystroke's way. Group commit: whatever all plans want on disk goes in one transaction. At once when the
 * disk is idle; while a commit is under way, and for a short tick after it (`pace.ts`), the next group gathers. So a
 * lone editor waits for one commit, and sixty wait for two at most, instead of for one another.
 *
 * SQLite commits on the main thread. Rejected: a thread of its own for the log. In the workshop of sixty on two cores a
 * commit takes 0.55 ms of the main thread forty times a second, a fortieth of its time. With a thread, each would need
 * two messages and two wakings beside the same work, and nobody could be shown anything sooner, since nothing is shown
 * before it is on disk. It would help where a disk stalls: readers of other plans then wait with the writers.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { LogAppend, LogOutcome, LogStore } from '../storage/storage.ts'
import { limits } from './limits.ts'
import { Pace } from './pace.ts'

interface Waiting {
  readonly append: LogAppend
  resolve(outcome: LogOutcome): void
  reject(cause: unknown): void
}

export class LogWriter {
  readonly #log: Pick<LogStore, 'append'>
  #waiting: Waiting[] = []
  #busy = false
  readonly #pace = new Pace(limits.commitPace)
  /** Transactions so far. */
  commits = 0

  constructor(log: Pick<LogStore, 'append'>) {
    this.#log = log
  }

  /** Resolves when the rows are on disk, or refused. Throws when storage fails; then none of them is. */
  write(append: LogAppend): Promise<LogOutcome> {
    const { promise, resolve, reject } = Promise.withResolvers<LogOutcome>()
    this.#waiting.push({ append, resolve, reject })
    if (!this.#busy) {
      this.#busy = true
      // A microtask, so that every plan that is ready in this turn is in the first group too.
      queueMicrotask(() => void this.#run())
    }
    return promise
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const waitMs = this.#pace.waitMs(performance.now())
      if (waitMs > 0) await pause(waitMs)
      const startedAt = performance.now()
      const group = this.#waiting
      this.#waiting = []
      await this.#commit(group)
      this.#pace.took(startedAt, performance.now())
    }
    this.#busy = false
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    this.commits++
    try {
      const outcomes = await this.#log.append(group.map(({ append }) => append))
      for (const [index, waiting] of group.entries()) {
        const outcome = outcomes[index]
        if (outcome) waiting.resolve(outcome)
        else waiting.reject(new Error(`The log gave ${outcomes.length} answers to ${group.length} plans`))
      }
    } catch (cause) {
      // One plan's trouble must not fail the others: each is tried alone.
      if (group.length === 1) group[0]?.reject(cause)
      else for (const waiting of group) await this.#commit([waiting])
    }
  }
}
