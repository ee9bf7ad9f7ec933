/** Replicas are compared by a hash: told at quiet moments, the same for all who are well, another for everybody else. */
import { contentHash } from '@samplan/shared/doc'
import { contentHashFrame } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type LiveServer, startLiveServer } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { type } from '../support/words.ts'
import { replicaOf } from './naive.ts'
import { runRounds } from './wornReplicas.ts'

const hashOf = (doc: Y.Doc) => Buffer.from(contentHash(doc)).toString('hex')
const told = ({ hashes }: { hashes: readonly { hash: Uint8Array }[] }) =>
  Buffer.from(hashes.at(-1)?.hash ?? []).toString('hex')

describe('the server, at quiet moments', () => {
  let live: LiveServer
  beforeEach(async () => {
    live = await startLiveServer()
  })
  afterEach(() => live.close())

  it('[WI4] tells every window once what the plan holds, and whoever joins before the next edit', async () => {
    const [editor, reader] = [await connect(live, 'editor'), await connect(live, 'reader')]
    type(editor.doc, ' Nytt.')
    await editor.saved()
    const { position } = editor.acknowledged
    for (const client of [editor, reader]) {
      await client.until(() => client.hashes.at(-1)?.position === position, 'the hash')
      expect(told(client)).toBe(hashOf(client.doc))
    }
    const late = await connect(live, 'commenter')
    await late.until(() => late.hashes.length > 0, 'the hash')
    expect(late.hashes.at(-1)?.position).toBe(position)
    expect(told(late)).toBe(hashOf(late.doc))
    await editor.settled()
    expect(editor.hashes.filter((hash) => hash.position === position)).toHaveLength(1)
    await Promise.all([editor.close(), reader.close(), late.close()])
  })

  it('[WI4] hears from any role that a window holds something else, and goes on', async () => {
    const reader = await connect(live, 'reader')
    await reader.until(() => reader.hashes.length > 0, 'the hash')
    reader.send(contentHashFrame({ position: reader.hashes[0]?.position ?? 0, hash: new Uint8Array(32) }))
    await reader.settled()
    expect(reader.closeCode).toBeNull()
    await reader.close()
  })
})

describe('the hash', () => {
  const plan = () => {
    const doc = new Y.Doc()
    type(doc, 'Länets gemensamma mål.')
    doc.getMap('goals').set('goal-number-one', new Y.Map([['horizon', 'long']]))
    return doc
  }

  it('[WI5] sees a deletion that a state vector does not see', () => {
    const [doc, other] = [plan(), new Y.Doc()]
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    doc.getXmlFragment('t/plan/background').delete(0, 1)
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(other))
    expect(hashOf(doc)).not.toBe(hashOf(other))
  })

  it.each<[string, (doc: Y.Doc) => void]>([
    ['a letter', (doc) => type(doc, 'x')],
    ['a value', (doc) => (doc.getMap('goals').get('goal-number-one') as Y.Map<unknown>).set('horizon', 'short')],
    ['an attribute', (doc) => (doc.getXmlFragment('t/plan/background').get(0) as Y.XmlElement).setAttribute('a', '1')],
    ['a block', (doc) => doc.getXmlFragment('t/plan/background').insert(0, [new Y.XmlElement('paragraph')])],
  ])('[WI5] sees %s, also where the clocks are the same', (_name, change) => {
    const [one, other] = [replicaOf(plan(), 7), new Y.Doc()]
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    change(one)
    other.clientID = 7
    const clock = Y.getState(one.store, 7)
    while (Y.getState(other.store, 7) < clock) other.getMap('costLines').set('x', 1)
    expect(hashOf(one)).not.toBe(hashOf(other))
  })

  it('[WI5] does not see who has asked for a root, nor how words are cut', () => {
    const doc = plan()
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    other.getXmlFragment('t/plan/background')
    other.getMap('never-used')
    const paragraph = other.getXmlFragment('t/plan/background').get(0) as Y.XmlElement
    Y.createRelativePositionFromTypeIndex(paragraph.get(0) as Y.XmlText, 3)
    Y.getItem(other.store, Y.createID(doc.clientID, 2))
    expect(hashOf(other)).toBe(hashOf(doc))
  })

  const rounds = process.env['PROOF'] ? 5_000 : 150
  it(
    '[WI5] is the same on all replicas that hold the same, after undo, work offline and formatting, and on no other',
    () => {
      const seen = runRounds(rounds, Number(process.env['SEED'] ?? 15))
      expect(seen.falseAlarms).toEqual([])
      expect(seen.missed).toEqual([])
      expect(seen.apart).toBeLessThan(rounds / 50)
      // Otherwise the rounds would show nothing.
      expect(seen.tidied).toBeGreaterThan(rounds / 50)
      expect(seen.undone).toBeGreaterThan(rounds)
    },
    rounds * 200,
  )
})
