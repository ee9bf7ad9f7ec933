/**
 * Opens the one SQLite file that holds everything. WAL with `synchronous=FULL`: a commit is on disk when it returns,
 * also when the power goes (NORMAL may lose it). The file is checked before anything is served from it.
 */
import { renameSync, rmSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations.ts'
import { nodeSqliteDialect, runAtOnce, withKeptStatements } from './nodeSqlite.ts'
import type { Database, Schema } from './schema.ts'
import type { Storage } from './storage.ts'
import { createStores } from './stores.ts'

export interface SqliteOptions {
  /** A limit on the file's size in pages of 4 kB; writes beyond it fail as on a full disk. */
  readonly mostPages?: number
}

/** Opens or creates `file`. Throws with the file's name when it is damaged, or made by a newer Samplan. */
export async function openSqlite(file: string, { mostPages }: SqliteOptions = {}): Promise<Storage> {
  const connection = connect(file)
  if (mostPages) connection.exec(`pragma max_page_count = ${mostPages}`)
  const kept = withKeptStatements(connection)
  const queries = new Kysely<Schema>({ dialect: nodeSqliteDialect(kept) })
  const database: Database = {
    queries,
    write: (task) => patiently(() => queries.transaction().execute(task)),
    // One connection serves everybody in turn: whoever holds it sees one moment.
    read: (task) => queries.connection().execute(task),
    // A transaction that writes has the whole file.
    locking: (query) => query,
    // It has the only connection too, so nothing of anybody else's can come in between.
    withinWrite: (_, { sql: printed, parameters }) => runAtOnce(kept, printed, parameters),
  }
  await migrate(queries, file)
  return {
    ...createStores(database),
    ...wholeFile(queries, file),
  }
}

function wholeFile(queries: Kysely<Schema>, file: string): Pick<Storage, 'ping' | 'backup' | 'close'> {
  return {
    ping: async () => void (await sql`select count(*) from plans`.execute(queries)),
    async backup(target) {
      await copyTo(file, target)
      return { ok: true }
    },
    close: () => queries.destroy(),
  }
}

function connect(file: string): DatabaseSync {
  try {
    const connection = new DatabaseSync(file, { timeout: patienceMs, enableForeignKeyConstraints: true })
    const [mode] = Object.values(connection.prepare('pragma journal_mode = wal').get() ?? {})
    if (mode !== 'wal') throw new Error(`no write-ahead log can be kept here (journal mode is ${mode})`)
    connection.exec('pragma synchronous = full')
    assertSound(connection, file)
    // From here on, whoever waits for a lock waits outside SQLite; see `patiently`.
    connection.exec('pragma busy_timeout = 5')
    return connection
  } catch (cause) {
    throw new Error(`Cannot open ${file}: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

function assertSound(connection: DatabaseSync, file: string): void {
  const problems = connection.prepare('pragma quick_check').all().flatMap(Object.values)
  if (problems.join() !== 'ok') throw new Error(`${file} is damaged: ${problems.slice(0, 3).join('; ')}`)
}

async function migrate(queries: Kysely<Schema>, file: string): Promise<void> {
  const provider = { getMigrations: async () => migrations({ bytes: 'blob' }) }
  const { error } = await patiently(() => new Migrator({ db: queries, provider }).migrateToLatest())
  if (error) throw new Error(`${file} cannot be brought up to date; was it made by a newer Samplan?`, { cause: error })
}

/** How long a write waits for another process's lock, and how often it asks. */
const patienceMs = 2_000
const askEveryMs = 25

/**
 * Waits for the lock without stopping the process: SQLite's own waiting would hold up every other plan and socket.
 * The lock is taken by `begin`, so a refused attempt has done nothing.
 */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += askEveryMs) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || waitedMs >= patienceMs) throw error
      await wait(askEveryMs)
    }
  }
}

/** SQLITE_BUSY in any of its extended forms, whose low byte is 5. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}

/**
 * A copy of one moment, made in a single step on a connection of its own: in several steps, each write of ours would
 * start it again. It gets its name only when it is whole and has been checked.
 */
async function copyTo(file: string, target: string): Promise<void> {
  const unfinished = `${target}.unfinished`
  const source = new DatabaseSync(file, { timeout: patienceMs })
  try {
    await backup(source, unfinished, { rate: 2 ** 31 - 1 })
    const copy = new DatabaseSync(unfinished)
    assertSound(copy, unfinished)
    copy.exec('pragma journal_mode = delete')
    copy.close()
    renameSync(unfinished, target)
  } finally {
    source.close()
    rmSync(unfinished, { force: true })
  }
}
