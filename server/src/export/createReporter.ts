/**
 * Reports in Word, written without holding anybody up: reading a large version and packing its document takes longer
 * than a plan's queue may wait. Each is written on a thread of its own, one at a time, and no more than a few wait:
 * whoever comes then is told to come again.
 */
import { Worker } from 'node:worker_threads'
import type { ReportInput } from './reportInput.ts'

export interface ReportWish extends Omit<ReportInput, 'version'> {
  /** The version's own bytes: every figure is read from them. */
  readonly canonicalJson: Uint8Array
}

/** The file's bytes; null where too many wait already. */
export type WriteReport = (wish: ReportWish) => Promise<Uint8Array | null>

/** A report takes a second on a slow machine: whoever is told to wait has waited long. */
const mostWaiting = 20
const timeLimitMs = 30_000
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 }

export function createReporter(): WriteReport {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (wish) => {
    if (waiting >= mostWaiting) return null
    waiting += 1
    const mine = last.then(() => writeOnThread(wish))
    // A fault is told to whoever asked; the next one's turn comes all the same.
    last = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      waiting -= 1
    }
  }
}

/** Throws where the thread came to no end: a fault of the program, with its cause. */
function writeOnThread(wish: ReportWish): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reportWorker.ts', import.meta.url), { workerData: wish, resourceLimits })
    const timer = setTimeout(() => void worker.terminate(), timeLimitMs)
    worker.once('message', (bytes: Uint8Array) => resolve(bytes))
    worker.once('error', (cause) => reject(new Error('A report could not be written', { cause })))
    worker.once('exit', () => {
      clearTimeout(timer)
      // After an answer this changes nothing.
      reject(new Error(`A report was not written within ${timeLimitMs} ms`))
    })
  })
}
