/**
 * Opens a database to read everything in it at one moment, also while a server writes: SQLite shows a reader the state
 * at which it began, PostgreSQL a repeatable read. Nothing is written, brought up to date or locked.
 */
import { DatabaseSync } from 'node:sqlite'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { nodeSqliteDialect, withKeptStatements } from '../nodeSqlite.ts'
import { postgresPool } from '../postgresPool.ts'
import type { Schema } from '../schema.ts'
import { checkTables } from './checkTables.ts'
import type { Rebuild, StorageReport, StoredFault } from './fault.ts'

/** Reads a whole file. Throws with its name where it cannot be opened. */
export async function checkSqlite(file: string, rebuild: Rebuild): Promise<StorageReport> {
  const connection = openFile(file)
  const queries = new Kysely<Schema>({ dialect: nodeSqliteDialect(withKeptStatements(connection)) })
  try {
    return await queries.connection().execute(async (reader) => {
      await sql`begin deferred`.execute(reader)
      const damage = damageOf(connection)
      try {
        const report = await checkTables(reader, rebuild)
        return { ...report, faults: [...damage, ...report.faults] }
      } catch (error) {
        if (damage.length === 0) throw error
        return { plans: 0, read: 0, faults: damage }
      }
    })
  } finally {
    await queries.destroy()
  }
}

/** Reads a whole database. Throws where it cannot be reached. */
export async function checkPostgres(url: string, rebuild: Rebuild): Promise<StorageReport> {
  const queries = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: postgresPool({ url, connections: 1 }) }) })
  try {
    const reading = queries.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    return await reading.execute(async (reader) => {
      // A long log takes as long as it takes; nobody waits for what is only read.
      await sql`set local statement_timeout = 0`.execute(reader)
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(reader)
      return checkTables(reader, rebuild)
    })
  } finally {
    await queries.destroy()
  }
}

function openFile(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true, timeout: 2_000 })
  } catch (cause) {
    throw new Error(`Cannot open ${file}: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

/** What SQLite itself finds in the file: damaged pages, and rows that point to nothing. */
function damageOf(connection: DatabaseSync): StoredFault[] {
  const damage = (problem: string): StoredFault => ({ planId: null, kind: 'database', at: null, problem })
  try {
    const pages = connection.prepare('pragma integrity_check(20)').all().flatMap(Object.values).map(String)
    const orphans = connection.prepare('pragma foreign_key_check').all()
    return [
      ...pages.filter((line) => line !== 'ok').map(damage),
      ...orphans.map(({ table, rowid, parent }) => damage(`row ${rowid} of ${table} points to nothing in ${parent}`)),
    ]
  } catch (error) {
    return [damage(error instanceof Error ? error.message : String(error))]
  }
}
