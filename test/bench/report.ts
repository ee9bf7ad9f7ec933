/** Results as the tables that people read. */
import type { Costs } from './costs.ts'
import { type Figures, type Metric, spreadOf } from './load/figures.ts'
import type { Results, ScenarioResult } from './results.ts'
import { scenarios } from './scenarios/index.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { servers } from './servers/index.ts'

/** The whole of `test/bench/README.md`. */
export function writeReport({ machine, scenarios: measured, costs }: Results): string {
  const tables = scenarios.flatMap((scenario) => {
    const result = measured[scenario.name]
    return result ? [scenarioSection(scenario, result)] : []
  })
  return [
    introduction,
    `## The machine\n\n${machine.map((line) => `- ${line}`).join('\n')}`,
    ...tables,
    ...(costs ? [costsSection(costs, costs.date)] : []),
    '',
  ].join('\n\n')
}

const introduction = `# What it costs

Written by \`npx --yes pnpm@12 bench --write\`; do not edit. \`pnpm bench [scenario …] [--runs 3] [--seconds 15]
[--servers samplan,relay] [--write]\` measures some of it; a scenario measured anew replaces its own table only.

Each server runs in a process of its own and the load in another, so on two cores each has one. Servers take turns
(A B C, A B C, …) with a fresh process and data folder each time. Figures are medians, with the least and the most after
them; ratios are medians of the ratios within each round. _Edits_ are keys: an update and a caret each, sent at their
time whatever the server does. Propagation is from sending to the receipt by each of the others. CPU and memory are of
the server's process, from the operating system, for the time of the typing and until everything had arrived. _Lost_
counts keys that somebody in the room never got; _diverged_, documents built from what was received that differ from
each other or from a newcomer's; _closed_, connections that the server closed.

Samplan runs whole: sessions, rights, admission, and every edit on disk before anyone sees it. Of the others, only
Hocuspocus stores at all, after it has acknowledged; none asks who may write.`

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
    ...(runs['samplan']?.length ? ['', ...ratios.filter((line) => line !== '')] : []),
  ].join('\n')
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

/** Below this share of the whole, places are summed up. */
const leastShare = 0.005

export function costsSection({ rows, edits, cpuPer1000 }: Costs, date: string): string {
  const total = rows.reduce((sum, { msPer1000 }) => sum + msPer1000, 0)
  const shown = rows.filter(({ msPer1000 }) => msPer1000 >= total * leastShare)
  const rest = total - shown.reduce((sum, { msPer1000 }) => sum + msPer1000, 0)
  const line = (where: string, ms: number) => `| ${where} | ${ms.toFixed(0)} | ${((100 * ms) / total).toFixed(0)} % |`
  return [
    `## What each step costs Samplan\n`,
    `Profile of the server's main thread in the workshop of 60, ${edits} edits, ${date}. What libraries did is booked on`,
    'the innermost file of ours that asked for it; what nobody asked for stands under Node. This is time, not CPU: what is',
    `booked on storage holds the waiting for the disk. The process used ${(cpuPer1000 * 1000).toFixed(0)} ms of CPU for 1,000 edits meanwhile.\n`,
    '| where | ms per 1,000 edits | share |',
    '|---|---:|---:|',
    ...shown.map(({ where, msPer1000 }) => line(where, msPer1000)),
    line('the rest', rest),
    line('**all**', total),
  ].join('\n')
}
