import { createRooms } from '@samplan/server/sync'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type LiveServer, planId, startLiveServer } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { fingerprint, storedDoc } from '../support/storedDoc.ts'
import { type, wordsOf } from '../support/words.ts'

let live: LiveServer
beforeEach(async () => {
  // Sweeping, which compacts and lets go of quiet plans, is an interval: the test gives the beat.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  live = await startLiveServer()
})
afterEach(async () => {
  await live.close()
  vi.useRealTimers()
})

/** Makes this many rows in the log, and gives the document as its writer has it. */
async function writeRows(rows: number): Promise<Y.Doc> {
  const editor = await connect(live, 'editor')
  for (let n = 0; n < rows; n++) {
    type(editor.doc, `${n} `)
    if (n % 7 === 0) editor.doc.getXmlFragment('t/plan/background').insert(0, [new Y.XmlElement('paragraph')])
    if (n % 11 === 0) editor.doc.getXmlFragment('t/plan/background').delete(0, 1)
    await editor.saved()
  }
  await editor.close()
  return editor.doc
}

async function sweepUntil(condition: () => Promise<boolean> | boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      vi.advanceTimersByTime(5_000)
      expect(await condition()).toBe(true)
    },
    { timeout: 15_000 },
  )
}

describe('compaction', () => {
  it('[KI5] a snapshot takes the rows\u2019 place and makes the same document', async () => {
    const doc = await writeRows(230)
    expect((await live.storage.log.load(planId)).snapshot).toBeNull()
    await sweepUntil(async () => (await live.storage.log.load(planId)).snapshot !== null)
    const loaded = await live.storage.log.load(planId)
    expect(loaded.updates).toHaveLength(0)
    expect(fingerprint(await storedDoc(live.storage, planId))).toBe(fingerprint(doc))
    await sweepUntil(() => live.server.rooms.stats().rooms === 0)
    const again = await connect(live, 'reader')
    expect(wordsOf(again.doc)).toBe(wordsOf(doc))
    expect(fingerprint(again.doc)).toBe(fingerprint(doc))
    await again.close()
  })

  it('[KI5] a plan that is left becomes one snapshot, which is what the next window gets; it can be written in at once', async () => {
    const left = await writeRows(3)
    await sweepUntil(() => live.server.rooms.stats().rooms === 0)
    const { snapshot, updates } = await live.storage.log.load(planId)
    expect(updates).toHaveLength(0)
    const reader = await connect(live, 'reader')
    expect(reader.doc.store.clients.size).toBe(left.store.clients.size)
    expect(fingerprint(reader.doc)).toBe(fingerprint(left))
    const editor = await connect(live, 'editor')
    type(editor.doc, 'Genast.')
    await editor.saved()
    await reader.until(() => wordsOf(reader.doc).includes('Genast.'))
    expect((await live.storage.log.load(planId)).position).toBe((snapshot?.position ?? 0) + 1)
    expect(fingerprint(await storedDoc(live.storage, planId))).toBe(fingerprint(editor.doc))
    await Promise.all([reader.close(), editor.close()])
  })

  it('[KI5] a snapshot that is not the document in memory is never stored', async () => {
    await writeRows(210)
    const { storage } = live
    await live.server.rooms.shutdown()
    const logged: string[] = []
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (_fields: object, line: string) => logged.push(line),
    }
    let loads = 0
    // A log that loses a row when it is read the second time, as a damaged disk might without a wrong checksum.
    const forgetful = {
      ...storage.log,
      load: async (id: typeof planId) => {
        const whole = await storage.log.load(id)
        return loads++ === 0 ? whole : { ...whole, updates: whole.updates.slice(0, -1) }
      },
    }
    const rooms = createRooms({ storage: { ...storage, log: forgetful }, now: () => new Date(), log })
    await rooms.withPlan(planId, async () => undefined)
    await sweepUntil(() => logged.length > 0)
    expect(logged[0]).toContain('not compacted')
    expect((await storage.log.load(planId)).updates.length).toBeGreaterThan(200)
    await rooms.shutdown()
  })

  it('[SY1] a plan that left memory is loaded once for all who come at the same time', async () => {
    const doc = await writeRows(5)
    await sweepUntil(() => live.server.rooms.stats().rooms === 0)
    const clients = await Promise.all(
      Array.from({ length: 10 }, (_, n) => connect(live, n % 2 ? 'reader' : 'otherEditor')),
    )
    expect(live.server.rooms.stats().rooms).toBe(1)
    expect(new Set(clients.map((client) => fingerprint(client.doc)))).toEqual(new Set([fingerprint(doc)]))
    await Promise.all(clients.map((client) => client.close()))
  })
})
