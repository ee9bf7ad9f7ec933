/**
 * The same on a PostgreSQL of its own, on the same machine with its own defaults. What the database uses of the
 * processor is not the server's and is not counted.
 */
import { openPostgres } from '@samplan/server/storage'
import { type PostgresServer, startPostgres } from '../../support/postgresServer.ts'
import { yWebsocketDialect } from '../load/dialect.ts'
import { samplanProgram } from './samplan.ts'
import { seedSamplan } from './samplanSeed.ts'
import type { BenchServer } from './server.ts'

let database: PostgresServer | null = null
let url = ''

export const samplanPostgres: BenchServer = {
  name: 'samplan-postgres',
  title: 'Samplan, PostgreSQL',
  dialect: yWebsocketDialect,
  stores: true,
  acknowledges: true,
  knowsDocument: true,
  async prepare(_folder, plans) {
    database = await startPostgres()
    url = await database.database('samplan')
    const storage = await openPostgres(url)
    const guests = await seedSamplan(storage, plans)
    await storage.close()
    return guests
  },
  program: (folder, port) => samplanProgram(folder, port, { DATABASE_URL: url }),
  async end() {
    await database?.stop()
    database = null
  },
}
