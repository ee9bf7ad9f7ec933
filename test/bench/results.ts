/** What was measured last, kept beside the report so that one scenario can be measured anew without the others. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Costs } from './costs.ts'
import type { Figures } from './load/figures.ts'

export interface ScenarioResult {
  readonly date: string
  readonly seconds: number
  /** By server's name: one entry for each run, in order; the same place is the same round. */
  readonly runs: Readonly<Record<string, readonly Figures[]>>
}

export interface Results {
  readonly machine: readonly string[]
  readonly scenarios: Readonly<Record<string, ScenarioResult>>
  readonly costs?: Costs & { readonly date: string }
}

const file = new URL('./results.json', import.meta.url)
const none: Results = { machine: [], scenarios: {} }

/** JSON has no NaN: what could not be measured is null in the file. */
export function readResults(): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8'), (_key, value) => (value === null ? Number.NaN : value)) as Results
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return none
    throw error
  }
}

export function writeResults(results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`)
}
