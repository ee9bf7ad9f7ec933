import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { activityId } from '../support/liveServer.ts'
import type { PlainClient } from '../support/plainClient.ts'
import { killAll, type ServerProcess, startServerProcess } from '../support/serverProcess.ts'
import { type, wordsOf } from '../support/words.ts'
import { seededRandom } from './seededRandom.ts'

const kills = process.env['PROOF'] ? 200 : 20
const seed = Number(process.env['SEED'] ?? 20_161_031)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-kill-'))
})
afterEach(async () => {
  await killAll()
  rmSync(folder, { recursive: true, force: true })
})

/** Texts take turns, so that none grows beyond what a plan may hold. */
const fields = [
  ['plan', 'background'],
  [activityId, 'title'],
  [activityId, 'description'],
  [activityId, 'targetGroup'],
] as const

/** One person typing: what the server said is on disk is written down here, outside of it. */
class Writer {
  readonly ledger: string[] = []
  readonly #name: string
  #client: PlainClient | null = null
  #typed: string[] = []
  #count = 0

  constructor(name: string) {
    this.#name = name
  }

  async open(server: ServerProcess, cookie: string): Promise<void> {
    this.#typed = []
    this.#client = server.connect(cookie)
    const client = this.#client
    await client.until(() => client.acknowledged.frames > 0)
  }

  /** Words typed since the last start that are on disk, says the server: each is one update after the empty step 2. */
  get acknowledged(): number {
    return Math.max(0, (this.#client?.acknowledged.frames ?? 0) - 1)
  }

  /** Types a word of its own, unless ten wait for their acknowledgement already. */
  typeOne(): void {
    if (!this.#client || this.#client.closeCode !== null || this.#typed.length >= this.acknowledged + 10) return
    const word = `[${this.#name}${this.#count++}]`
    this.#typed.push(word)
    const [owner, field] = fields[this.#count % fields.length] ?? fields[0]
    type(this.#client.doc, word, owner, field)
  }

  /** After the kill: what had been acknowledged goes into the ledger. */
  async settle(): Promise<void> {
    await this.#client?.closing()
    this.ledger.push(...this.#typed.slice(0, this.acknowledged))
  }
}

describe('a server that is killed', () => {
  it(
    `[KI1] loses nothing acknowledged in ${kills} kills under five writers (seed ${seed})`,
    async () => {
      const random = seededRandom(seed)
      const writers = ['a', 'b', 'c', 'd', 'e'].map((name) => new Writer(name))
      let server = await startServerProcess(folder)
      const cookie = await server.cookieOf('editor')
      for (let kill = 0; kill < kills; kill++) {
        const running = server
        await Promise.all(writers.map((writer) => writer.open(running, cookie)))
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
      const words = fields.map(([owner, field]) => wordsOf(reader.doc, owner, field)).join('')
      const acknowledged = writers.flatMap((writer) => writer.ledger)
      expect(acknowledged.length).toBeGreaterThan(kills * 20)
      expect(acknowledged.filter((word) => !words.includes(word))).toEqual([])
      await reader.close()
      await server.kill()
    },
    kills * 15_000,
  )
})
