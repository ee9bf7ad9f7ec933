/**
 * The words in a recovery copy, found without holding anybody up. Five megabytes of hostile Yjs take seconds to read
 * (2.4 million empty structs 3.3 s, 100 000 texts 5.7 s), in which no plan's update would be stored. So what is large
 * is read on a thread of its own, one at a time, with little memory and little time; a copy that exceeds them is kept
 * without its words.
 */
import { Worker } from 'node:worker_threads'
import { describeUpdate } from '@samplan/shared/doc'
import type { DescribedChange } from '@samplan/shared/plan'

export type Describe = (base: Uint8Array, update: Uint8Array) => Promise<readonly DescribedChange[]>

/** Plan and update together; this much is read in some ten milliseconds, sooner than a thread starts. */
const readHereBytes = 100_000
const timeLimitMs = 10_000
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

export function createDescriber(): Describe {
  let last: Promise<unknown> = Promise.resolve()
  return async (base, update) => {
    if (base.length + update.length <= readHereBytes) return describeUpdate(base, update)
    const mine = last.then(() => readOnThread(base, update))
    last = mine
    return mine
  }
}

/** Never rejects: where the words cannot be had, there are none. */
function readOnThread(base: Uint8Array, update: Uint8Array): Promise<readonly DescribedChange[]> {
  return new Promise((resolve) => {
    const workerData = { base, update }
    const worker = new Worker(new URL('./describeWorker.ts', import.meta.url), { workerData, resourceLimits })
    const timer = setTimeout(() => void worker.terminate(), timeLimitMs)
    let found: readonly DescribedChange[] = []
    worker.once('message', (changes: readonly DescribedChange[]) => {
      found = changes
    })
    // Out of memory, or a fault in reading: the exit that follows answers.
    worker.once('error', () => undefined)
    worker.once('exit', () => {
      clearTimeout(timer)
      resolve(found)
    })
  })
}
