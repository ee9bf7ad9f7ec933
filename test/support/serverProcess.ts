/** Starts a server as a process, kills it without warning, starts it again on the same data. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { planId, type Who } from './liveServer.ts'
import { PlainClient, type PlainClientOptions } from './plainClient.ts'

const running = new Set<ChildProcess>()

/** Ends every process that a test has left, whether it passed or not. */
export async function killAll(): Promise<void> {
  await Promise.all([...running].map(kill))
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  running.delete(child)
}

const program = fileURLToPath(new URL('serverChild.ts', import.meta.url))

export interface ServerProcess {
  readonly url: string
  cookieOf(who: Who): Promise<string>
  /** A socket of the session behind a cookie. */
  connect(cookie: string, options?: PlainClientOptions): PlainClient
  /** Ends it as a power cut would: no signal handler runs. */
  kill(): Promise<void>
  /** Lifts the limit on file sizes. */
  freeDisk(): void
}

/** With `largestFileKb`, files cannot grow beyond that: SQLite then sees what a full disk shows it. */
export async function startServerProcess(folder: string, largestFileKb?: number): Promise<ServerProcess> {
  const start = [process.execPath, program, folder]
  const limited = ['bash', '-c', `ulimit -S -f ${largestFileKb}; exec "$@"`, 'bash', ...start]
  const [command = '', ...rest] = largestFileKb === undefined ? start : limited
  const child = spawn(command, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  running.add(child)
  const [{ url }] = (await answer(child)) as [{ url: string }]
  const origin = new URL(url).origin
  const address = `${url.replace('http', 'ws')}/sync/plan/${planId}/1.1?schema=1`
  return {
    url,
    async cookieOf(who) {
      child.send({ cookieOf: who })
      const [{ cookie }] = (await answer(child)) as [{ cookie: string }]
      return cookie
    },
    connect: (cookie, options = {}) => new PlainClient(address, { cookie, origin, ...options }),
    kill: () => kill(child),
    freeDisk: () => void execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']),
  }
}

/** The child's next message; throws where it ends before it says anything. */
async function answer(child: ChildProcess): Promise<unknown[]> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The server ended with ${code}`)
  })
  return Promise.race([once(child, 'message'), ended])
}
