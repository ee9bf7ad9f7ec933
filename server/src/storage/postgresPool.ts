/**
 * PostgreSQL's connections as Kysely wants them. `pg` rather than postgres.js: when a connection that is in use is
 * killed, postgres.js 3.4.9 ends the whole process, `pg` fails the query. Values come out as the stores expect them
 * (whole numbers, plain bytes), and trouble with the database itself comes out as a {@link StorageFault}.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { DatabaseError, Pool, type PoolClient, types } from 'pg'
import { StorageFault } from './storageFault.ts'

/** Each with the harm that it bounds. */
const patience = {
  /** A free connection, or a new one: a database that is gone is noticed in this time. */
  connectionTimeoutMillis: 5_000,
  /** A row that another server has locked. */
  lock_timeout: 2_000,
  statement_timeout: 15_000,
  /** An answer over a line that is dead; longer than the database's own limit, which is the better one to meet. */
  query_timeout: 20_000,
  /** A server that was stopped in the middle of a transaction gives its locks back. */
  idle_in_transaction_session_timeout: 10_000,
}

export interface PostgresPoolOptions {
  readonly url: string
  readonly connections: number
  /** Makes each new connection ready; one that it throws for is not used. */
  readonly prepare?: (client: PoolClient) => Promise<void>
}

export function postgresPool({ url, connections, prepare = async () => undefined }: PostgresPoolOptions): PostgresPool {
  const settings = { max: connections, idleTimeoutMillis: 0, keepAlive: true, application_name: 'samplan', ...patience }
  const pool = new Pool({ connectionString: url, ...settings, types: { getTypeParser } })
  // A connection that breaks is replaced, and whoever was using it hears of it through their query. Without
  // listeners, Node would end the process.
  const heardThroughTheQuery = () => undefined
  pool.on('error', heardThroughTheQuery)
  pool.on('connect', (client) => client.on('error', heardThroughTheQuery))
  const ready = new WeakMap<PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      // Whatever hinders a connection is the database's trouble: the stores have not asked for anything yet.
      const client = await pool.connect().catch((error: unknown) => {
        throw toFault(error)
      })
      const known = ready.get(client)
      if (known) return known
      try {
        await prepare(client)
      } catch (error) {
        client.release(true)
        throw toFault(error)
      }
      const fresh = toKysely(client)
      ready.set(client, fresh)
      return fresh
    },
  }
}

/** A connection that has failed to answer in time is never used again: the late answer would be taken for the next. */
function toKysely(client: PoolClient): PostgresPoolClient {
  let isBroken = false
  const query = async (text: string, values: readonly unknown[]) => {
    try {
      return await client.query(text, [...values])
    } catch (error) {
      isBroken ||= !(error instanceof DatabaseError)
      throw named(error)
    }
  }
  // Kysely's type has a second form, with a cursor, for streaming; no store does that.
  const asKysely = query as unknown as PostgresPoolClient['query']
  return { query: asKysely, release: (destroy) => client.release(destroy || isBroken) }
}

/**
 * SQLSTATE classes that speak of the database and not of the query: connection, resources (disk full), intervention,
 * system error, deadlock; and: lock not to be had, read-only after a change of primary, too long idle in a transaction.
 */
const passing = /^(08|53|57|58|40|55P03|25006|25P03)/

function named(error: unknown): unknown {
  return error instanceof DatabaseError && !passing.test(error.code ?? '') ? error : toFault(error)
}

function toFault(error: unknown): StorageFault {
  if (error instanceof StorageFault) return error
  // An attempt at several addresses fails with a message that is empty.
  const words = error instanceof Error ? error.message || error.name : String(error)
  return new StorageFault(`PostgreSQL: ${words}`, { cause: error })
}

const int8 = 20
const bytea = 17

function getTypeParser(type: number, format?: 'text' | 'binary') {
  const standard = types.getTypeParser(type, format)
  if (type === int8) return toSafeNumber
  if (type === bytea) return (text: string) => new Uint8Array(standard(text))
  return standard
}

function toSafeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`${text} from PostgreSQL is no safe whole number`)
  return number
}
