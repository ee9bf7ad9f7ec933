import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rebuild } from '@samplan/server/commands'
import { checkSqlite } from '@samplan/server/storage'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LedgerWriter, ledgerWords } from '../support/ledgerWriter.ts'
import { killAll, startServerProcess } from '../support/serverProcess.ts'
import { seededRandom } from './seededRandom.ts'

const kills = process.env['PROOF'] ? 200 : 12
const seed = Number(process.env['SEED'] ?? 20_161_031)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-kill-'))
})
afterEach(async () => {
  await killAll()
  rmSync(folder, { recursive: true, force: true })
})

describe('a server that is killed', () => {
  it(
    `[KI1] loses nothing acknowledged in ${kills} kills under five writers (seed ${seed})`,
    async () => {
      const random = seededRandom(seed)
      const writers = ['a', 'b', 'c', 'd', 'e'].map((name) => new LedgerWriter(name))
      let server = await startServerProcess(folder)
      const cookie = await server.cookieOf('editor')
      for (let kill = 0; kill < kills; kill++) {
        const running = server
        await Promise.all(writers.map((writer) => writer.open(running.connect(cookie))))
        const killAfter = random() * 100
        for (let turns = random() * 10; turns > 0; turns--) {
          while (writers.reduce((sum, writer) => sum + writer.acknowledged, 0) < killAfter) {
            for (const writer of writers) if (random() < 0.5) writer.typeOne()
            // A turn of this process's event loop: the server, another process, is somewhere else each time.
            await new Promise(setImmediate)
          }
          for (const writer of writers) writer.typeOne()
          await new Promise(setImmediate)
        }
        await server.kill()
        await Promise.all(writers.map((writer) => writer.settle()))
        server = await startServerProcess(folder)
      }
      const reader = server.connect(cookie)
      await reader.until(() => reader.synced)
      const words = ledgerWords(reader.doc)
      const acknowledged = writers.flatMap((writer) => writer.ledger)
      expect(acknowledged.length).toBeGreaterThan(kills * 20)
      expect(acknowledged.filter((word) => !words.includes(word))).toEqual([])
      await reader.close()
      await server.kill()
      const { faults } = await checkSqlite(join(folder, 'samplan.sqlite'), rebuild)
      expect(faults).toEqual([])
    },
    kills * 15_000,
  )
})
