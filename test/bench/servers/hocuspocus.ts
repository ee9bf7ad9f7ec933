import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { hocuspocusDialect } from '../load/dialect.ts'
import { hocuspocusSchema, upsertDocument } from './hocuspocusTable.ts'
import { openToAll } from './seedFiles.ts'
import type { BenchServer } from './server.ts'

export const hocuspocus: BenchServer = {
  name: 'hocuspocus',
  title: 'Hocuspocus, SQLite',
  dialect: hocuspocusDialect,
  stores: true,
  acknowledges: true,
  knowsDocument: true,
  async prepare(folder, plans) {
    const database = new DatabaseSync(join(folder, 'hocuspocus.sqlite'))
    database.exec(hocuspocusSchema)
    const upsert = database.prepare(upsertDocument)
    for (const plan of plans) upsert.run({ name: plan.id, data: plan.state })
    database.close()
    return openToAll
  },
  program: (folder, port) => ({
    file: fileURLToPath(new URL('../programs/hocuspocus.ts', import.meta.url)),
    environment: { PORT: String(port), DATA_DIR: folder },
  }),
}
