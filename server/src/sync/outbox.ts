/**
 * The last yard of step 8. Gathers what one turn of the event loop has for each socket and writes it in one piece: an
 * edit, whoever moved and the acknowledgement cost one call of the operating system instead of three, and that call is
 * nine tenths of what showing an edit costs (12 µs for each reader and turn, in a profile of the workshop). Most readers
 * get the same, so it is joined once for all of them. Rejected: corking each stream, which needs a task for each and
 * hands the kernel a list of pieces.
 */
import type { Duplex } from 'node:stream'

/** Beyond this, copying costs more than handing the pieces over: a whole plan goes as it lies in memory. */
const joinedUpTo = 64 * 1024

export class Outbox {
  #waiting = new Map<Duplex, Buffer[]>()
  /** What was joined last: the next reader of the same frames gets the same bytes. */
  #lastFrames: readonly Buffer[] = []
  #lastJoined: Buffer = Buffer.alloc(0)

  /** Takes a frame for a stream. It leaves, after those before it, when the running callback is over. */
  add(stream: Duplex, frame: Buffer): void {
    const frames = this.#waiting.get(stream)
    if (frames) {
      frames.push(frame)
      return
    }
    if (this.#waiting.size === 0) process.nextTick(() => this.#writeAll())
    this.#waiting.set(stream, [frame])
  }

  /** Writes what waits for one stream now: for whoever is about to write to it past the outbox. */
  flush(stream: Duplex): void {
    const frames = this.#waiting.get(stream)
    if (!frames) return
    this.#waiting.delete(stream)
    this.#write(stream, frames)
  }

  #writeAll(): void {
    const waiting = this.#waiting
    this.#waiting = new Map()
    for (const [stream, frames] of waiting) this.#write(stream, frames)
    this.#lastFrames = []
  }

  #write(stream: Duplex, frames: readonly Buffer[]): void {
    if (!stream.writable) return
    const [only] = frames
    if (only && frames.length === 1) stream.write(only)
    else if (frames.reduce((sum, { length }) => sum + length, 0) <= joinedUpTo) stream.write(this.#joined(frames))
    else writePieces(stream, frames)
  }

  #joined(frames: readonly Buffer[]): Buffer {
    const last = this.#lastFrames
    if (frames.length !== last.length || frames.some((frame, place) => frame !== last[place])) {
      this.#lastFrames = frames
      this.#lastJoined = Buffer.concat(frames)
    }
    return this.#lastJoined
  }
}

function writePieces(stream: Duplex, frames: readonly Buffer[]): void {
  stream.cork()
  for (const frame of frames) stream.write(frame)
  stream.uncork()
}
