/**
 * Hocuspocus with its own defaults, storing as its SQLite extension does: the extension's schema and statements, word
 * for word, through `node:sqlite`, since the extension's `better-sqlite3` brings a binary that is not in its package.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { hocuspocusSchema, upsertDocument } from '../servers/hocuspocusTable.ts'

const database = new DatabaseSync(join(process.env['DATA_DIR'] ?? '', 'hocuspocus.sqlite'))
database.exec(hocuspocusSchema)
const select = database.prepare('SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC')
const upsert = database.prepare(upsertDocument)

const server = new Server({
  quiet: true,
  address: '127.0.0.1',
  port: Number(process.env['PORT']),
  extensions: [
    new Database({
      fetch: async ({ documentName }) =>
        (select.get({ name: documentName })?.['data'] as Uint8Array | undefined) ?? null,
      store: async ({ documentName, state }) => void upsert.run({ name: documentName, data: state }),
    }),
  ],
})
await server.listen()
