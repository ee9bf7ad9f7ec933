/**
 * Samplan as people run it: `server/src/main.ts` on a data folder filled through its own storage and auth. Nothing is
 * left out; every guest is a person of their own with a session and a role.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '@samplan/server/storage'
import { yWebsocketDialect } from '../load/dialect.ts'
import { seedSamplan } from './samplanSeed.ts'
import type { BenchServer } from './server.ts'

export const samplan: BenchServer = {
  name: 'samplan',
  title: 'Samplan, SQLite',
  dialect: yWebsocketDialect,
  stores: true,
  acknowledges: true,
  knowsDocument: true,
  async prepare(folder, plans) {
    const storage = await openSqlite(join(folder, 'samplan.sqlite'))
    const guests = await seedSamplan(storage, plans)
    await storage.close()
    return guests
  },
  program: (folder, port) => samplanProgram(folder, port),
}

/** The server itself; `more` is what else its environment holds. */
export function samplanProgram(folder: string, port: number, more: Readonly<Record<string, string>> = {}) {
  const file = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url))
  return {
    flags: startFlags(),
    file,
    environment: { PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn', ...more },
  }
}

/** What `pnpm start` gives to Node. */
function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    readonly scripts: { readonly start: string }
  }
  const command = /node (.*)server\/src\/main\.ts/.exec(scripts.start)
  if (!command) throw new Error(`pnpm start no longer starts server/src/main.ts: ${scripts.start}`)
  return (command[1] ?? '').split(' ').filter((flag) => flag !== '')
}
