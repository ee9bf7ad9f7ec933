/**
 * Opens PostgreSQL. Writes go through one connection, one after the other, as in a file of SQLite; reads have others.
 * Several servers on one database meet only in its row locks: whoever numbers a plan's rows holds the plan's row.
 *
 * Until servers read on in each other's log, one at a time may serve a database. With `alone`, the connection that
 * writes holds a lock of the database's own. A server that loses that connection cannot write before it has the lock
 * again, so one that was stopped and woke up late cannot write beside its successor.
 */
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { DatabaseError, type PoolClient } from 'pg'
import { migrations } from './migrations.ts'
import { postgresPool } from './postgresPool.ts'
import type { Database, Schema } from './schema.ts'
import type { Storage } from './storage.ts'
import { DatabaseInUse } from './storageFault.ts'
import { createStores } from './stores.ts'

export interface PostgresOptions {
  /** Refuses to write while another server does. */
  readonly alone?: boolean
}

/** Reads of many plans at once; more would wait for the processor all the same. */
const readingConnections = 4

/**
 * Opens a database that exists, making the tables where there are none. Throws without the address's password when it
 * cannot be reached, does not keep what it says it has kept, or was made by a newer Samplan; {@link DatabaseInUse}
 * when another server has it.
 */
export async function openPostgres(url: string, { alone = false }: PostgresOptions = {}): Promise<Storage> {
  const prepare = alone ? takeDatabase : undefined
  const writer = connect(postgresPool({ url, connections: 1, ...(prepare && { prepare }) }))
  const reader = connect(postgresPool({ url, connections: readingConnections }))
  const database: Database = {
    queries: reader,
    write: (task) => writer.transaction().execute(task),
    read: (task) => reader.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(task),
    // The lock that an update takes. It lets others refer to the row meanwhile, as `for update` would not.
    locking: (query) => query.forNoKeyUpdate(),
    withinWrite: async (trx, statement) => (await trx.executeQuery(statement)).rows,
  }
  const close = async () => void (await Promise.all([writer.destroy(), reader.destroy()]))
  try {
    await assertDurable(writer)
    await migrate(writer)
  } catch (error) {
    await close()
    throw error instanceof DatabaseInUse
      ? error
      : new Error(`Cannot open ${nameOf(url)}: ${reason(error)}`, { cause: error })
  }
  return {
    ...createStores(database),
    ping: async () => void (await sql`select 1 from plans limit 1`.execute(reader)),
    backup: async () => ({ ok: false, detail: `PostgreSQL is copied by its own tools: ${copyCommand(url)}` }),
    close,
  }
}

function connect(pool: ReturnType<typeof postgresPool>): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

/** Any number will do, as long as it stays the same. */
const lockNumber = 16_092_014

async function takeDatabase(client: PoolClient): Promise<void> {
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
  } catch (cause) {
    const isHeld = cause instanceof DatabaseError && cause.code === '55P03'
    throw isHeld ? new DatabaseInUse('Another server or command is working on the database', { cause }) : cause
  }
}

/** An acknowledgement says that an edit is on disk. A database that only means to write it makes that a lie. */
async function assertDurable(queries: Kysely<Schema>): Promise<void> {
  const settings = sql<{ fsync: string; commit: string }>`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`
  const [found] = (await settings.execute(queries)).rows
  if (found?.fsync !== 'on') throw new Error('it may lose what it has confirmed (fsync is off)')
  if (found.commit === 'off') throw new Error('it may lose what it has confirmed (synchronous_commit is off)')
}

async function migrate(queries: Kysely<Schema>): Promise<void> {
  const provider = { getMigrations: async () => migrations({ bytes: 'bytea' }) }
  const { error } = await new Migrator({ db: queries, provider }).migrateToLatest()
  if (error) throw new Error('it cannot be brought up to date; was it made by a newer Samplan?', { cause: error })
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The database as people may read it in a log: without user and password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `the database ${pathname.slice(1)} on ${host}`
}

function copyCommand(url: string): string {
  return `pg_dump --format=custom --file=samplan.dump ${new URL(url).pathname.slice(1)}`
}
