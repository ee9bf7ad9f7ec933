import {
  addGoal,
  binRecord,
  checkLayout,
  describeUpdate,
  fragment,
  type LayoutProblem,
  moveGoal,
  setMember,
  setRegister,
  setScalar,
  touchedRecords,
} from '@samplan/shared/doc'
import type { ActivityId, AreaId, CostLineId, GoalId } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { id, plant, region, replicaOf, type } from './fixtures.ts'

const area1 = id<AreaId>('area1')
const goal1 = id<GoalId>('goal1')
const activity1 = id<ActivityId>('activity1')
const cost1 = id<CostLineId>('cost1')

/** What the server finds when somebody's replica does this. */
function judge(deed: (doc: Y.Doc) => void): LayoutProblem | null {
  const server = plant()
  const client = replicaOf(server)
  deed(client)
  return judgeUpdate(server, Y.encodeStateAsUpdate(client, Y.encodeStateVector(server)))
}

function judgeUpdate(server: Y.Doc, update: Uint8Array): LayoutProblem | null {
  let problem: LayoutProblem | null = null
  server.once('afterTransaction', (transaction: Y.Transaction) => {
    problem = checkLayout(server, transaction)
  })
  Y.applyUpdate(server, update, 'wire')
  return problem
}

const goalMap = (doc: Y.Doc) => doc.getMap<unknown>('goals').get(goal1) as Y.Map<unknown>
const title = (doc: Y.Doc) => fragment(doc, goal1, 'title')
const paragraph = (doc: Y.Doc) => title(doc).get(0) as Y.XmlElement
const words = (doc: Y.Doc) => paragraph(doc).get(0) as Y.XmlText

/** Elements in elements; built from the inside, so that nothing here recurses. */
function nest(depth: number): Y.XmlElement {
  let inner = new Y.XmlElement('blockquote')
  for (let level = 1; level < depth; level++) {
    const outer = new Y.XmlElement('blockquote')
    outer.insert(0, [inner])
    inner = outer
  }
  return inner
}

describe('what the document may hold', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['typing', (doc) => type(title(doc), ' nu')],
    ['typing in an empty text', (doc) => type(fragment(doc, goal1, 'description'), 'Hej')],
    ['typing in the background', (doc) => type(fragment(doc, 'plan', 'background'), 'Hej')],
    ['a new goal', (doc) => addGoal(doc, { id: id<GoalId>('goal3'), areaId: area1, horizon: 'long' })],
    ['a move', (doc) => moveGoal(doc, goal1, area1, 1)],
    ['an amount', (doc) => setRegister(doc, 'costLines', cost1, 'amountOre', 5)],
    ['an emptied amount', (doc) => setRegister(doc, 'costLines', cost1, 'amountOre', null)],
    ['a choice', (doc) => setScalar(doc, 'goals', goal1, 'horizon', 'short')],
    ['a member out', (doc) => setMember(doc, 'activities', activity1, 'participants', region, false)],
    ['the bin', (doc) => binRecord(doc, 'goals', goal1)],
    ['bold', (doc) => words(doc).format(0, 4, { bold: {} })],
    ['bold off', (doc) => words(doc).format(0, 4, { bold: null })],
    ['a source', (doc) => words(doc).format(0, 4, { 'source--3q2+7w==': { text: 'Socialstyrelsen 2023' } })],
    ['a source taken away', (doc) => words(doc).format(0, 4, { 'source--3q2+7w==': null })],
    ['a link', (doc) => words(doc).format(0, 4, { link: { href: 'https://nsph.se', target: '_blank', class: null } })],
    [
      'a heading',
      (doc) => {
        const heading = new Y.XmlElement('heading')
        heading.setAttribute('level', 3 as unknown as string)
        title(doc).insert(0, [heading])
      },
    ],
    ['a deleted paragraph', (doc) => title(doc).delete(0, 1)],
  ])('[DO9] %s is allowed', (_, deed) => {
    expect(judge(deed)).toBeNull()
  })

  it.each<[string, string, (doc: Y.Doc) => void]>([
    ['unknown-root', 'another root map', (doc) => doc.getMap('grants').set('x', 1)],
    ['unknown-root', 'another root text', (doc) => doc.getText('notes').insert(0, 'hej')],
    ['meta-touched', 'the schema version', (doc) => doc.getMap('meta').set('schema', 99)],
    ['unknown-field', 'another key', (doc) => goalMap(doc).set('colour', 'red')],
    ['unknown-field', 'a key called __proto__', (doc) => goalMap(doc).set('__proto__', { isAdmin: true })],
    ['unknown-field', 'a register key without a client id', (doc) => goalMap(doc).set('targetDate/me', '2016-01-01')],
    [
      'unknown-field',
      'a register key with an impossible client id',
      (doc) => goalMap(doc).set('targetDate/4294967296', '2016-01-01'),
    ],
    [
      'unknown-field',
      'a set member that is no id',
      (doc) => (doc.getMap('areas').get(area1) as Y.Map<unknown>).set('focusAreas/x', true),
    ],
    ['bad-value', 'a choice outside its list', (doc) => goalMap(doc).set('horizon', 'eternal')],
    [
      'bad-value',
      'half an öre',
      (doc) => (doc.getMap('costLines').get(cost1) as Y.Map<unknown>).set('amountOre/1', 0.5),
    ],
    ['bad-value', 'a date that does not exist', (doc) => goalMap(doc).set('targetDate/1', '2016-02-30')],
    ['bad-value', 'a type in a field', (doc) => goalMap(doc).set('horizon', new Y.Text('long'))],
    ['record-deleted', 'a deleted record', (doc) => doc.getMap('goals').delete(goal1)],
    ['record-replaced', 'a record in another’s place', (doc) => doc.getMap('goals').set(goal1, goalMap(doc).clone())],
    ['record-incomplete', 'a record without its place', (doc) => doc.getMap('goals').set(id('goal9'), new Y.Map())],
    ['bad-id', 'a malformed id', (doc) => doc.getMap('goals').set('g', goalMap(doc).clone())],
    ['bad-id', 'one id in two kinds', (doc) => doc.getMap('goals').set(area1, goalMap(doc).clone())],
    ['bad-value', 'a record that is no map', (doc) => doc.getMap('goals').set(id('goal9'), 'ett mål')],
    ['unknown-owner', 'a text without a record', (doc) => type(doc.getXmlFragment(`t/${id('nobody')}/title`), 'hej')],
    ['unknown-owner', 'a field its kind does not have', (doc) => type(doc.getXmlFragment(`t/${goal1}/prose`), 'hej')],
    ['unknown-owner', 'another text of the plan', (doc) => type(doc.getXmlFragment('t/plan/notes'), 'hej')],
    ['unknown-content', 'another element', (doc) => title(doc).insert(0, [new Y.XmlElement('script')])],
    ['unknown-content', 'another mark', (doc) => words(doc).format(0, 4, { colour: 'red' })],
    [
      'unknown-content',
      'a link to script',
      (doc) => words(doc).format(0, 4, { link: { href: 'javascript:alert(1)' } }),
    ],
    ['unknown-content', 'a source without words', (doc) => words(doc).format(0, 4, { source: { text: ' ' } })],
    ['unknown-content', 'a source of two lines', (doc) => words(doc).format(0, 4, { source: { text: 'a\nb' } })],
    [
      'unknown-content',
      'a source that is too long',
      (doc) => words(doc).format(0, 4, { source: { text: 'x'.repeat(1001) } }),
    ],
    [
      'unknown-content',
      'a source with more to it',
      (doc) => words(doc).format(0, 4, { source: { text: 'a', page: 4 } }),
    ],
    ['unknown-content', 'an attribute of an element', (doc) => paragraph(doc).setAttribute('onclick', 'alert(1)')],
    [
      'unknown-content',
      'a heading above the plan’s own',
      (doc) => {
        const heading = new Y.XmlElement('heading')
        heading.setAttribute('level', 1 as unknown as string)
        title(doc).insert(0, [heading])
      },
    ],
    ['unknown-content', 'an embedded object', (doc) => words(doc).insertEmbed(0, { image: 'x' })],
    ['unknown-content', 'a map in a text', (doc) => title(doc).insert(0, [new Y.XmlHook('x') as unknown as Y.XmlText])],
    [
      'unknown-content',
      'a sequence in a map of records',
      (doc) => {
        const other = new Y.Doc()
        other.getArray('goals').insert(0, ['x'])
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
      },
    ],
    ['too-deep', 'elements in elements in elements', (doc) => title(doc).insert(0, [nest(40)])],
    ['text-too-long', 'a text of 200 001 characters', (doc) => type(title(doc), 'x'.repeat(200_001))],
  ])('[DO10] %s: %s is refused', (code, _, deed) => {
    expect(judge(deed)?.code).toBe(code)
  })

  it('[DO11] 20 000 nested elements overflow a naive walk and are refused by ours', () => {
    const server = plant()
    const hostile = deepUpdate(server, 20_000)
    const naive = replicaOf(server)
    Y.applyUpdate(naive, hostile)
    expect(() => title(naive).toString()).toThrow(RangeError)
    expect(judgeUpdate(server, hostile)?.code).toBe('too-deep')
  })

  it('[DO12] an update is told in words by field where it fits the plan', () => {
    const server = plant()
    const client = replicaOf(server)
    const since = Y.encodeStateVector(client)
    type(fragment(client, activity1, 'description'), ' Öppen dygnet runt.')
    setRegister(client, 'costLines', cost1, 'amountOre', 12_300)
    const update = Y.encodeStateAsUpdate(client, since)
    expect(describeUpdate(Y.encodeStateAsUpdate(server), update)).toEqual([
      {
        kind: 'activities',
        title: 'En ingång på nätet',
        field: 'description',
        value: 'En sida för hela länet. Öppen dygnet runt.',
      },
      { kind: 'costLines', title: 'En ingång på nätet', field: 'amountOre', value: 12_300 },
    ])
  })

  it('[DO12] a source is told with the words it is about, and on its own where those are unknown', () => {
    const server = plant()
    const client = replicaOf(server)
    const since = Y.encodeStateVector(client)
    words(client).format(0, 4, { 'source--3q2+7w==': { text: 'SCB 2022' }, bold: {} })
    const update = Y.encodeStateAsUpdate(client, since)
    const told = (base: Y.Doc) => describeUpdate(Y.encodeStateAsUpdate(base), update).map(({ value }) => value)
    expect(told(server)).toEqual(['Alla vet vart de vänder sig\n[1] SCB 2022'])
    expect(told(new Y.Doc())).toEqual(['(SCB 2022)'])
  })

  it('[DO12] the words are found where it does not fit, and garbage is no fault', () => {
    const client = replicaOf(plant())
    const since = Y.encodeStateVector(client)
    type(fragment(client, activity1, 'description'), ' Öppen dygnet runt.')
    const update = Y.encodeStateAsUpdate(client, since)
    const stranger = Y.encodeStateAsUpdate(plant())
    expect(describeUpdate(stranger, update).map(({ value }) => value)).toEqual(['Öppen dygnet runt.'])
    expect(describeUpdate(stranger, new Uint8Array([1, 255, 255, 255, 255, 15, 7]))).toEqual([])
    expect(describeUpdate(new Uint8Array([9]), new Uint8Array())).toEqual([])
  })

  it('[DO12] words that the plan has already, whose text is gone, or that lack what came before them are told', () => {
    const server = plant()
    const client = replicaOf(server)
    const typeLetters = (words: string) => {
      const since = Y.encodeStateVector(client)
      const letters: Uint8Array[] = []
      client.on('update', (letter: Uint8Array) => letters.push(letter))
      const place = fragment(client, activity1, 'description')
      for (const letter of words) type(place, letter)
      return { letters, update: Y.encodeStateAsUpdate(client, since) }
    }
    const { update } = typeLetters('Dygnet runt.')
    const stored = replicaOf(server)
    Y.applyUpdate(stored, update)
    expect(describeUpdate(Y.encodeStateAsUpdate(stored), update).map(({ value }) => value)).toEqual(['Dygnet runt.'])
    const later = typeLetters('Även helger.')
    const sentLater = Y.mergeUpdates(later.letters)
    expect(describeUpdate(Y.encodeStateAsUpdate(server), sentLater).map(({ value }) => value)).toEqual(['Även helger.'])
    const emptied = replicaOf(server)
    const field = fragment(emptied, activity1, 'description')
    field.delete(0, field.length)
    expect(describeUpdate(Y.encodeStateAsUpdate(emptied), update).map(({ value }) => value)).toEqual(['Dygnet runt.'])
  })

  it('[DO13] a transaction tells which records it touched, each once', () => {
    const doc = plant()
    const touched: string[] = []
    doc.on('afterTransaction', (transaction: Y.Transaction) => touched.push(...touchedRecords(transaction)))
    doc.transact(() => {
      type(fragment(doc, goal1, 'description'), 'Hej')
      goalMap(doc).set('horizon', 'short')
    })
    type(fragment(doc, activity1, 'title'), '!')
    type(fragment(doc, 'plan', 'background'), '!')
    expect(touched).toEqual([goal1, activity1])
  })
})

/** An update whose elements lie in each other, made outwards so that making it does not recurse either. */
function deepUpdate(base: Y.Doc, depth: number): Uint8Array {
  const doc = replicaOf(base)
  const since = Y.encodeStateVector(doc)
  doc.transact(() => {
    let outer: Y.XmlFragment = title(doc)
    for (let level = 0; level < depth; level++) {
      const inner = new Y.XmlElement('blockquote')
      outer.insert(0, [inner])
      outer = inner
    }
  })
  return Y.encodeStateAsUpdate(doc, since)
}
