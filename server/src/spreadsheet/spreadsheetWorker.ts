/** Reads one file on a thread of its own; see `createSpreadsheetReader`. */
import { parentPort, workerData } from 'node:worker_threads'
import { readSpreadsheet } from './readSpreadsheet.ts'

const { file, sheet } = workerData as { readonly file: Uint8Array; readonly sheet: number | null }
parentPort?.postMessage(readSpreadsheet(file, sheet))
