/** A backup brought back, with windows that were open before it: refused before a byte merges, and nothing twice. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { rebuild } from '@samplan/server/commands'
import { checkSqlite, openSqlite } from '@samplan/server/storage'
import { closeCodes } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type LiveServer, planId, startLiveServer } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { openStock } from '../support/stockClient.ts'
import { fingerprint, storedDoc } from '../support/storedDoc.ts'
import { type, wordsOf } from '../support/words.ts'
import { samplan, samplanJson, serverSources } from './samplanCommand.ts'

let folder: string
let backup: string
let live: LiveServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-restore-'))
  backup = join(folder, 'backup.sqlite')
  live = await startLiveServer({ folder: join(folder, 'data') })
})
afterEach(async () => {
  await live.close()
  rmSync(folder, { recursive: true })
})
const data = () => join(folder, 'data')
const epoch = async () => (await live.storage.plans.find(planId))?.facts.epoch ?? 0

/** Stops the server, brings the backup back, and starts it again. */
async function restoreAndStart(...args: string[]): Promise<{ plans: number; movedTo: string | null }> {
  await live.close()
  const restored = await samplanJson<{ plans: number; movedTo: string | null }>(data(), 'restore', ...args)
  live = await startLiveServer({ folder: data() })
  return restored
}

async function handIn(copyEpoch: number, update: Uint8Array): Promise<number> {
  const headers = { cookie: await live.cookieOf('editor'), origin: live.origin, 'content-type': 'application/json' }
  const copy = { reason: 'other-lineage', draft: 1, epoch: copyEpoch, update: Buffer.from(update).toString('base64') }
  const request = { method: 'POST', headers, body: JSON.stringify(copy) }
  return (await fetch(`${live.server.url}/api/plans/${planId}/recovery-copies`, request)).status
}

/** Runs `restore` and kills it after so many milliseconds, where it has not ended by then. */
async function restoreUntil(killAfterMs: number): Promise<void> {
  const env = { PATH: process.env['PATH'], DATA_DIR: data() }
  const child = spawn(process.execPath, [join(serverSources, 'cli/samplan.ts'), 'restore', backup], { env })
  const timer = Number.isFinite(killAfterMs) ? setTimeout(() => child.kill('SIGKILL'), killAfterMs) : undefined
  await once(child, 'exit')
  clearTimeout(timer)
}

describe('restore', () => {
  it('[CL12] an old window is refused before a byte merges, keeps its words, and nothing is doubled', async () => {
    const old = await connect(live, 'editor')
    type(old.doc, ' Före.')
    await old.saved()
    await live.storage.backup(backup)
    const atBackup = fingerprint(await storedDoc(live.storage, planId))
    type(old.doc, ' Efter.')
    await old.saved()
    await old.close()
    const known = Y.encodeStateVector(old.doc)
    type(old.doc, ' Aldrig sparat.')
    const unsaved = Y.encodeStateAsUpdate(old.doc, known)

    expect(await restoreAndStart(backup)).toMatchObject({ plans: 1 })
    expect(await epoch()).toBeGreaterThan(1)
    const returning = await connect(live, 'editor', { doc: old.doc })
    expect(await returning.closing()).toBe(closeCodes.otherLineage)
    expect(returning.received).toBe(0)
    const stock = await openStock(live, 'editor', old.doc)
    expect(await stock.refused()).toBe(closeCodes.otherLineage)
    stock.close()
    expect(fingerprint(await storedDoc(live.storage, planId))).toBe(atBackup)

    expect(await handIn(1, unsaved)).toBe(201)
    const [copy] = await live.storage.recoveryCopies.list(planId, null)
    expect(copy?.texts.map(({ value }) => value).join()).toContain('Aldrig sparat.')
    const path = `${planId}/${await epoch()}.1?schema=1`
    const fresh = await connect(live, 'editor', { path })
    expect(wordsOf(fresh.doc)).toBe('Länet arbetar tillsammans. Före.')
    expect(fresh.event('welcome')?.authors).toMatchObject([{ clientId: old.doc.clientID, name: 'Kim editor' }])
    type(fresh.doc, ' Vidare.')
    await fresh.saved()
    expect(wordsOf(await storedDoc(live.storage, planId))).toBe('Länet arbetar tillsammans. Före. Vidare.')
    await fresh.close()
  })

  it('[CL12] a program that takes its old document to the new address adds nothing under an id that is in the plan', async () => {
    const old = await connect(live, 'editor')
    type(old.doc, ' Före.')
    await old.saved()
    await live.storage.backup(backup)
    await old.close()
    const { doc } = old
    await restoreAndStart(backup)
    const path = `${planId}/${await epoch()}.1?schema=1`
    // Its client id has written in the plan and is nobody's in the new epoch: what it adds under it is refused.
    type(doc, ' Efter.')
    const same = await connect(live, 'editor', { path, doc })
    expect(await same.closing()).toBe(closeCodes.otherLineage)
    expect(wordsOf(await storedDoc(live.storage, planId))).toBe('Länet arbetar tillsammans. Före.')
  })

  it('[CL13] every restore of the same backup starts an epoch of its own, and keeps what stood there', async () => {
    await live.storage.backup(backup)
    const { movedTo } = await restoreAndStart(backup)
    const first = await epoch()
    await restoreAndStart(backup)
    const second = await epoch()
    expect(new Set([1, first, second]).size).toBe(3)
    const kept = await openSqlite(movedTo ?? '')
    expect((await kept.plans.find(planId))?.facts.epoch).toBe(1)
    await kept.close()
  })

  it('[CL13] also where nothing stands there any more, and in place', async () => {
    await live.storage.backup(backup)
    await live.close()
    const elsewhere = join(folder, 'new-machine')
    mkdirSync(elsewhere)
    await samplanJson(elsewhere, 'restore', backup)
    const found = await openSqlite(join(elsewhere, 'samplan.sqlite'))
    const there = (await found.plans.find(planId))?.facts.epoch ?? 0
    await found.close()
    expect(there).toBeGreaterThan(1)
    await samplanJson(elsewhere, 'restore', '--in-place')
    live = await startLiveServer({ folder: elsewhere })
    expect(await epoch()).toBeGreaterThan(there)
  })

  it('[CL13] links from before are void, rights are as at the backup, and the storage has no fault', async () => {
    const token = await live.server.auth.makeSignInToken('person-editor' as never)
    await live.storage.backup(backup)
    await live.setRole('reader', 'editor')
    await restoreAndStart(backup)
    expect((await live.server.auth.signIn(token)).ok).toBe(false)
    expect(await live.storage.plans.participant(planId, 'person-reader' as never)).toMatchObject({ role: 'reader' })
    expect(await samplanJson(data(), 'check-storage')).toMatchObject({ faults: [] })
  })

  it('[CL13] killed at any moment, it leaves what stood there or what was brought back, whole', async () => {
    await live.storage.backup(backup)
    const editor = await connect(live, 'editor')
    type(editor.doc, ' Efter.')
    await editor.saved()
    await editor.close()
    await live.close()
    const startedAt = performance.now()
    await restoreUntil(Number.POSITIVE_INFINITY)
    const wholeMs = performance.now() - startedAt
    const epochs = new Set<number>()
    const kills = process.env['PROOF'] ? 40 : 6
    for (let kill = 0; kill < kills; kill++) {
      await restoreUntil((wholeMs * (kill + 1)) / kills)
      expect((await checkSqlite(join(data(), 'samplan.sqlite'), rebuild)).faults).toEqual([])
      const storage = await openSqlite(join(data(), 'samplan.sqlite'))
      epochs.add((await storage.plans.find(planId))?.facts.epoch ?? 0)
      await storage.close()
    }
    expect(epochs.has(0)).toBe(false)
    live = await startLiveServer({ folder: data() })
  })

  it('[CL13] does nothing beside a running server, from a damaged backup, or from none', async () => {
    await live.storage.backup(backup)
    const refused = await samplan(data(), 'restore', backup)
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('stop it first')
    const database = new DatabaseSync(backup)
    database.exec('update log set bytes = zeroblob(9)')
    database.close()
    const empty = join(folder, 'empty')
    expect((await samplan(empty, 'restore', backup)).stderr).toContain('log 1: does not match its checksum')
    expect((await samplan(empty, 'restore', join(folder, 'nothing'))).stderr).toContain('There is no file')
    expect((await samplan(empty, 'restore')).code).toBe(2)
    expect(() => readdirSync(empty)).toThrow()
    expect(await epoch()).toBe(1)
  })
})
