/** The database turns read-only, or goes away and comes back, while people type. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeCodes } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { killFaultProcesses, startFaultProcess } from '../support/faultProcess.ts'
import { LedgerWindow } from '../support/ledgerWindow.ts'
import { type LiveServer, planId, startLiveServer, type Who } from '../support/liveServer.ts'
import { PlainClient } from '../support/plainClient.ts'
import { startPostgres } from '../support/postgresServer.ts'
import { fingerprint, storedDoc } from '../support/storedDoc.ts'
import { type, wordsOf } from '../support/words.ts'

const absences = process.env['PROOF'] ? 20 : 1

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-gone-'))
})
afterEach(async () => {
  await killFaultProcesses()
  rmSync(folder, { recursive: true, force: true })
})

async function openLedger(live: LiveServer, who: Who): Promise<LedgerWindow> {
  const cookie = await live.cookieOf(who)
  const url = `${live.syncUrl}/${live.roomName}?schema=1`
  return new LedgerWindow((doc) => new PlainClient(url, { doc, cookie, origin: live.origin }))
}

const missing = (words: readonly string[], text: string) => words.filter((word) => !text.includes(word))

describe('a database that is read-only', () => {
  it('[KI9] nothing is acknowledged or seen, readers stay, and afterwards it is saved', async () => {
    const server = await startFaultProcess(folder)
    const cookie = await server.cookieOf('editor')
    const reader = server.connect(await server.cookieOf('reader'))
    const writer = server.connect(cookie)
    await reader.until(() => reader.synced)
    await writer.until(() => writer.acknowledged.frames > 0)
    await server.setReadOnly(true)
    const { frames } = writer.acknowledged
    type(writer.doc, ' skrivskyddat')
    expect(await writer.closing()).toBe(closeCodes.storage)
    expect(writer.acknowledged.frames).toBe(frames)
    await reader.settled()
    expect(reader.closeCode).toBeNull()
    expect(wordsOf(reader.doc)).not.toContain('skrivskyddat')
    await server.setReadOnly(false)
    const again = server.connect(cookie, undefined, { doc: writer.doc })
    await again.until(() => again.acknowledged.frames > 0)
    await reader.until(() => wordsOf(reader.doc).includes('skrivskyddat'))
    expect(fingerprint(reader.doc)).toBe(fingerprint(writer.doc))
  })
})

describe('a PostgreSQL that goes away under load', () => {
  it(`[KI10] ${absences} times: nothing is called saved meanwhile, and afterwards everything is`, {
    timeout: 60_000 + absences * 30_000,
  }, async () => {
    const postgres = await startPostgres()
    const live = await startLiveServer({ folder, databaseUrl: await postgres.database('absent') })
    const writers = [await openLedger(live, 'editor'), await openLedger(live, 'convenor')]
    const reader = await openLedger(live, 'reader')
    let count = 0
    const typeAll = () => {
      for (const writer of writers) writer.typeWord(`[${count++}]`)
    }
    const saved = () => writers.reduce((sum, writer) => sum + writer.saved.length, 0)
    const unsaved = () => writers.reduce((sum, writer) => sum + writer.unsaved, 0)
    for (let absence = 0; absence < absences; absence++) {
      const before = saved()
      await typeUntil(typeAll, () => saved() > before + 20)
      let isGone = false
      const going = postgres.halt().then(() => {
        isGone = true
      })
      await typeUntil(typeAll, () => isGone)
      await going
      // An answer that was under way when it went.
      await typeUntil(typeAll, () => unsaved() > 10)
      const atRest = saved()
      const shown = wordsOf(reader.doc)
      await expect.poll(async () => (await fetch(`${live.server.url}/readyz`)).status).toBe(503)
      expect(saved()).toBe(atRest)
      expect(wordsOf(reader.doc)).toBe(shown)
      await postgres.resume()
      await expect.poll(unsaved, { timeout: 30_000 }).toBe(0)
      const stored = wordsOf(await storedDoc(live.storage, planId))
      expect(
        missing(
          writers.flatMap(({ typed }) => typed),
          stored,
        ),
      ).toEqual([])
      expect(missing(shown.match(/\[\d+\]/g) ?? [], stored)).toEqual([])
    }
    const stored = fingerprint(await storedDoc(live.storage, planId))
    for (const { doc } of [...writers, reader]) await expect.poll(() => fingerprint(doc)).toBe(stored)
    for (const { codes } of writers) expect(codes.filter((code) => code >= 4400 && code < 4500)).toEqual([])
    for (const window of [...writers, reader]) await window.close()
    await live.close()
    await postgres.stop()
  })
})

/** One word of each a turn of the event loop, so many that they wait but none too many. */
async function typeUntil(typeAll: () => void, isOver: () => boolean): Promise<void> {
  for (let turn = 0; !isOver(); turn++) {
    if (turn % 20 === 0) typeAll()
    await new Promise(setImmediate)
  }
}
