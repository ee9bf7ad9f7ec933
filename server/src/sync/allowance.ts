/**
 * What one socket may use in a time: so much at once, refilled at an even rate. Reckoned when asked, so that it needs
 * no timer.
 */
export class Allowance {
  readonly #perMs: number
  readonly #atOnce: number
  #left: number
  #asOfMs: number

  constructor(perSecond: number, atOnce: number, nowMs: number) {
    this.#perMs = perSecond / 1000
    this.#atOnce = atOnce
    this.#left = atOnce
    this.#asOfMs = nowMs
  }

  /** True when it is as if it had never been used. */
  isFull(nowMs: number): boolean {
    return this.#left + (nowMs - this.#asOfMs) * this.#perMs >= this.#atOnce
  }

  /** Takes an amount; false where there is not enough left, and then nothing is taken. */
  take(amount: number, nowMs: number): boolean {
    this.#left = Math.min(this.#atOnce, this.#left + (nowMs - this.#asOfMs) * this.#perMs)
    this.#asOfMs = nowMs
    if (amount > this.#left) return false
    this.#left -= amount
    return true
  }
}
