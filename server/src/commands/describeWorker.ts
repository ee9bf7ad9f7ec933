/** Reads one recovery copy on a thread of its own; see `createDescriber`. */
import { parentPort, workerData } from 'node:worker_threads'
import { describeUpdate } from '@samplan/shared/doc'

const { base, update } = workerData as { readonly base: Uint8Array; readonly update: Uint8Array }
parentPort?.postMessage(describeUpdate(base, update))
