import { createHash } from 'node:crypto'
import type { IsoInstant } from '@samplan/shared/plan'
import { closeCodes, syncFrame } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type LiveServer, personIds, planId, startLiveServer, type Who } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { openStock } from '../support/stockClient.ts'
import { fingerprint, storedDoc } from '../support/storedDoc.ts'
import { type, wordsOf } from '../support/words.ts'

let live: LiveServer
beforeEach(async () => {
  live = await startLiveServer()
})
afterEach(() => live.close())

const stored = async () => fingerprint(await storedDoc(live.storage, planId))

/** Freezes as the command does: storage in the plan's queue. */
async function freeze(): Promise<void> {
  await live.server.rooms.withPlan(planId, async ({ position }) => {
    await live.storage.versions.add({
      planId,
      number: 1,
      draft: 1,
      epoch: 1,
      sha256: createHash('sha256').update('{}').digest('hex'),
      previousSha256: null,
      madeBy: {
        personId: 'person-convenor' as never,
        name: 'Kim',
        organisationId: 'organisation-landstinget' as never,
      },
      madeAt: new Date().toISOString() as IsoInstant,
      canonicalJson: new Uint8Array([123, 125]),
      state: new Uint8Array([0, 0]),
      position,
    })
  })
}

const edit = (doc: Y.Doc) => {
  const before = Y.encodeStateVector(doc)
  type(doc, ' nytt')
  return Y.encodeStateAsUpdate(doc, before)
}

describe('who may send what', () => {
  const allowed = null
  const cases: readonly (readonly [Who, string, (doc: Y.Doc) => Uint8Array, number | null])[] = [
    ...(['commenter', 'reader'] as const).flatMap(
      (who) =>
        [
          [who, 'an update', (doc: Y.Doc) => syncFrame('update', edit(doc)), closeCodes.notAllowed],
          [who, 'a step 2 with an edit', (doc: Y.Doc) => syncFrame('missing', edit(doc)), closeCodes.notAllowed],
          [who, 'an empty step 2', () => syncFrame('missing', new Uint8Array([0, 0])), allowed],
          [who, 'what is known already', (doc: Y.Doc) => syncFrame('missing', Y.encodeStateAsUpdate(doc)), allowed],
          [who, 'step 1', (doc: Y.Doc) => syncFrame('stateVector', Y.encodeStateVector(doc)), allowed],
          [who, 'a question for presence', () => new Uint8Array([3]), allowed],
        ] as const,
    ),
    ...(['editor', 'convenor'] as const).map(
      (who) => [who, 'an update', (doc: Y.Doc) => syncFrame('update', edit(doc)), allowed] as const,
    ),
  ]

  it.each(cases)('[SY10] %s sends %s', async (who, _name, frame, expected) => {
    const client = await connect(live, who, { speaks: false })
    client.send(syncFrame('stateVector', new Uint8Array([0])))
    await client.until(() => client.synced)
    const before = await stored()
    client.send(frame(client.doc))
    if (expected === null) await client.settled()
    else await client.closing()
    expect(client.closeCode).toBe(expected)
    if (expected !== null) expect(await stored()).toBe(before)
    await client.close()
  })

  it('[SY10] after a freeze an editor is closed with 4423 and a commenter with 4403, and nothing is stored', async () => {
    const editor = await connect(live, 'editor')
    const commenter = await connect(live, 'commenter')
    const reader = await connect(live, 'reader')
    type(editor.doc, ' före')
    await editor.saved()
    await freeze()
    const before = await stored()
    await reader.until(() => reader.event('facts') !== undefined)
    expect(reader.event('facts')?.facts.status).toBe('frozen')
    type(editor.doc, ' efter')
    type(commenter.doc, ' efter')
    expect(await editor.closing()).toBe(closeCodes.frozen)
    expect(await commenter.closing()).toBe(closeCodes.notAllowed)
    expect(await stored()).toBe(before)
    await reader.settled()
    expect(reader.closeCode).toBeNull()
    expect(wordsOf(reader.doc)).not.toContain('efter')
    await reader.close()
  })

  it('[SY10] every edit that was acknowledged before a freeze is in it, none after', async () => {
    const clients = await Promise.all((['editor', 'otherEditor', 'convenor'] as const).map((who) => connect(live, who)))
    const typing = setInterval(() => {
      for (const client of clients) if (client.closeCode === null) type(client.doc, '.')
    }, 1)
    await Promise.all(clients.map((client) => client.until(() => client.acknowledged.frames > 20)))
    await freeze()
    const sealed = await stored()
    for (const client of clients) expect(await client.closing()).toBe(closeCodes.frozen)
    clearInterval(typing)
    expect(await stored()).toBe(sealed)
    const { position } = await live.storage.log.load(planId)
    expect(clients.every((client) => client.acknowledged.position <= position)).toBe(true)
  })

  it('[SY12] an editor who is made reader hears of it within a second, and the next update is refused', async () => {
    const editor = await connect(live, 'editor')
    type(editor.doc, ' får')
    await editor.saved()
    const before = await stored()
    const changedAt = performance.now()
    await live.setRole('editor', 'reader')
    await editor.until(() => editor.event('access') !== undefined)
    expect(performance.now() - changedAt).toBeLessThan(1_000)
    expect(editor.event('access')?.role).toBe('reader')
    type(editor.doc, ' får inte')
    expect(await editor.closing()).toBe(closeCodes.notAllowed)
    expect(await stored()).toBe(before)
  })

  it('[SY12] a role that changed in storage alone is found out by the log', async () => {
    const editor = await connect(live, 'editor')
    const before = await stored()
    await live.storage.plans.putParticipant(planId, {
      personId: 'person-editor' as never,
      organisationId: 'organisation-ronneby' as never,
      role: 'commenter',
      addedAt: new Date().toISOString() as IsoInstant,
    })
    type(editor.doc, ' smyger')
    expect(await editor.closing()).toBe(closeCodes.notAllowed)
    expect(await stored()).toBe(before)
    const other = await connect(live, 'otherEditor')
    expect(wordsOf(other.doc)).not.toContain('smyger')
    type(other.doc, ' får')
    await other.saved()
    await other.close()
  })

  it('[SY12] a reader who is made editor writes through the window that is open', async () => {
    const reader = await connect(live, 'reader')
    await live.setRole('reader', 'editor')
    await reader.until(() => reader.event('access')?.role === 'editor')
    type(reader.doc, ' nu får jag')
    await reader.saved()
    expect(wordsOf(await storedDoc(live.storage, planId))).toContain('nu får jag')
    await reader.close()
  })

  it('[SY12] somebody who is removed is closed with 4404 and cannot come back', async () => {
    const editor = await connect(live, 'editor')
    await live.setRole('editor', null)
    expect(await editor.closing()).toBe(closeCodes.gone)
    const again = await connect(live, 'editor')
    expect(await again.closing()).toBe(closeCodes.gone)
  })
})

describe('frames that are none', () => {
  it.each([
    ['an empty message', new Uint8Array()],
    ['an unknown type', new Uint8Array([9, 9, 9])],
    ['our own acknowledgement', new Uint8Array([4, 255, 1])],
    ['our own event', new Uint8Array([5, 2, 123, 125])],
    ['an update that is none', syncFrame('update', new Uint8Array([7, 7, 7, 7]))],
    ['a state vector that is none', syncFrame('stateVector', new Uint8Array([200]))],
    ['presence that is none', new Uint8Array([1, 2, 5, 5])],
  ])('[SY11] %s closes with 4422 and changes nothing', async (_name, bytes) => {
    const before = await stored()
    const client = await connect(live, 'editor', { speaks: false })
    client.send(bytes)
    expect(await client.closing()).toBe(closeCodes.badContent)
    expect(await stored()).toBe(before)
  })

  it('[SY11] text closes with 4422', async () => {
    const client = await connect(live, 'editor', { speaks: false })
    client.socket.send('hej')
    expect(await client.closing()).toBe(closeCodes.badContent)
  })

  it('[SY11] an update over 256 kB closes with 4413, a first answer of that size does not', async () => {
    const start = await connect(live, 'editor')
    const before = await stored()
    const large = new Y.Doc()
    Y.applyUpdate(large, Y.encodeStateAsUpdate(start.doc))
    for (const field of ['title', 'description', 'targetGroup'])
      type(large, 'x'.repeat(100_000), 'activity-school', field)
    const update = Y.encodeStateAsUpdate(large, Y.encodeStateVector(start.doc))
    start.sendUpdate(update)
    expect(await start.closing()).toBe(closeCodes.tooLarge)
    expect(await stored()).toBe(before)
    const answer = await connect(live, 'editor', { speaks: false })
    answer.send(syncFrame('missing', update))
    await answer.saved()
    expect(await stored()).not.toBe(before)
    await answer.close()
  })

  it('[SY11] a commenter\u2019s large step 2 closes with 4413', async () => {
    const client = await connect(live, 'commenter', { speaks: false })
    client.send(syncFrame('missing', new Uint8Array(300_000)))
    expect(await client.closing()).toBe(closeCodes.tooLarge)
  })

  it('[WI8] a message beyond what is read at all closes with 4413, which is final for a stock client', async () => {
    const client = await connect(live, 'editor', { speaks: false })
    client.send(syncFrame('missing', new Uint8Array(9 * 1024 * 1024)))
    expect(await client.closing()).toBe(closeCodes.tooLarge)
    const doc = new Y.Doc()
    for (let n = 0; n < 50; n++) doc.getMap('goals').set(`goal-number-${n}`, 'x'.repeat(200_000))
    const stock = await openStock(live, 'editor', doc)
    expect(await stock.refused()).toBe(closeCodes.tooLarge)
    stock.close()
  })

  it('[SY11] a flood closes with 4529', async () => {
    const client = await connect(live, 'reader', { speaks: false })
    for (let n = 0; n < 2_000; n++) client.send(new Uint8Array([3]))
    expect(await client.closing()).toBe(closeCodes.tooMany)
  })

  it('[SY11] asking for the whole document over and over closes with 4529', async () => {
    const client = await connect(live, 'reader', { speaks: false })
    for (let n = 0; n < 40; n++) client.send(syncFrame('stateVector', new Uint8Array([0])))
    expect(await client.closing()).toBe(closeCodes.tooMany)
  })

  it('[AD9] three bad updates keep their sender out, the convenor is told, and the others type on', async () => {
    const other = await connect(live, 'otherEditor')
    const convenor = await connect(live, 'convenor')
    for (let n = 0; n < 3; n++) {
      const evil = await connect(live, 'editor')
      evil.doc.getMap('meta').set('schema', 99)
      type(other.doc, ` ${n}`)
      expect(await evil.closing()).toBe(closeCodes.badContent)
      await other.saved()
    }
    const evil = await connect(live, 'editor')
    expect(await evil.closing()).toBe(closeCodes.tooMany)
    expect(other.closeCode).toBeNull()
    const told = { personId: personIds.editor, name: 'Kim editor', until: expect.stringMatching(/Z$/) }
    await convenor.until(() => convenor.event('kept-out') !== undefined, 'the news')
    expect(convenor.event('kept-out')).toMatchObject(told)
    expect(other.event('kept-out')).toBeUndefined()
    const later = await connect(live, 'convenor')
    await later.until(() => later.event('kept-out') !== undefined, 'the news')
    expect(later.event('kept-out')).toMatchObject(told)
    await Promise.all([convenor.close(), later.close()])
    expect(wordsOf(await storedDoc(live.storage, planId))).toContain(' 0 1 2')
    await other.close()
  })
})
