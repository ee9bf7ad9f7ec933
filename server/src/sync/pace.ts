/**
 * How often a queue takes its turn. At once when it has been idle; under load it gathers for a tick, so that one commit
 * and one frame to each reader carry the edits of many people. The tick grows with the readers, a little slower than their
 * root: a turn costs a commit and a write for each of them, a longer tick costs everyone half of what it is longer, and
 * the sum of both is least where the tick goes with the root of what a turn costs. It also grows with what turns have cost, measured: a fast disk hardly waits, a slow one longer, and turns never take
 * more than a fixed share of the time. A longer tick is cheaper: with sixty typing, 1,000 edits took 0.65 s of CPU at
 * 18 ms and 0.58 s at 25 ms, and the slowest twentieth arrived after 20 and 26 ms. The difference counts, not the
 * seconds: on a shared machine the same code took from 0.52 to 0.80 s within ten minutes. Rejected: a fixed tick, which
 * makes five people wait as long as three hundred.
 */
export interface PaceLimits {
  /** A tick is at least so many times as long as a turn costs … */
  readonly ticksPerCost: number
  /** … but for its cost never longer than this, in milliseconds … */
  readonly longestForCostMs: number
  /** … and at least so many milliseconds with one reader, growing with their number to the power of `growth` … */
  readonly msForOneReader: number
  /** … but never longer than this, in milliseconds. */
  readonly longestTickMs: number
}

/** Weight of the newest turn in the running mean: some ten turns are remembered. */
const newest = 0.1

/** Below a half, since the commit is a part of each turn's cost that does not grow. */
const growth = 0.4

export class Pace {
  readonly #limits: PaceLimits
  #costMs = 0
  #startedAt = Number.NEGATIVE_INFINITY

  constructor(limits: PaceLimits) {
    this.#limits = limits
  }

  /** Milliseconds that the next turn should still gather for; 0 when it may start. */
  waitMs(nowMs: number, readers = 0): number {
    const { ticksPerCost, longestForCostMs, msForOneReader, longestTickMs } = this.#limits
    const forCost = Math.min(this.#costMs * ticksPerCost, longestForCostMs)
    const tick = Math.min(Math.max(forCost, readers ** growth * msForOneReader), longestTickMs)
    return Math.max(0, Math.floor(tick - (nowMs - this.#startedAt)))
  }

  /** Notes a turn by the times of its start and end, in milliseconds of one steady clock. */
  took(startedAt: number, endedAt: number): void {
    this.#costMs += (endedAt - startedAt - this.#costMs) * newest
    this.#startedAt = startedAt
  }
}
