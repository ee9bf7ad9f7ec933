import { fileURLToPath } from 'node:url'
import { yWebsocketDialect } from '../load/dialect.ts'
import { openToAll, writeSeeds } from './seedFiles.ts'
import type { BenchServer } from './server.ts'

export const relay: BenchServer = {
  name: 'relay',
  title: 'bare relay',
  dialect: yWebsocketDialect,
  stores: false,
  acknowledges: false,
  knowsDocument: false,
  async prepare(folder, plans) {
    writeSeeds(folder, plans)
    return openToAll
  },
  program: (folder, port) => ({
    file: fileURLToPath(new URL('../programs/relay.ts', import.meta.url)),
    environment: { PORT: String(port), DATA_DIR: folder },
  }),
}
