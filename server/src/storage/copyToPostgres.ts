/** Brings a backup, which is a file of SQLite, into an empty PostgreSQL database, table by table, whole or not at all. */
import { DatabaseSync } from 'node:sqlite'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { nodeSqliteDialect, withKeptStatements } from './nodeSqlite.ts'
import { postgresPool } from './postgresPool.ts'
import type { Schema } from './schema.ts'

/** Every table, with those that others point to before them. */
const tables = Object.keys({
  people: true,
  signInLinks: true,
  sessions: true,
  counties: true,
  organisations: true,
  agreements: true,
  grants: true,
  plans: true,
  participants: true,
  invitations: true,
  log: true,
  claims: true,
  lastChanges: true,
  sittings: true,
  snapshots: true,
  threads: true,
  comments: true,
  versions: true,
  recoveryCopies: true,
  events: true,
  registerChanges: true,
  planUses: true,
  commitments: true,
  planLinks: true,
  planShares: true,
  rounds: true,
  roundInvitations: true,
  statements: true,
  statistics: true,
  publications: true,
  handIns: true,
  decisions: true,
  successions: true,
  workshops: true,
  workshopGuests: true,
  workshopBallots: true,
  guestSpells: true,
  proposalImports: true,
  proposals: true,
} satisfies Record<keyof Schema, true>) as readonly (keyof Schema)[]

/** PostgreSQL takes 65 535 parameters in a statement; no table has more than thirty columns. */
const rowsAtOnce = 500

/** Both have the same tables, made by the same migrations. Throws, with nothing copied, where the database holds any. */
export async function copyToPostgres(file: string, url: string): Promise<void> {
  const source = new DatabaseSync(file, { readOnly: true })
  const from = new Kysely<Schema>({ dialect: nodeSqliteDialect(withKeptStatements(source)) })
  const to = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: postgresPool({ url, connections: 1 }) }) })
  try {
    await to.transaction().execute(async (trx) => {
      for (const table of tables) await copyTable(from, trx, table)
    })
  } finally {
    await from.destroy()
    await to.destroy()
  }
}

async function copyTable(from: Kysely<Schema>, to: Transaction<Schema>, table: keyof Schema): Promise<void> {
  const there = await to
    .selectFrom(table)
    .select((eb) => eb.lit(1).as('one'))
    .limit(1)
    .executeTakeFirst()
  if (there) throw new Error(`The database is not empty: it has rows in ${table}`)
  const rows = await from.selectFrom(table).selectAll().execute()
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    await to
      .insertInto(table)
      .values(rows.slice(first, first + rowsAtOnce))
      .execute()
  }
}
