/** Results as the tables that people read. */
import { readFileSync } from 'node:fs'
import type { Costs } from './costs.ts'
import { type Figures, type Metric, spreadOf } from './load/figures.ts'
import type { CheckCost } from './measureChecks.ts'
import type { Results, ScenarioResult } from './results.ts'
import { scenarios } from './scenarios/index.ts'
import type { Asked, Scenario } from './scenarios/scenario.ts'
import { servers } from './servers/index.ts'

/** The whole of `test/bench/README.md`. */
export function writeReport({ machine, scenarios: measured, costs, checks }: Results): string {
  const tables = scenarios.flatMap((scenario) => {
    const result = measured[scenario.name]
    return result ? [scenarioSection(scenario, result)] : []
  })
  return [
    introduction,
    `## The machine\n\n${machine.map((line) => `- ${line}`).join('\n')}`,
    ...tables,
    ...(costs ? [costsSection(costs, costs.date)] : []),
    ...(checks ? [checksSection(checks.costs, checks.date)] : []),
    whyNotMet,
    soakSection(),
  ].join('\n\n')
}

/** Read from profiles taken on 2026-11-23; the table of the parts above is measured anew, this is not. */
const whyNotMet = `## Where a bound is not met

**Workshop, 60 people, CPU to Hocuspocus.** Of what 1,000 edits cost, writing the merged frame to sixty sockets is three tenths, and
nine tenths of that is the kernel's (9 µs for each socket and turn, with a turn each 26 ms). Committing is a sixth: one
commit of SQLite at this pace takes 0.37 ms of CPU, of which 0.2 ms are the bare append and \`fdatasync\`. Reading the
frames is an eighth, Yjs and the rules that try each edit a sixteenth, other threads (compiling, collecting) a seventh.
The relay has only the sockets, and Hocuspocus writes to the disk once the room is quiet. A longer tick costs everyone's
latency and gains little: with 28 instead of 26 ms three rounds had 0.55 to 0.67 × the relay, and the slowest twentieth
came to 29.7 of 30 ms. Tried and kept: young objects in 8 MB with one collecting thread (−12 %), one write for
each socket and turn, presence that rides along, statements past the query builder, who changed a record last to ten
seconds. Tried without gain: a thread for the log, other page sizes, exclusive locking, tables without row ids.

**Many plans, CPU.** Six hundred people type 300 keys a second in 200 rooms, so hardly two edits ever share anything but
the commit. In a profile of 12 s a third of the thread's time was the commits: every 6 to 7 ms one, which bounds the slowest
twentieth at 10 ms, for some two edits. Hocuspocus acknowledges from memory and writes seconds later (below, _Durability_:
all it acknowledged was lost). Fewer commits would cost time: on a slow day, with 8 ms between them, the slowest twentieth
came to 10.4 of 10 ms, where a quiet day leaves room to 7. The rest was trying and judging (14 %), writing to sockets (11 %), reading them
(9 %), collecting garbage (6 %) and the query builder (4 %).

The seconds differ by half within an hour on this machine, for the same code and for all servers; ratios differ less.`

/** What `soak/soak.ts` printed last: half an hour is not repeated with every table. */
function soakSection(): string {
  return readFileSync(new URL('../soak/figures.md', import.meta.url), 'utf8')
}

const introduction = `# What it costs

Written by \`npx --yes pnpm@12 bench --write\`; do not edit. \`pnpm bench [scenario …] [--runs 3] [--seconds 15]
[--servers samplan,relay] [--write]\` measures some of it; a scenario measured anew replaces its own table only. All of it
takes half an hour. The ten minutes of everybody are \`pnpm bench everybody --runs 1 --seconds 600\`.

Each server runs in a process of its own and the load in another, so on two cores each has one. Servers take turns
(A B C, A B C, …) with a fresh process and data folder each time. Figures are medians, with the least and the most after
them; ratios are medians of the ratios within each round. _Edits_ are keys: an update and a caret each, sent at their
time whatever the server does. Propagation is from sending to the receipt by each of the others. CPU and memory are of
the server's process, from the operating system, for the time of the typing and until everything had arrived. _Lost_
counts keys that somebody in the room never got; _diverged_, documents built from what was received that differ from
each other or from a newcomer's; _closed_, connections that the server closed.

Samplan runs whole: sessions, rights, admission, and every edit on disk before anyone sees it. Of the others, only
Hocuspocus stores at all, after it has acknowledged; none asks who may write. What is asked stands at the first bound
that must hold; ratios in it are to the other server in the same round. The database of _Samplan, PostgreSQL_ is a
process beside the server, and not counted.`

export function scenarioSection(scenario: Scenario, result: ScenarioResult): string {
  const { runs, seconds, date } = result
  const rounds = Math.max(...Object.values(runs).map((figures) => figures.length))
  const shown = servers.filter(({ name }) => runs[name]?.length)
  const head = ['', ...scenario.metrics.map(({ title }) => title), '']
  const rule = ['', '---', ...scenario.metrics.map(() => '---:'), '']
  const rows = shown.map(({ name, title }) => {
    const cells = scenario.metrics.map((metric) => cell(metric, runs[name] ?? []))
    return `| ${title} | ${cells.join(' | ')} |`
  })
  const ratios = shown
    .slice(1)
    .map(({ name, title }) => ratioLine(scenario, title, runs['samplan'] ?? [], runs[name] ?? []))
  return [
    `## ${scenario.title}\n`,
    `${scenario.about} ${rounds} ${rounds === 1 ? 'round' : 'rounds'} of ${seconds} s, ${date}.\n`,
    `|  ${head.join(' | ').trim()}`,
    rule.join('|'),
    ...rows,
    ...(scenario.asked && runs['samplan']?.length ? ['', ...askedTable(scenario.asked, runs)] : []),
    ...(runs['samplan']?.length ? ['', ...ratios.filter((line) => line !== '')] : []),
  ].join('\n')
}

/** What is asked of Samplan on SQLite, and what each round gave. */
function askedTable(asked: readonly Asked[], runs: ScenarioResult['runs']): readonly string[] {
  const rows = asked.flatMap(({ key, what, against, must, stretch }) => {
    const values = (runs['samplan'] ?? []).map((figures, round) => {
      const divisor = against === undefined ? 1 : (runs[against]?.[round]?.[key] ?? Number.NaN)
      return (figures[key] ?? Number.NaN) / divisor
    })
    const spread = spreadOf(values)
    if (!spread) return []
    const unit = against === undefined ? '' : ' ×'
    const shown = (value: number) => `${Number(value.toPrecision(3))}${unit}`
    const name = against === undefined ? what : `${what}, to ${titleOf(against)}`
    const verdict = spread.median <= must ? 'met' : 'not met'
    const rounds = values.map(shown).join(', ')
    const bound = stretch === undefined ? '–' : shown(stretch)
    return [`| ${name} | ${shown(must)} | ${bound} | ${shown(spread.median)} | ${verdict} | ${rounds} |`]
  })
  return rows.length === 0
    ? []
    : ['| asked, at most | must | stretch | median | | each round |', '|---|---:|---:|---:|---|---|', ...rows]
}

function titleOf(name: string): string {
  return servers.find((server) => server.name === name)?.title ?? name
}

function cell({ key, digits }: Metric, runs: readonly Figures[]): string {
  const spread = spreadOf(runs.map((figures) => figures[key] ?? Number.NaN))
  if (!spread) return '–'
  const [median, least, most] = [spread.median, spread.least, spread.most].map((value) => value.toFixed(digits))
  return least === most ? `${median}` : `${median} (${least}–${most})`
}

/** How Samplan compares in what can be compared, where more than nothing was measured. */
function ratioLine(scenario: Scenario, title: string, own: readonly Figures[], other: readonly Figures[]): string {
  const parts = scenario.metrics.flatMap(({ key, title: what, compared }) => {
    if (!compared) return []
    const ratios = own.map((figures, round) => (figures[key] ?? Number.NaN) / (other[round]?.[key] ?? Number.NaN))
    const spread = spreadOf(ratios.filter((ratio) => Number.isFinite(ratio) && ratio > 0))
    return spread ? [`${what} ${spread.median.toFixed(2)} ×`] : []
  })
  return parts.length > 0 ? `- Samplan to ${title}: ${parts.join(', ')}` : ''
}

export function costsSection({ parts, edits, cpuPer1000, mainCpuPer1000 }: Costs, date: string): string {
  const ms = (seconds: number) => (seconds * 1000).toFixed(0)
  const other = cpuPer1000 - mainCpuPer1000
  const line = (what: string, seconds: number) =>
    `| ${what} | ${ms(seconds)} | ${((100 * seconds) / cpuPer1000).toFixed(0)} % |`
  return [
    `## What each part costs Samplan\n`,
    `The workshop of 60, ${edits} edits, ${date}, twice: once as it is, which gives the CPU (from the operating system), and`,
    `once under a profiler, which gives the shares. Each sample of the main thread belongs to the innermost function of ours`,
    'on its stack, so that what Yjs, SQLite, Node or the kernel did is booked on the part that asked for it. While SQLite',
    'waits for the disk the thread uses no CPU but is sampled all the same: of the samples of the disk that part counts which',
    'is work in commits that were measured apart, at the same pace.\n',
    '| part | CPU ms per 1,000 edits | share |',
    '|---|---:|---:|',
    ...parts.map(({ part, share }) => line(part, share * mainCpuPer1000)),
    line('other threads: compiling and collecting', other),
    line('**all**', cpuPer1000),
  ].join('\n')
}

export function checksSection(costs: readonly CheckCost[], date: string): string {
  return [
    '## What a keystroke costs in checks and sums\n',
    'A plan of 60 goals, 200 activities and 600 cost lines over a register of 50 organisations; one amount is changed a',
    `thousand times, ${date}; each edit five times, of which the fastest counts. One frame is 16.7 ms. That both ways of`,
    'checking find the same is asked after each edit here, and after any history and on every replica by the tests (CH40).\n',
    '| part | median, ms | slowest of a hundred, ms |',
    '|---|---:|---:|',
    ...costs.map(({ part, medianMs, p99Ms }) => `| ${part} | ${medianMs.toFixed(2)} | ${p99Ms.toFixed(2)} |`),
  ].join('\n')
}
