/**
 * Starts Samplan: the server's composition root; the command line's is `cli/callServer.ts`. Standard output carries the
 * log, one JSON object a line, and one block for people with the address and, in a demo, the links.
 *
 * `pnpm start` gives Node 2 MB for young objects instead of 16: what an edit leaves behind is gone by the next one, and
 * with 200 plans open the process takes 165 MB instead of 270.
 */
import type { DemoCountyName } from '@samplan/shared/wire'
import { pino } from 'pino'
import { demosIn } from './demo/index.ts'
import { type RunningServer, startServer } from './server.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Storage } from './storage/index.ts'
import { system } from './system.ts'

/** How long a stop may take before the process ends all the same; what was acknowledged is on disk already. */
const stopWithinMs = 10_000

const read = readSettings(process.env)
if (read.ok) await run(read.settings)
else fail(read.problems)

async function run(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel })
  try {
    const server = await startServer({ settings, ...system, log })
    log.info({ port: server.port, dataDir: settings.dataDir }, 'started')
    stopOnSignals(server)
    await greet(server, settings)
  } catch (error) {
    log.fatal({ err: error }, 'cannot start')
    fail([error instanceof Error ? error.message : String(error)])
  }
}

/** A demo data folder greets with fresh links at every start, since yesterday's have been used. */
async function greet(server: RunningServer, { demo }: Settings): Promise<void> {
  const counties = await demosToGreet(server.storage, demo)
  const links = (await Promise.all(counties.map((county) => server.makeDemo(server.url, county)))).flat()
  const lines = links.map(
    ({ role, name, organisation, link }) => `  ${`${role}:`.padEnd(11)}${name}, ${organisation}\n    ${link}`,
  )
  const demoLines = lines.length > 0 ? ['', 'Demo. Each link signs in once, within 24 hours:', ...lines] : []
  process.stdout.write(['', `Samplan is at ${server.url}`, ...demoLines, '', ''].join('\n'))
}

/** Those that are there; where there is none and one is wanted, the county that a demo is unless one asks for another. */
async function demosToGreet(storage: Storage, demo: Settings['demo']): Promise<readonly DemoCountyName[]> {
  if (demo === 'never') return []
  const standing = await demosIn(storage)
  if (standing.length > 0) return standing
  const isWanted = demo === 'always' || (await storage.registers.counties()).length === 0
  return isWanted ? ['blekinge'] : []
}

function stopOnSignals(server: RunningServer): void {
  const stop = () => {
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => fail([`Stopping failed: ${error}`]),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
}

function fail(problems: readonly string[]): void {
  process.stderr.write(`Samplan cannot start.\n${problems.map((problem) => `  ${problem}\n`).join('')}`)
  process.exitCode = 1
}
