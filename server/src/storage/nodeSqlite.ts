/**
 * Node's own SQLite as a Kysely dialect. Statements are prepared once and kept, since the log's few would otherwise be
 * parsed for every row. `begin` takes the write lock at once: a transaction that begins by reading and then writes
 * could be refused half-way, and no waiting would help it.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'

/** The stores have about a hundred different statements; a list of ids of varying length is the only source of more. */
const mostStatements = 300

export function nodeSqliteDialect(database: SqliteDatabase): SqliteDialect {
  return new TransactionalDialect({ database })
}

/** Runs a printed statement past Kysely, and gives its rows. Only for whoever holds the one connection. */
export function runAtOnce(database: SqliteDatabase, sql: string, parameters: readonly unknown[]): readonly unknown[] {
  const statement = database.prepare(sql)
  if (statement.reader) return statement.all(parameters)
  statement.run(parameters)
  return []
}

/** SQLite runs its DDL inside transactions; Kysely's adapter denies it, and a torn migration would be the price. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

/** The connection with its statements kept, for Kysely and for whoever holds it already (`runAtOnce`). */
export function withKeptStatements(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql)
      if (known) return known
      if (statements.size >= mostStatements) statements.clear()
      const statement = prepare(database, sql)
      statements.set(sql, statement)
      return statement
    },
  }
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql)
  const run = runOf(statement)
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
    // A full disk may have ended the transaction already; rolling back again would hide the error that matters.
    run: sql === 'rollback' ? () => (database.isTransaction ? run([]) : { changes: 0, lastInsertRowid: 0 }) : run,
  }
}

function runOf(statement: StatementSync): SqliteStatement['run'] {
  return (parameters) => statement.run(...(parameters as SQLInputValue[]))
}
