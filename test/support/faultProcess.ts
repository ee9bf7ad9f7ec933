/** Starts `faultChild.ts`, asks things of it, and waits for its end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FaultRequest, Holdings } from './faultChild.ts'
import type { KillPoint } from './killPoints.ts'
import { planId, type Who } from './liveServer.ts'
import { PlainClient, type PlainClientOptions } from './plainClient.ts'

export interface FaultProcess {
  readonly url: string
  readonly origin: string
  cookieOf(who: Who): Promise<string>
  /** A socket of the session behind a cookie, on the first plan where nothing else is said. */
  connect(cookie: string, room?: string, options?: PlainClientOptions): PlainClient
  /** Resolves when the process will end itself at that point. */
  arm(point: KillPoint): Promise<void>
  /** Makes a snapshot of the plan now; resolves when it is made, or when the process is gone. */
  compact(): Promise<void>
  addPlans(count: number): Promise<readonly string[]>
  holdings(): Promise<Holdings>
  /** Moves a stopped clock. */
  advance(ms: number): Promise<void>
  /** Makes the database refuse every write, or take them again. */
  setReadOnly(isReadOnly: boolean): Promise<void>
  /** The newest position in the first plan's log. */
  position(): Promise<number>
  /** Resolves with the signal that ended it. */
  readonly ended: Promise<string | null>
  kill(): Promise<void>
}

const program = fileURLToPath(new URL('faultChild.ts', import.meta.url))
const running = new Set<FaultProcess>()

/** Ends every process that a test has left, whether it passed or not. */
export async function killFaultProcesses(): Promise<void> {
  await Promise.all([...running].map((one) => one.kill()))
}

/** With `databaseUrl`, its data are in PostgreSQL. */
export async function startFaultProcess(
  folder: string,
  clock: 'running' | 'stopped' = 'running',
  databaseUrl?: string,
): Promise<FaultProcess> {
  const child = spawn(process.execPath, ['--expose-gc', program, folder, clock], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) },
  })
  const ended = once(child, 'exit').then(([, signal]) => signal as string | null)
  const { url } = (await reply(child, ended)) as { url: string }
  const origin = new URL(url).origin
  const ask = async (request: FaultRequest) => {
    child.send(request)
    return reply(child, ended)
  }
  const started: FaultProcess = {
    url,
    origin,
    ended,
    cookieOf: async (who) => (await ask({ ask: 'cookie', who })) as string,
    connect: (cookie, room = `${planId}/1.1`, options = {}) =>
      new PlainClient(`${url.replace('http', 'ws')}/sync/plan/${room}?schema=1`, { cookie, origin, ...options }),
    arm: async (point) => void (await ask({ ask: 'arm', point })),
    compact: async () => {
      child.send({ ask: 'compact' } satisfies FaultRequest)
      await Promise.race([once(child, 'message'), ended])
    },
    addPlans: async (count) => (await ask({ ask: 'plans', count })) as readonly string[],
    holdings: async () => (await ask({ ask: 'holdings' })) as Holdings,
    advance: async (ms) => void (await ask({ ask: 'advance', ms })),
    setReadOnly: async (isReadOnly) => void (await ask({ ask: 'read-only', isReadOnly })),
    position: async () => (await ask({ ask: 'position' })) as number,
    async kill() {
      child.kill('SIGKILL')
      await ended
      running.delete(started)
    },
  }
  running.add(started)
  return started
}

/** The child's next message; throws where it ends before it says anything. */
async function reply(child: ChildProcess, ended: Promise<string | null>): Promise<unknown> {
  const gone = ended.then((signal) => {
    throw new Error(`The server ended by ${signal}`)
  })
  const [message] = (await Promise.race([once(child, 'message'), gone])) as [unknown]
  return message
}
