import { setRegister } from '@samplan/shared/doc'
import type { CostLineId } from '@samplan/shared/plan'
import { closeCodes, syncFrame } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { activityId, type LiveServer, personIds, planId, startLiveServer, type Who } from '../support/liveServer.ts'
import { connect, PlainClient } from '../support/plainClient.ts'
import { openStock } from '../support/stockClient.ts'
import { fingerprint, storedDoc } from '../support/storedDoc.ts'
import { type, wordsOf } from '../support/words.ts'
import { recordUpdates, replicaOf } from './naive.ts'

let live: LiveServer
beforeEach(async () => {
  // The stock provider logs our acknowledgements and events as unknown messages.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  live = await startLiveServer()
})
afterEach(() => live.close())

describe('editing together', () => {
  it('[SY9] the unmodified provider syncs both ways', async () => {
    const anna = await openStock(live, 'editor')
    const bo = await openStock(live, 'otherEditor')
    await Promise.all([anna.synced(), bo.synced()])
    type(anna.doc, ' Anna.')
    type(bo.doc, ' Bo.')
    await expect.poll(() => fingerprint(anna.doc) === fingerprint(bo.doc)).toBe(true)
    expect(wordsOf(anna.doc)).toMatch(/Anna/)
    expect(wordsOf(anna.doc)).toMatch(/Bo/)
    anna.close()
    bo.close()
  })

  it('[SY9] the unmodified provider with a commenter\u2019s session receives everything and changes nothing', async () => {
    const commenter = await openStock(live, 'commenter')
    const editor = await connect(live, 'editor')
    await commenter.synced()
    type(editor.doc, ' Hörs.')
    await expect.poll(() => wordsOf(commenter.doc)).toContain('Hörs.')
    const refused = commenter.refused()
    type(commenter.doc, ' Smyger.')
    expect(await refused).toBe(closeCodes.notAllowed)
    await editor.settled()
    expect(wordsOf(editor.doc)).not.toContain('Smyger')
    expect(fingerprint(await storedDoc(live.storage, planId))).toBe(fingerprint(editor.doc))
    commenter.close()
    await editor.close()
  })

  it('[SY9] a commenter whose connection broke comes back, deletions in the document and all', async () => {
    const editor = await connect(live, 'editor')
    const commenter = await openStock(live, 'commenter')
    await commenter.synced()
    editor.doc.transact(() => editor.doc.getXmlFragment('t/plan/background').delete(0, 1))
    await expect.poll(() => wordsOf(commenter.doc)).toBe('')
    commenter.provider.disconnect()
    commenter.provider.connect()
    await commenter.synced()
    type(editor.doc, 'Igen.')
    await expect.poll(() => wordsOf(commenter.doc)).toBe('Igen.')
    commenter.close()
    await editor.close()
  })

  it('[SY20] marks that Yjs tidies away in every replica are no edit of a reader\u2019s, nor of the server\u2019s', async () => {
    const editor = await connect(live, 'editor', { speaks: false })
    editor.send(syncFrame('stateVector', new Uint8Array([0])))
    await editor.until(() => editor.synced)
    // At the same time: one window makes words bold that the other deletes, so that marks stand around nothing.
    const textOf = (doc: Y.Doc) => (doc.getXmlFragment('t/plan/background').get(0) as Y.XmlElement).get(0) as Y.XmlText
    const [bold, deleted] = [replicaOf(editor.doc), replicaOf(editor.doc)]
    const updates = [
      ...recordUpdates(bold, (doc) => textOf(doc).format(2, 5, { bold: {} })),
      ...recordUpdates(deleted, (doc) => textOf(doc).delete(0, 12)),
    ]
    const reader = await connect(live, 'reader')
    for (const update of updates) editor.sendUpdate(update)
    await editor.saved()
    const stored = fingerprint(await storedDoc(live.storage, planId))
    const inMemory = () => live.server.rooms.withPlan(planId, async ({ doc }) => fingerprint(doc))
    expect(await inMemory()).toBe(stored)
    await reader.until(() => reader.sent > 1, 'tidying')
    await reader.settled()
    expect(reader.closeCode).toBeNull()
    expect(await inMemory()).toBe(stored)
    expect(fingerprint(await storedDoc(live.storage, planId))).toBe(stored)
    await Promise.all([editor, reader].map((client) => client.close()))
  })

  it('[SY20] a reader who takes a mark away that has effect changes nothing', async () => {
    const editor = await connect(live, 'editor')
    const reader = await connect(live, 'reader')
    const bold = (doc: Y.Doc, value: object | null) => {
      const text = (doc.getXmlFragment('t/plan/background').get(0) as Y.XmlElement).get(0) as Y.XmlText
      text.format(0, 5, { bold: value })
    }
    bold(editor.doc, {})
    await editor.saved()
    await reader.until(() => reader.doc.getXmlFragment('t/plan/background').toString().includes('<bold>'))
    const before = fingerprint(await storedDoc(live.storage, planId))
    bold(reader.doc, null)
    await reader.settled()
    expect(reader.closeCode).toBeNull()
    expect(fingerprint(await storedDoc(live.storage, planId))).toBe(before)
    expect(editor.doc.getXmlFragment('t/plan/background').toString()).toContain('<bold>')
    await Promise.all([editor, reader].map((client) => client.close()))
  })

  it('[SY16] what five people type at once in one text is all there, everywhere and in the log', async () => {
    const writers: Who[] = ['editor', 'otherEditor', 'convenor', 'editor', 'otherEditor']
    const clients = await Promise.all(writers.map((who) => connect(live, who)))
    const marks = clients.map((_client, index) => Array.from({ length: 40 }, (_, n) => `<${index}.${n}>`))
    for (let n = 0; n < 40; n++) {
      for (const [index, client] of clients.entries()) type(client.doc, `(${index}.${n})`)
      // A turn of the event loop, so that frames of several turns meet on the way.
      await new Promise(setImmediate)
    }
    await Promise.all(clients.map((client) => client.saved()))
    await Promise.all(clients.map((client) => client.settled()))
    const words = wordsOf(await storedDoc(live.storage, planId))
    expect(marks.flat().filter((mark) => !words.includes(`(${mark.slice(1, -1)})`))).toEqual([])
    expect(new Set(clients.map((client) => fingerprint(client.doc))).size).toBe(1)
    await Promise.all(clients.map((client) => client.close()))
  })

  it('[SY16] weeks of work made offline arrive in the first answer', async () => {
    const first = await connect(live, 'editor')
    await first.close()
    for (const field of ['title', 'description', 'targetGroup']) {
      for (let n = 0; n < 400; n++) type(first.doc, `${'offline '.repeat(40)}${n}. `, activityId, field)
    }
    const size = Y.encodeStateAsUpdate(first.doc).length
    expect(size).toBeGreaterThan(256 * 1024)
    const again = await connect(live, 'editor', { doc: first.doc })
    await again.saved()
    expect(fingerprint(await storedDoc(live.storage, planId))).toBe(fingerprint(first.doc))
    await again.close()
  })

  it('[SY15] an update before the first answer that builds on it is counted only with it', async () => {
    const doc = new Y.Doc()
    const before = await connect(live, 'editor', { doc })
    await before.close()
    type(doc, ' Först.')
    const known = Y.encodeStateVector(doc)
    type(doc, ' Sedan.')
    const later = Y.encodeStateAsUpdate(doc, known)
    const client = await connect(live, 'editor', { doc, speaks: false })
    client.sendUpdate(later)
    client.send(syncFrame('stateVector', Y.encodeStateVector(doc)))
    await client.until(() => client.synced)
    expect(client.acknowledged.frames).toBe(0)
    client.send(syncFrame('missing', Y.encodeStateAsUpdate(doc)))
    await client.saved()
    expect(client.acknowledged.frames).toBe(2)
    expect(wordsOf(await storedDoc(live.storage, planId))).toContain(' Först. Sedan.')
    await client.close()
  })

  it('[SY17] authors and last changes name who it was, before and after a reload', async () => {
    const watcher = await connect(live, 'reader')
    const editor = await connect(live, 'editor')
    setRegister(editor.doc, 'costLines', 'cost-line-school' as CostLineId, 'amountOre', 12_300)
    type(editor.doc, ' ny', activityId, 'title')
    await editor.saved()
    await watcher.until(() => watcher.event('authors') !== undefined)
    const clientId = editor.doc.clientID
    const author = { clientId, personId: personIds.editor, name: 'Kim editor', organisationId: 'organisation-ronneby' }
    expect(watcher.event('authors')?.authors).toEqual([author])
    await watcher.until(() => watcher.event('changes') !== undefined)
    const changed = watcher.event('changes')?.lastChanges.map(({ recordId }) => recordId)
    expect(changed?.toSorted()).toEqual([activityId, 'cost-line-school'])
    const late = await connect(live, 'commenter')
    expect(late.event('welcome')?.authors).toContainEqual(author)
    expect(late.event('welcome')?.lastChanges.map(({ organisationId }) => organisationId)).toEqual([
      'organisation-ronneby',
      'organisation-ronneby',
    ])
    await Promise.all([watcher, editor, late].map((client) => client.close()))
  })

  it('[SY14] a task in the queue sees every acknowledged edit and nothing beside', async () => {
    const clients = await Promise.all((['editor', 'otherEditor', 'convenor'] as const).map((who) => connect(live, who)))
    for (let n = 0; n < 10; n++) {
      for (const client of clients) type(client.doc, ` ${n}`)
      await new Promise(setImmediate)
      const seen = await live.server.rooms.withPlan(planId, async ({ doc, position, row }) => {
        const before = fingerprint(doc)
        for (const client of clients) type(client.doc, ` ${n}b`)
        await new Promise(setImmediate)
        const log = await live.storage.log.load(planId)
        return { before, after: fingerprint(doc), position, logged: log.position, status: row.facts.status }
      })
      expect(seen.after).toBe(seen.before)
      expect(seen.position).toBe(seen.logged)
      expect(seen.status).toBe('draft')
    }
    await Promise.all(clients.map((client) => client.saved()))
    expect(clients.every((client) => client.acknowledged.position > 0)).toBe(true)
    await Promise.all(clients.map((client) => client.close()))
  })

  it('[SY18] an event reaches everyone, and closing all lets a stock client come back', async () => {
    const stock = await openStock(live, 'reader')
    const plain = await connect(live, 'commenter')
    await stock.synced()
    live.server.rooms.tell(planId, { type: 'participants' })
    await plain.until(() => plain.event('participants') !== undefined)
    const gone = new Promise((resolve) => stock.provider.once('connection-close', resolve))
    live.server.rooms.closeAll(planId, 'restart')
    await gone
    expect(await plain.closing()).toBe(closeCodes.restart)
    await stock.synced()
    expect(stock.provider.wsconnected).toBe(true)
    stock.close()
  })

  it('[SY8] a window that goes away in the middle of joining leaves nothing behind', async () => {
    const cookie = await live.cookieOf('editor')
    const url = `${live.syncUrl}/${live.roomName}?schema=1`
    for (let n = 0; n < 20; n++) {
      const client = new PlainClient(url, { cookie, origin: live.origin })
      client.socket.on('open', () => client.socket.terminate())
      await client.closing()
    }
    await expect.poll(() => live.server.rooms.stats().peers).toBe(0)
  })
})
