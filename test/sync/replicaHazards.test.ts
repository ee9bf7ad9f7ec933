/** Hazards of replicas and of what is kept about them: each the naive way first, where it does harm, then ours. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { addGoal, contentHash, createPlanUndo, readPlan, setRegister } from '@samplan/shared/doc'
import { type AreaId, type CostLineId, type GoalId, goalsOf } from '@samplan/shared/plan'
import { presenceFrame } from '@samplan/shared/wire'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { goodSeed, plant, replicaOf } from '../plan/fixtures.ts'
import { type LiveServer, planId, startLiveServer } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { type, wordsOf } from '../support/words.ts'

/** Presence of so many clients that nobody has heard of, in one frame. */
function crowd(count: number, state: unknown): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, count)
    for (let n = 0; n < count; n++) {
      for (const part of [1_000_000 + n, 1]) encoding.writeVarUint(encoder, part)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
}

describe('E2: one byte that is another', () => {
  it('[ST21] the naive way takes every fourth in silence, ours takes none from its disk', async () => {
    const live = await startLiveServer()
    const editor = await connect(live, 'editor')
    type(editor.doc, ' Ett ord till, som ingen har sagt.')
    await editor.saved()
    await editor.close()
    const database = new DatabaseSync(join(live.folder, 'samplan.sqlite'))
    const row = database.prepare('select bytes from log where position = 2').get()?.['bytes'] as Uint8Array
    const write = database.prepare('update log set bytes = ? where position = 2')
    const outcomes = { silent: 0, thrown: 0, waiting: 0, handedOut: 0 }
    for (let at = 0; at < row.length; at++) {
      const altered = Uint8Array.from(row, (byte, place) => (place === at ? byte ^ (1 << (at % 8)) : byte))
      const naive = new Y.Doc()
      try {
        Y.applyUpdate(naive, altered)
        if (naive.store.pendingStructs || naive.store.pendingDs) outcomes.waiting++
        else outcomes.silent++
      } catch {
        // What is counted is how often it does not.
        outcomes.thrown++
      }
      write.run(altered)
      await live.storage.log.load(planId).then(
        () => outcomes.handedOut++,
        (error) => expect(error.message).toContain('position 2 does not match its checksum'),
      )
    }
    expect(outcomes.handedOut).toBe(0)
    expect(outcomes.silent + outcomes.waiting).toBeGreaterThan(row.length / 4)
    write.run(row)
    database.close()
    await live.close()
  })
})

describe('E9: presence of those who were here once', () => {
  let live: LiveServer
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    live = await startLiveServer()
  })
  afterEach(async () => {
    await live.close()
    vi.useRealTimers()
  })
  const remembered = () => live.server.rooms.stats().clientIds
  const rows = () => {
    const database = new DatabaseSync(join(live.folder, 'samplan.sqlite'), { readOnly: true })
    const count = Number(database.prepare('select count(*) as count from claims').get()?.['count'])
    database.close()
    return count
  }

  it('[PR9] the naive way keeps fifty thousand for ever, ours forgets whoever left and never wrote', async () => {
    const naive = new Awareness(new Y.Doc())
    applyAwarenessUpdate(naive, crowd(50_000, { name: 'x' }), null)
    removeAwarenessStates(naive, [...naive.getStates().keys()], null)
    expect(naive.meta.size).toBeGreaterThanOrEqual(50_000)
    naive.destroy()

    const stays = await connect(live, 'convenor')
    const before = [remembered(), rows()]
    const evil = await connect(live, 'reader')
    evil.send(presenceFrame(crowd(50_000, {})))
    await evil.settled()
    expect(remembered()).toBeLessThan(100)
    await evil.close()
    for (let n = 0; n < 40; n++) {
      const visitor = await connect(live, n % 2 === 0 ? 'reader' : 'commenter')
      visitor.sendPresence(2_000_000 + n, 1, { at: null })
      await visitor.settled()
      await visitor.close()
      vi.advanceTimersByTime(500)
    }
    await vi.waitFor(() => expect(live.server.rooms.stats().peers).toBe(1))
    for (let n = 0; n < 5; n++) {
      vi.advanceTimersByTime(15_000)
      stays.send(new Uint8Array([3]))
      await stays.settled()
    }
    expect([remembered(), rows()]).toEqual(before)
    await stays.close()
  })

  it('[AD2] a client id that memory has let go of is its person\u2019s all the same', async () => {
    const doc = new Y.Doc()
    const editor = await connect(live, 'editor', { doc })
    editor.sendPresence(doc.clientID, 1, { at: null })
    await editor.settled()
    await editor.close()
    const stays = await connect(live, 'convenor')
    for (let n = 0; n < 5; n++) {
      vi.advanceTimersByTime(15_000)
      stays.send(new Uint8Array([3]))
      await stays.settled()
    }
    const evil = await connect(live, 'otherEditor')
    evil.doc.clientID = doc.clientID
    type(evil.doc, ' andras')
    expect(await evil.closing()).toBe(4409)
    type(doc, ' egna')
    const back = await connect(live, 'editor', { doc })
    await back.saved()
    expect(wordsOf(back.doc)).toContain('egna')
    await Promise.all([stays.close(), back.close()])
  })
})

describe('E14: two amounts at once', () => {
  const line = 'cost1' as CostLineId
  it('[ED4] the naive way keeps the higher client id\u2019s and no trace of the other, ours keeps both', () => {
    let wonByClientId = 0
    for (let round = 0; round < 50; round++) {
      const [one, other] = [new Y.Doc(), new Y.Doc()]
      one.getMap('line').set('amount', 1)
      other.getMap('line').set('amount', 2)
      Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
      const higher = one.clientID > other.clientID ? 1 : 2
      if (one.getMap('line').get('amount') === higher) wonByClientId++
      expect(one.getMap('line').toJSON()).toEqual({ amount: higher })
    }
    expect(wonByClientId).toBe(50)

    const start = plant(goodSeed)
    const id = [...start.getMap('costLines').keys()].find((key) => key.includes(line)) as CostLineId
    const [one, other] = [replicaOf(start), replicaOf(start)]
    setRegister(one, 'costLines', id, 'amountOre', 100)
    setRegister(other, 'costLines', id, 'amountOre', 200)
    const updates = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)]
    for (const doc of [one, other]) for (const update of updates) Y.applyUpdate(doc, update)
    for (const doc of [one, other]) {
      const lines = goalsOf(readPlan(doc)).flatMap(({ activities }) => activities.flatMap(({ costLines }) => costLines))
      const amount = lines.find((found) => found.id === id)?.amountOre
      expect(amount).toMatchObject({ state: 'unsettled' })
      expect(JSON.stringify(amount)).toMatch(/100.*200|200.*100/)
    }
  })
})

describe('E15: undoing what others have built on', () => {
  it('[ED9] the naive way deletes what others wrote in it, ours puts it in the bin with their words', () => {
    const [maker, other] = [new Y.Doc(), new Y.Doc()]
    const naive = new Y.UndoManager(maker.getMap('goals'))
    maker.getMap('goals').set('goal', new Y.Map([['text', new Y.Text()]]))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(maker))
    ;((other.getMap('goals').get('goal') as Y.Map<Y.Text>).get('text') as Y.Text).insert(0, 'andras ord')
    Y.applyUpdate(maker, Y.encodeStateAsUpdate(other), 'wire')
    naive.undo()
    expect(maker.getMap('goals').size).toBe(0)
    expect(JSON.stringify(maker.toJSON())).not.toContain('andras ord')

    const ours = plant(goodSeed)
    const undo = createPlanUndo(ours, new Set())
    const [areaId] = ours.getMap('areas').keys()
    const id = 'goal-of-somebody' as GoalId
    addGoal(ours, { id, areaId: areaId as AreaId, horizon: 'long', index: 0 })
    const theirs = replicaOf(ours)
    type(theirs, 'andras ord', id, 'description')
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs), 'wire')
    undo.undo()
    expect(goalsOf(readPlan(ours)).some((goal) => goal.id === id)).toBe(false)
    expect((ours.getMap('goals').get(id) as Y.Map<unknown>).get('binned')).toBe(true)
    expect(wordsOf(ours, id, 'description')).toBe('andras ord')
    undo.destroy()
  })
})

describe('E17: a deletion that was lost', () => {
  it('[WI5] the naive comparison of state vectors sees nothing, the hash does, and syncing anew mends it', async () => {
    const live = await startLiveServer()
    const [editor, reader] = [await connect(live, 'editor'), await connect(live, 'reader', { speaks: false })]
    Y.applyUpdate(reader.doc, Y.encodeStateAsUpdate(editor.doc))
    editor.doc.getXmlFragment('t/plan/background').delete(0, 1)
    await editor.saved()
    await editor.until(() => editor.hashes.at(-1)?.position === editor.acknowledged.position, 'the hash')
    expect(Y.encodeStateVector(reader.doc)).toEqual(Y.encodeStateVector(editor.doc))
    const told = Buffer.from(editor.hashes.at(-1)?.hash ?? [])
    expect(Buffer.from(contentHash(editor.doc)).equals(told)).toBe(true)
    expect(Buffer.from(contentHash(reader.doc)).equals(told)).toBe(false)
    const again = await connect(live, 'reader', { doc: reader.doc })
    expect(Buffer.from(contentHash(again.doc)).equals(told)).toBe(true)
    await Promise.all([editor.close(), reader.close(), again.close()])
    await live.close()
  })
})

describe('E18: a document that changes its client id', () => {
  // What our page does is in `test/editor/apart.test.ts`, since it needs one.
  it('[PR10] the naive way throws when it next says where it is', () => {
    const doc = new Y.Doc()
    const awareness = new Awareness(doc)
    const twin = new Y.Doc()
    twin.clientID = doc.clientID
    twin.getMap('m').set('x', 1)
    const before = doc.clientID
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(twin))
    expect(doc.clientID).not.toBe(before)
    expect(() => encodeAwarenessUpdate(awareness, [doc.clientID])).toThrow('clock')
    awareness.destroy()
  })
})
