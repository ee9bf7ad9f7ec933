/** Writes one report on a thread of its own; see `createReporter`. */
import { parentPort, workerData } from 'node:worker_threads'
import type { CanonicalPlan } from '@samplan/shared/rules'
import { boardReport } from './boardReport.ts'
import { docxFile } from './docxFile.ts'
import type { ReportInput } from './reportInput.ts'

const { canonicalJson, ...rest } = workerData as Omit<ReportInput, 'version'> & { readonly canonicalJson: Uint8Array }
const version = JSON.parse(new TextDecoder().decode(canonicalJson)) as CanonicalPlan
parentPort?.postMessage(await docxFile(boardReport({ ...rest, version }), rest.language))
