/** What was measured last, kept beside the report so that one scenario can be measured anew without the others. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Costs } from './costs.ts'
import type { Figures } from './load/figures.ts'
import type { CheckCost } from './measureChecks.ts'

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
  readonly checks?: { readonly date: string; readonly costs: readonly CheckCost[] }
}

/** One line for the machine, one for the costs, one for each scenario: what changed is what a diff shows. */
const file = new URL('./results.ndjson', import.meta.url)

type Line = Partial<Omit<Results, 'scenarios'>> & { readonly scenario?: string; readonly result?: ScenarioResult }

export function readResults(): Results {
  if (!existsSync(file)) return { machine: [], scenarios: {} }
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const scenarios: Record<string, ScenarioResult> = {}
  let results: Results = { machine: [], scenarios }
  for (const text of lines) {
    const { scenario, result, ...rest } = JSON.parse(text, nullToNaN) as Line
    if (scenario && result) scenarios[scenario] = result
    else results = { ...results, ...rest }
  }
  return results
}

export function writeResults({ machine, costs, checks, scenarios }: Results): void {
  const ofScenarios = Object.entries(scenarios).sort(([a], [b]) => a.localeCompare(b))
  const lines: Line[] = [
    { machine },
    ...(costs ? [{ costs }] : []),
    ...(checks ? [{ checks }] : []),
    ...ofScenarios.map(([scenario, result]) => ({ scenario, result })),
  ]
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

/** JSON has no NaN: what could not be measured is null in it. */
export function nullToNaN(_key: string, value: unknown): unknown {
  return value === null ? Number.NaN : value
}
