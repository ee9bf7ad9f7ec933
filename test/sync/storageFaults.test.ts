import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { IsoInstant, PlanId } from '@samplan/shared/plan'
import { closeCodes } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addPlan, type LiveServer, personIds, planId, startLiveServer } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { killAll, startServerProcess } from '../support/serverProcess.ts'
import { openStock } from '../support/stockClient.ts'
import { fingerprint, storedDoc } from '../support/storedDoc.ts'
import { type, wordsOf } from '../support/words.ts'

const folders: string[] = []
const servers: LiveServer[] = []
beforeEach(() => {
  // The stock provider logs our acknowledgements and events as unknown messages.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(async () => {
  await killAll()
  for (const server of servers.splice(0)) await server.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samplan-faults-'))
  folders.push(folder)
  return folder
}

async function start(folder = newFolder()): Promise<LiveServer> {
  const live = await startLiveServer({ folder })
  servers.push(live)
  return live
}

/** Another process's hand on the database: takes the write lock until it is told to let go. */
function lock(folder: string): () => void {
  const other = new DatabaseSync(join(folder, 'samplan.sqlite'))
  other.exec('begin immediate')
  return () => {
    other.exec('rollback')
    other.close()
  }
}

describe('a database that cannot be written', () => {
  it('[KI2] locked: nothing is acknowledged or seen, readers stay, and afterwards it is saved', async () => {
    const live = await start()
    const writer = await connect(live, 'editor')
    const reader = await connect(live, 'reader')
    const before = fingerprint(await storedDoc(live.storage, planId))
    const acknowledged = writer.acknowledged.frames
    const release = lock(live.folder)
    type(writer.doc, ' under lås')
    expect(await writer.closing()).toBe(closeCodes.storage)
    expect(writer.acknowledged.frames).toBe(acknowledged)
    await reader.settled()
    expect(reader.closeCode).toBeNull()
    expect(wordsOf(reader.doc)).not.toContain('under lås')
    expect(fingerprint(await storedDoc(live.storage, planId))).toBe(before)
    release()
    const again = await connect(live, 'editor', { doc: writer.doc })
    await again.saved()
    await reader.until(() => wordsOf(reader.doc).includes('under lås'))
    expect(wordsOf(await storedDoc(live.storage, planId))).toContain('under lås')
    await Promise.all([again.close(), reader.close()])
  })

  it('[KI2] a stock client recovers from a lock by itself', async () => {
    const live = await start()
    const stock = await openStock(live, 'editor')
    await stock.synced()
    const release = lock(live.folder)
    const closed = new Promise((resolve) => stock.provider.once('connection-close', resolve))
    type(stock.doc, ' tålamod')
    await closed
    release()
    await expect
      .poll(async () => wordsOf(await storedDoc(live.storage, planId)), { timeout: 20_000 })
      .toContain('tålamod')
    stock.close()
  })

  it('[KI3] full: nothing is acknowledged or seen, and afterwards it is saved', async () => {
    const folder = newFolder()
    // Filled by a server without a limit, so that only the edits meet the full disk.
    const first = await startServerProcess(folder)
    const cookie = await first.cookieOf('editor')
    const readerCookie = await first.cookieOf('reader')
    await first.kill()
    const server = await startServerProcess(folder, 1_200)
    const writer = server.connect(cookie)
    const reader = server.connect(readerCookie)
    await Promise.all([writer.until(() => writer.acknowledged.frames > 0), reader.until(() => reader.synced)])
    for (let n = 0; n < 100 && writer.closeCode === null; n++) {
      type(writer.doc, `${n}:${'fullt '.repeat(3_000)}`, 'activity-school', n % 2 ? 'title' : 'description')
      const { sent } = writer
      await writer.until(() => writer.acknowledged.frames >= sent || writer.closeCode !== null)
      writer.doc.getXmlFragment(`t/activity-school/${n % 2 ? 'title' : 'description'}`).delete(0, 1)
    }
    expect(writer.closeCode).toBe(closeCodes.storage)
    const { acknowledged, sent } = writer
    expect(acknowledged.frames).toBeLessThan(sent)
    type(writer.doc, ' sist')
    await reader.settled()
    expect(wordsOf(reader.doc)).not.toContain('sist')
    server.freeDisk()
    const again = server.connect(cookie, { doc: writer.doc })
    await again.until(() => again.acknowledged.frames > 0)
    await reader.until(() => wordsOf(reader.doc).includes('sist'))
    expect(fingerprint(reader.doc)).toBe(fingerprint(writer.doc))
    await server.kill()
    const restarted = await startServerProcess(folder)
    const late = restarted.connect(cookie)
    await late.until(() => late.synced)
    expect(fingerprint(late.doc)).toBe(fingerprint(writer.doc))
    await restarted.kill()
  })
})

describe('a log', () => {
  it('[KI4] a plan that is refused does not fail the others in the same commit', async () => {
    const live = await start()
    const other = 'plan-number-two' as PlanId
    const at = new Date().toISOString() as IsoInstant
    await addPlan(live.storage, other, at)
    for (const who of ['editor', 'convenor'] as const) {
      const participant = await live.storage.plans.participant(planId, personIds[who])
      if (participant) await live.storage.plans.putParticipant(other, participant)
    }
    const here = await connect(live, 'editor')
    const there = await connect(live, 'editor', { path: `${other}/1.1?schema=1` })
    const editor = await live.storage.plans.participant(other, personIds.editor)
    if (!editor) throw new Error('The editor takes part in both')
    await live.storage.plans.putParticipant(other, { ...editor, role: 'reader' })
    type(here.doc, ' här')
    type(there.doc, ' där')
    await here.saved()
    expect(await there.closing()).toBe(closeCodes.notAllowed)
    expect(wordsOf(await storedDoc(live.storage, planId))).toContain('här')
    expect(wordsOf(await storedDoc(live.storage, other))).not.toContain('där')
    await here.close()
  })

  it('[KI6] with a byte changed is not served, and its plan\u2019s windows are told to come back', async () => {
    const live = await start()
    const editor = await connect(live, 'editor')
    type(editor.doc, ' helt')
    await editor.saved()
    await editor.close()
    await live.server.stop()
    servers.length = 0
    const file = new DatabaseSync(join(live.folder, 'samplan.sqlite'))
    const changed = file.prepare('update log set bytes = randomblob(length(bytes)) where position = 2')
    expect(changed.run().changes).toBe(1)
    file.close()
    const damaged = await start(live.folder)
    const late = await connect(damaged, 'editor')
    expect(await late.closing()).toBe(closeCodes.storage)
    expect(late.received).toBe(0)
  })

  it('[KI7] stopping stores what waits and closes with a code that means come back', async () => {
    const live = await start()
    const clients = await Promise.all((['editor', 'otherEditor', 'convenor'] as const).map((who) => connect(live, who)))
    for (const client of clients) for (let n = 0; n < 20; n++) type(client.doc, '.')
    await Promise.all(clients.map((client) => client.until(() => client.acknowledged.frames > 1)))
    servers.length = 0
    await live.server.stop()
    for (const client of clients) expect(await client.closing()).toBe(closeCodes.restart)
    const again = await start(live.folder)
    const words = wordsOf(await storedDoc(again.storage, planId))
    const acknowledged = clients.reduce((sum, client) => sum + client.acknowledged.frames - 1, 0)
    expect(words.match(/\./g)?.length ?? 0).toBeGreaterThanOrEqual(acknowledged)
  })
})
