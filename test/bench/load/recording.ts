/**
 * What one client received and when, kept as bytes outside the heap and read after the run: neither decoding nor
 * garbage collection may stand between a frame's arrival and its time.
 */
export class Recording {
  #bytes = Buffer.allocUnsafe(64 * 1024)
  #used = 0
  #ends = new Float64Array(1024)
  #times = new Float64Array(1024)
  #count = 0

  add(bytes: Buffer, start: number, end: number, at: number): void {
    const used = this.#used + end - start
    if (used > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(used, this.#bytes.length * 2))
      this.#bytes.copy(larger, 0, 0, this.#used)
      this.#bytes = larger
    }
    if (this.#count === this.#ends.length) {
      this.#ends = doubled(this.#ends)
      this.#times = doubled(this.#times)
    }
    bytes.copy(this.#bytes, this.#used, start, end)
    this.#used = used
    this.#ends[this.#count] = used
    this.#times[this.#count++] = at
  }

  /** Each message in the order of arrival, with the time it was read. */
  *messages(): Generator<{ readonly payload: Buffer; readonly at: number }> {
    let start = 0
    for (let index = 0; index < this.#count; index++) {
      const end = this.#ends[index] ?? start
      yield { payload: this.#bytes.subarray(start, end), at: this.#times[index] ?? 0 }
      start = end
    }
  }
}

function doubled(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2)
  larger.set(values)
  return larger
}
