import { fileURLToPath } from 'node:url'
import { yWebsocketDialect } from '../load/dialect.ts'
import { openToAll, writeSeeds } from './seedFiles.ts'
import type { BenchServer } from './server.ts'

export const yWebsocket: BenchServer = {
  name: 'y-websocket',
  title: 'y-websocket server',
  dialect: yWebsocketDialect,
  stores: false,
  acknowledges: false,
  knowsDocument: true,
  async prepare(folder, plans) {
    writeSeeds(folder, plans)
    return openToAll
  },
  program: (folder, port) => ({
    file: fileURLToPath(new URL('../programs/yWebsocket.ts', import.meta.url)),
    environment: { PORT: String(port), DATA_DIR: folder },
  }),
}
