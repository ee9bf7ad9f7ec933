/**
 * Reading files without holding anybody up. What is small, also once it is unpacked, is read here in some milliseconds,
 * sooner than a thread starts; everything else on a thread of its own, one at a time, with little memory and little time,
 * so that nobody's typing waits for somebody else's sheet, however it was made.
 */
import { Worker } from 'node:worker_threads'
import type { SheetAnswer } from '@samplan/shared/wire'
import { readSpreadsheet } from './readSpreadsheet.ts'

export type ReadSheet = (file: Uint8Array, sheet: number | null) => Promise<SheetAnswer>

const readHere = { fileBytes: 50_000, unpackedBytes: 400_000 }

/** The largest file within the limits takes two seconds. */
const timeLimitMs = 10_000
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 }

export function createSpreadsheetReader(): ReadSheet {
  let last: Promise<unknown> = Promise.resolve()
  return async (file, sheet) => {
    if (file.length <= readHere.fileBytes) {
      const answer = readSpreadsheet(file, sheet, readHere.unpackedBytes)
      if (answer.ok || answer.fault !== 'too-large') return answer
    }
    const mine = last.then(() => readOnThread(file, sheet))
    last = mine
    return mine
  }
}

/** Never rejects: a thread that ran out of memory or time had a file that is too much. */
function readOnThread(file: Uint8Array, sheet: number | null): Promise<SheetAnswer> {
  return new Promise((resolve) => {
    const workerData = { file, sheet }
    const worker = new Worker(new URL('./spreadsheetWorker.ts', import.meta.url), { workerData, resourceLimits })
    const timer = setTimeout(() => void worker.terminate(), timeLimitMs)
    let answer: SheetAnswer = { ok: false, fault: 'too-large' }
    worker.once('message', (read: SheetAnswer) => {
      answer = read
    })
    // Out of memory, or a fault in reading: the exit that follows answers.
    worker.once('error', () => undefined)
    worker.once('exit', () => {
      clearTimeout(timer)
      resolve(answer)
    })
  })
}
