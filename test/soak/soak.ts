/**
 * A long run: `node soak/soak.ts [--minutes 30]`. Forty windows of five people come and go in twelve plans, type, fall
 * asleep with their sockets open, wake up and reload. Now and then the server's process says what it holds of the
 * machine. When all have left, it must hold what it held before they came; otherwise the run ends with 1.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Holdings } from '../support/faultChild.ts'
import { type FaultProcess, startFaultProcess } from '../support/faultProcess.ts'
import { planId, type Who } from '../support/liveServer.ts'
import { seededRandom } from '../sync/seededRandom.ts'
import { runSleeper, type Tally } from './sleeper.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } })
const minutes = Number(values.minutes)
const seed = Number(process.env['SEED'] ?? 30)
const windows = 40
const plans = 12
/** Rows of the table, whatever the run's length. */
const samples = 10
/** Quiet plans leave memory after 30 s, sockets that say nothing after 45 s; then the last timers end. */
const leftBehindMs = 90_000
/** More than a collection leaves by chance. */
const mayGrowMb = 8

type Row = Holdings & { readonly at: string }

const folder = mkdtempSync(join(tmpdir(), 'samplan-soak-'))
const server = await startFaultProcess(folder)
try {
  process.exitCode = await run(server)
} finally {
  await server.kill()
  rmSync(folder, { recursive: true, force: true })
}

async function run(server: FaultProcess): Promise<number> {
  const rooms = [planId, ...(await server.addPlans(plans - 1))].map((id) => `${id}/1.1`)
  const tally: Tally = { edits: 0, acknowledged: 0, openings: 0, closes: new Map() }
  // Once in and out: what is loaded on first use is no growth.
  await comeAndGo(server, rooms, tally, 20_000, 1)
  await pause(leftBehindMs)
  const rows: Row[] = [{ at: 'before', ...(await server.holdings()) }]
  rows.push(...(await comeAndGo(server, rooms, tally, minutes * 60_000, samples)))
  await pause(leftBehindMs)
  rows.push({ at: 'after', ...(await server.holdings()) })
  print(rows, tally)
  return isFlat(rows) ? 0 : 1
}

async function comeAndGo(server: FaultProcess, rooms: readonly string[], tally: Tally, ms: number, count: number) {
  const random = seededRandom(seed)
  const everyone: readonly Who[] = ['editor', 'otherEditor', 'convenor', 'commenter', 'reader']
  const cookies = new Map<Who, string>()
  for (const who of everyone) cookies.set(who, await server.cookieOf(who))
  let isOver = false
  const sleepers = Array.from({ length: windows }, (_, index) => {
    const who = everyone[index % everyone.length] ?? 'editor'
    const writes = who !== 'commenter' && who !== 'reader'
    const cookie = cookies.get(who) ?? ''
    return runSleeper({ server, cookie, writes, rooms, random, tally, isOver: () => isOver })
  })
  const rows: Row[] = []
  for (let sample = 1; sample <= count; sample++) {
    await pause(ms / count)
    const row = { at: `${Math.round((ms / count / 6_000) * sample) / 10} min`, ...(await server.holdings()) }
    rows.push(row)
    process.stderr.write(`${JSON.stringify(row)}\n`)
  }
  isOver = true
  await Promise.all(sleepers)
  return rows
}

function print(rows: readonly Row[], { edits, acknowledged, openings, closes }: Tally): void {
  const columns = ['at', 'rooms', 'peers', 'residentMb', 'inUseMb', 'sockets', 'timers', 'files'] as const
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  const table = [line(columns), line(columns.map(() => '---:')), ...rows.map((row) => line(columns.map((c) => row[c])))]
  const codes = [...closes].sort(([a], [b]) => a - b).map(([code, count]) => `${code}: ${count}`)
  const done = `${edits} edits, ${acknowledged} frames acknowledged, ${openings} openings; closed with ${codes.join(', ')}`
  process.stdout.write(`${table.join('\n')}\n\nSeed ${seed}, ${minutes} minutes, ${windows} windows: ${done}.\n`)
}

/** Afterwards as before: nothing is kept of people who have gone. */
function isFlat(rows: readonly Row[]): boolean {
  const [before, after] = [rows[0], rows.at(-1)]
  if (!before || !after) throw new Error('The run has no beginning or no end')
  const grown = (['sockets', 'timers', 'files', 'rooms', 'peers'] as const).filter((what) => after[what] > before[what])
  if (after.inUseMb > before.inUseMb + mayGrowMb) process.stderr.write('Memory in use has grown\n')
  if (grown.length > 0) process.stderr.write(`More than before: ${grown.join(', ')}\n`)
  return grown.length === 0 && after.inUseMb <= before.inUseMb + mayGrowMb
}
