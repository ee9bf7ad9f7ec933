/** One server in a process of its own, in a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchServer } from '../servers/server.ts'

export interface StartOptions {
  /** Where to leave a CPU profile when the process ends in peace. */
  readonly profileFolder?: string
}

export interface ServerProcess {
  readonly pid: number
  readonly port: number
  /** Ends it without warning. */
  kill(): Promise<void>
  /** Asks it to end, and waits. */
  stop(): Promise<void>
}

/** Starts the server and waits until it takes connections; throws with its last words where it does not. */
export async function startServer(
  server: BenchServer,
  folder: string,
  { profileFolder }: StartOptions = {},
): Promise<ServerProcess> {
  const port = await freePort()
  const { flags = [], file, environment } = server.program(folder, port)
  const profiling = profileFolder ? ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', profileFolder] : []
  const child = spawn(process.execPath, [...flags, ...profiling, file], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4_000)
    })
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  await untilListening(port, child, () => said)
  return { pid: child.pid ?? 0, port, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

const startWithinMs = 30_000
const lookAgainMs = 20

async function untilListening(port: number, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = performance.now() + startWithinMs
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${said()}`)
    if (performance.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`The server did not listen within ${startWithinMs} ms:\n${said()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Gives the task an empty folder and takes it away afterwards. */
export async function withFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'samplan-bench-'))
  try {
    const data = join(folder, 'data')
    mkdirSync(data)
    return await task(data)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
