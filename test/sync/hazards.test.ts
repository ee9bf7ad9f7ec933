/** The hazards that a server decides (E numbers): each the naive way first, where it does harm, then ours. */
import { setRegister } from '@samplan/shared/doc'
import type { CostLineId } from '@samplan/shared/plan'
import { closeCodes, syncFrame } from '@samplan/shared/wire'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type LiveServer, planId, startLiveServer } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { fingerprint, hasPending, storedDoc } from '../support/storedDoc.ts'
import { type, wordsOf } from '../support/words.ts'
import { naiveServer, recordUpdates, replicaOf } from './naive.ts'

let live: LiveServer
beforeEach(async () => {
  live = await startLiveServer()
})
afterEach(() => live.close())

const stored = () => storedDoc(live.storage, planId)

function bytesOf(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write)
}

/** A claim of structs with nothing behind it (E4). */
const thirtyThreeMillion = bytesOf((encoder) => {
  for (const n of [1, 33_000_000, 5, 0]) encoding.writeVarUint(encoder, n)
})

/** A collected struct that takes all clocks of a client id (E5). */
const everyClockOf = (clientId: number, length: number) =>
  bytesOf((encoder) => {
    for (const n of [1, 1, clientId, 0, 0, length, 0]) encoding.writeVarUint(encoder, n)
  })

describe('E1: a message lost on the way', () => {
  it('[AD1] the naive way loses an unrelated key, ours asks to connect again and loses none', async () => {
    const writer = new Y.Doc()
    writer.transact(() => writer.getMap('m').set('x', 1))
    writer.transact(() => writer.getMap('m').set('y', 1))
    const start = Y.encodeStateAsUpdate(writer)
    const [, second = new Uint8Array()] = recordUpdates(writer, () => {
      writer.getMap('m').set('x', 2)
      writer.getMap('m').set('y', 2)
    })
    const naive = naiveServer(start, second)
    expect([...naive.getMap('m').keys()]).toEqual(['x'])
    expect(hasPending(naive)).toBe(true)

    const editor = await connect(live, 'editor')
    const line = 'cost-line-school' as CostLineId
    setRegister(editor.doc, 'costLines', line, 'amountOre', 100)
    await editor.saved()
    const before = fingerprint(await stored())
    const [, lone = new Uint8Array()] = recordUpdates(replicaOf(editor.doc, editor.doc.clientID), (doc) => {
      type(doc, ' Borta.')
      setRegister(doc, 'costLines', line, 'amountOre', 200)
    })
    editor.sendUpdate(lone)
    expect(await editor.closing()).toBe(closeCodes.resync)
    expect(fingerprint(await stored())).toBe(before)
    const again = await connect(live, 'editor', { doc: editor.doc })
    expect(again.closeCode).toBeNull()
    await again.close()
  })
})

describe('E3: words under another\u2019s client id', () => {
  it('[AD2] the naive way silently loses the victim\u2019s words, ours refuses the impostor', async () => {
    const base = new Y.Doc()
    const victim = replicaOf(base, 77)
    const impostor = replicaOf(base, 77)
    type(victim, 'offrets ord')
    type(impostor, 'andras ord!')
    const naive = naiveServer(Y.encodeStateAsUpdate(impostor), Y.encodeStateAsUpdate(victim))
    expect(wordsOf(naive)).toBe('andras ord!')
    expect(Y.encodeStateVector(naive)).toEqual(Y.encodeStateVector(victim))

    const doc = new Y.Doc()
    doc.clientID = 77
    const honest = await connect(live, 'editor', { doc })
    type(doc, ' A')
    await honest.saved()
    await honest.close()
    type(doc, ' offrets ord')
    const evil = await connect(live, 'otherEditor')
    evil.doc.clientID = 77
    type(evil.doc, ' andras ord!')
    expect(await evil.closing()).toBe(closeCodes.otherLineage)
    const back = await connect(live, 'editor', { doc })
    await back.saved()
    expect(wordsOf(await stored())).toContain('offrets ord')
    expect(wordsOf(await stored())).not.toContain('andras ord')
    await back.close()
  })

  it('[AD2] a client id that was announced in presence is taken before its first letter', async () => {
    const honest = await connect(live, 'editor')
    honest.sendPresence(4711, 1, { at: null })
    await honest.settled()
    const evil = await connect(live, 'otherEditor')
    evil.doc.clientID = 4711
    type(evil.doc, ' först!')
    expect(await evil.closing()).toBe(closeCodes.otherLineage)
    await honest.close()
  })

  it('[AD2] the client id that seeded the plan is nobody\u2019s', async () => {
    const editor = await connect(live, 'editor')
    const [seeder = 0] = editor.doc.store.clients.keys()
    editor.doc.clientID = seeder
    type(editor.doc, ' i serverns namn')
    expect(await editor.closing()).toBe(closeCodes.otherLineage)
  })
})

describe('E4: a claim of millions', () => {
  it('[AD3] costs the naive way 200 MB, ours nothing', async () => {
    expect(thirtyThreeMillion.length).toBe(7)
    const editor = await connect(live, 'editor')
    const peak = () => process.resourceUsage().maxRSS / 1024
    const before = peak()
    editor.sendUpdate(thirtyThreeMillion)
    expect(await editor.closing()).toBe(closeCodes.badContent)
    const ours = peak() - before
    expect(() => naiveServer(thirtyThreeMillion)).toThrow()
    const naive = peak() - before - ours
    expect(ours).toBeLessThan(30)
    expect(naive).toBeGreaterThan(100)
  })
})

describe('E5: a client id used up', () => {
  it('[AD4] the naive way leaves its owner mute, ours refuses', async () => {
    const attack = everyClockOf(77, Number.MAX_SAFE_INTEGER)
    expect(attack.length).toBe(14)
    const naive = naiveServer(attack)
    const mute = replicaOf(new Y.Doc(), 77)
    type(mute, 'hörs inte')
    Y.applyUpdate(naive, Y.encodeStateAsUpdate(mute))
    expect(wordsOf(naive)).toBe('')

    const evil = await connect(live, 'otherEditor')
    evil.sendUpdate(attack)
    expect(await evil.closing()).toBe(closeCodes.badContent)
    const doc = new Y.Doc()
    doc.clientID = 77
    const owner = await connect(live, 'editor', { doc })
    type(doc, ' hörs')
    await owner.saved()
    expect(wordsOf(await stored())).toContain('hörs')
    await owner.close()
  })
})

describe('E6: predecessors that never come', () => {
  it('[AD5] the naive way keeps all of it and gives it to every joiner, ours keeps nothing', async () => {
    const writer = new Y.Doc()
    type(writer, 'börjar')
    const orphans = Array.from({ length: 200 }, (_, n) => {
      const doc = replicaOf(writer, 1_000 + n)
      const [, orphan = new Uint8Array()] = recordUpdates(doc, () => {
        type(doc, '.')
        type(doc, 'x'.repeat(2_500))
      })
      return orphan
    })
    const naive = naiveServer(Y.encodeStateAsUpdate(writer), ...orphans)
    expect(Y.encodeStateAsUpdate(naive).length).toBeGreaterThan(400_000)

    const before = (await stored()).store.clients.size
    const evil = await connect(live, 'editor', { speaks: false })
    for (const orphan of orphans) evil.sendUpdate(orphan)
    evil.send(syncFrame('stateVector', new Uint8Array([0])))
    await evil.until(() => evil.synced)
    expect(Y.encodeStateAsUpdate(evil.doc).length).toBeLessThan(20_000)
    evil.send(syncFrame('missing', new Uint8Array([0, 0])))
    await evil.until(() => evil.acknowledged.frames === 201)
    evil.sendUpdate(orphans[0] ?? new Uint8Array())
    expect(await evil.closing()).toBe(closeCodes.resync)
    expect((await stored()).store.clients.size).toBe(before)
  })
})

describe('E7: depth that nothing can read', () => {
  it('[AD6] the naive way keeps what it can neither show nor delete, ours refuses it', async () => {
    const deep = (doc: Y.Doc) => {
      const root = doc.getXmlFragment('t/plan/background')
      doc.transact(() => {
        let parent: Y.XmlFragment = root
        for (let n = 0; n < 20_000; n++) {
          const child = new Y.XmlElement('blockquote')
          parent.insert(0, [child])
          parent = child
        }
      })
    }
    const poisoned = new Y.Doc()
    deep(poisoned)
    const naive = naiveServer(Y.encodeStateAsUpdate(poisoned))
    expect(() => naive.getXmlFragment('t/plan/background').toString()).toThrow(RangeError)
    expect(() => naive.getXmlFragment('t/plan/background').delete(0, 1)).toThrow(RangeError)

    const start = await connect(live, 'editor')
    await start.close()
    const before = fingerprint(await stored())
    const known = Y.encodeStateVector(start.doc)
    deep(start.doc)
    const evil = await connect(live, 'editor', { speaks: false })
    evil.send(syncFrame('missing', Y.encodeStateAsUpdate(start.doc, known)))
    expect(await evil.closing()).toBe(closeCodes.badContent)
    expect(fingerprint(await stored())).toBe(before)
    const next = await connect(live, 'otherEditor')
    expect(wordsOf(next.doc)).toContain('Länet')
    await next.close()
  })
})

describe('E8: names with a meaning of their own', () => {
  it('[AD6] the naive way hands out an object with a chosen prototype, ours refuses the key', async () => {
    const forged = new Y.Doc()
    forged.getMap('goals').set('__proto__', { isAdmin: true })
    const naive = naiveServer(Y.encodeStateAsUpdate(forged))
    expect((naive.getMap('goals').toJSON() as { isAdmin?: boolean }).isAdmin).toBe(true)

    const before = fingerprint(await stored())
    for (const forge of [
      (doc: Y.Doc) => doc.getMap('goals').set('__proto__', new Y.Map()),
      (doc: Y.Doc) => (doc.getMap('activities').get('activity-school') as Y.Map<unknown>).set('__proto__', { a: 1 }),
      (doc: Y.Doc) => doc.getMap('__proto__').set('a', 1),
    ]) {
      const evil = await connect(live, 'convenor')
      forge(evil.doc)
      expect(await evil.closing()).toBe(closeCodes.badContent)
    }
    expect(fingerprint(await stored())).toBe(before)
  })
})

describe('E16: a refused deletion that waits', () => {
  it('[SY13] the naive way applies it after the promotion, ours asks for a fresh document', async () => {
    const plan = new Y.Doc()
    type(plan, 'Länets mål.')
    const naiveReader = replicaOf(plan)
    naiveReader.getXmlFragment('t/plan/background').delete(0, 1)
    // Refused now; the same document synced after the promotion:
    Y.applyUpdate(plan, Y.encodeStateAsUpdate(naiveReader, Y.encodeStateVector(plan)))
    expect(wordsOf(plan)).toBe('')

    const reader = await connect(live, 'reader')
    reader.sendPresence(reader.doc.clientID, 1, {})
    await reader.settled()
    reader.doc.getXmlFragment('t/plan/background').delete(0, 1)
    expect(await reader.closing()).toBe(closeCodes.notAllowed)
    await live.setRole('reader', 'editor')
    const promoted = await connect(live, 'reader', { doc: reader.doc, speaks: false })
    promoted.sendPresence(reader.doc.clientID, 2, {})
    promoted.send(syncFrame('missing', Y.encodeStateAsUpdate(reader.doc)))
    expect(await promoted.closing()).toBe(closeCodes.otherLineage)
    expect(wordsOf(await stored())).toContain('Länet')
    const fresh = await connect(live, 'reader')
    type(fresh.doc, ' Nu får jag.')
    await fresh.saved()
    await fresh.close()
  })
})
