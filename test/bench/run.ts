/**
 * `pnpm bench [scenario …] [--runs 3] [--seconds 15] [--servers a,b] [--write]`. Runs each trial in a process of its own,
 * servers in turns, prints a table after each scenario, and with `--write` puts it into `README.md`. Beside the
 * scenarios there is `costs`, a profile of our own server, and, asked for by name, `checks`: what a keystroke costs there.
 */
import { execFile, execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { measureCosts } from './costs.ts'
import type { Figures } from './load/figures.ts'
import { describeMachine } from './machine.ts'
import { measureChecks } from './measureChecks.ts'
import { checksSection, costsSection, scenarioSection, writeReport } from './report.ts'
import { nullToNaN, readResults, type ScenarioResult, writeResults } from './results.ts'
import { scenarioNamed, scenarios } from './scenarios/index.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { servers } from './servers/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '15' },
    servers: { type: 'string', default: servers.map(({ name }) => name).join(',') },
    write: { type: 'boolean', default: false },
  },
})
const [runs, seconds] = [Number(values.runs), Number(values.seconds)]
const chosenServers = values.servers.split(',')
const names = positionals.length > 0 ? positionals : [...scenarios.map(({ name }) => name), 'costs']
const date = new Date().toISOString().slice(0, 10)
const say = (text: string) => process.stdout.write(`${text}\n`)

for (const name of names) {
  if (name === 'costs') await runCosts()
  else if (name === 'checks') runChecks()
  else await runScenario(scenarioNamed(name))
}

async function runScenario(scenario: Scenario): Promise<void> {
  const taking = servers.filter((server) => chosenServers.includes(server.name) && scenario.suits(server))
  const measured: Record<string, Figures[]> = {}
  for (let run = 0; run < runs; run++) {
    for (const { name } of taking) {
      const figures = await runTrial(name, scenario.name)
      measured[name] = [...(measured[name] ?? []), figures]
    }
  }
  const result: ScenarioResult = { date, seconds, runs: measured }
  say(`\n${scenarioSection(scenario, result)}`)
  if (values.write) save({ scenarios: { [scenario.name]: result } })
}

async function runCosts(): Promise<void> {
  const costs = await measureCosts(seconds)
  say(`\n${costsSection(costs, date)}`)
  if (values.write) save({ costs: { ...costs, date } })
}

function runChecks(): void {
  const { costs, findings } = measureChecks(1_000)
  say(`\n${checksSection(costs, date)}\n\n${findings} findings`)
  if (values.write) save({ checks: { costs, date } })
}

/** A trial that fails is told and leaves its place empty; the others go on. */
async function runTrial(server: string, scenario: string): Promise<Figures> {
  const trial = fileURLToPath(new URL('./trial.ts', import.meta.url))
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [trial, server, scenario, String(seconds)])
    const figures = JSON.parse(stdout, nullToNaN) as Figures
    process.stderr.write(`${scenario}, ${server}: ${stdout}`)
    return figures
  } catch (error) {
    process.stderr.write(`${scenario}, ${server} failed: ${error instanceof Error ? error.message : error}\n`)
    return {}
  }
}

function save(news: Partial<Pick<ReturnType<typeof readResults>, 'scenarios' | 'costs' | 'checks'>>): void {
  const before = readResults()
  const results = {
    ...before,
    ...news,
    machine: describeMachine(),
    scenarios: { ...before.scenarios, ...news.scenarios },
  }
  writeResults(results)
  const report = fileURLToPath(new URL('./README.md', import.meta.url))
  writeFileSync(report, writeReport(results))
  // Tables in the house's own format, as `check` wants them.
  execFileSync('biome', ['format', '--write', report])
}
