import {
  addGoal,
  binRecord,
  createPlanUndo,
  fragment,
  moveGoal,
  readPlan,
  restoreRecord,
  setRegister,
  setScalar,
} from '@samplan/shared/doc'
import { activitiesOf, goalsOf, type IsoDate, type Plan } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exchange, plant, replicaOf, type, typing } from './fixtures.ts'
import { activity1, area1, cost1, goal1, goal2, goal3, textIn, values } from './planted.ts'

const undoOf = (doc: Y.Doc, isShared = false) => createPlanUndo(doc, new Set([typing]), () => isShared)

/** The paragraph that opened a text stays when its words are undone. */
function withoutEmptyParagraphs({ areas }: Plan): unknown {
  return JSON.parse(JSON.stringify(areas).replaceAll('{"type":"paragraph","content":[]}', ''))
}

describe('undo', () => {
  it('[ED9] undoing a creation empties a naive record of what others wrote, and puts ours in the bin with it', () => {
    const naive = new Y.Doc()
    const manager = new Y.UndoManager(naive.getMap('goals'))
    naive.getMap('goals').set('g', new Y.Map())
    const naiveOther = replicaOf(naive)
    naiveOther.getMap<Y.Map<string>>('goals').get('g')?.set('amount', 'andras')
    exchange(naive, naiveOther)
    manager.undo()
    expect(naive.getMap('goals').has('g')).toBe(false)

    const doc = plant()
    const undo = undoOf(doc)
    addGoal(doc, { id: goal3, areaId: area1, horizon: 'long' })
    const other = replicaOf(doc)
    type(fragment(other, goal3, 'title'), 'Andras ord')
    setRegister(other, 'goals', goal3, 'targetDate', '2018-01-01' as IsoDate)
    exchange(doc, other)
    expect(undo.undo()).toBe(true)
    expect(readPlan(doc).bin).toEqual([{ id: goal3, kind: 'goals', title: 'Andras ord', parentTitle: 'Information' }])
    exchange(doc, other)
    restoreRecord(other, 'goals', goal3)
    exchange(doc, other)
    const goal = goalsOf(readPlan(doc)).find((found) => found.id === goal3)
    expect(goal?.targetDate).toMatchObject({ value: '2018-01-01' })
    expect(textIn(doc, goal3, 'title')).toBe('Andras ord')
  })

  it('[ED9] undo and redo go through creations, fields, moves and words in their order', () => {
    const doc = plant()
    const undo = undoOf(doc)
    const seen = [readPlan(doc)]
    const deeds = [
      () => addGoal(doc, { id: goal3, areaId: area1, horizon: 'long' }),
      () => type(fragment(doc, goal3, 'title'), 'Nytt mål'),
      () => setRegister(doc, 'goals', goal3, 'targetDate', '2019-12-31' as IsoDate),
      () => moveGoal(doc, goal3, area1, 0),
      () => binRecord(doc, 'goals', goal1),
    ]
    for (const deed of deeds) {
      deed()
      seen.push(readPlan(doc))
    }
    for (const before of seen.slice(0, -1).reverse()) {
      expect(undo.undo()).toBe(true)
      expect(withoutEmptyParagraphs(readPlan(doc))).toEqual(withoutEmptyParagraphs(before))
    }
    expect([undo.canUndo, undo.canRedo]).toEqual([false, true])
    for (const after of seen.slice(1)) {
      expect(undo.redo()).toBe(true)
      expect(withoutEmptyParagraphs(readPlan(doc))).toEqual(withoutEmptyParagraphs(after))
    }
    expect([undo.canUndo, undo.canRedo]).toEqual([true, false])
  })

  it('[ED10] undo never takes back what others did', () => {
    const doc = plant()
    const other = replicaOf(doc)
    const undo = undoOf(doc)
    type(fragment(other, goal2, 'title'), ' varje dag')
    setRegister(other, 'costLines', cost1, 'amountOre', 7)
    exchange(doc, other)
    expect(undo.canUndo).toBe(false)
    expect(undo.undo()).toBe(false)
    expect(textIn(doc, goal2, 'title')).toBe('En telefontid för alla varje dag')
  })

  it('[ED10] undoing one’s paragraph keeps the words that another wrote in it', () => {
    const doc = plant()
    const undo = undoOf(doc)
    type(fragment(doc, goal2, 'description'), 'Mina ord.')
    const other = replicaOf(doc)
    type(fragment(other, goal2, 'description'), ' Andras ord.')
    exchange(doc, other)
    undo.undo()
    expect(textIn(doc, goal2, 'description')).toBe('Andras ord.')
    undo.redo()
    expect(textIn(doc, goal2, 'description')).toBe('Mina ord. Andras ord.')
  })

  it('[ED10] undoing the paragraph that opened a text keeps words that are still on their way', () => {
    const doc = plant()
    const undo = undoOf(doc)
    type(fragment(doc, goal2, 'description'), 'Mina ord.')
    const other = replicaOf(doc)
    type(fragment(other, goal2, 'description'), ' Andras ord.')
    undo.undo()
    exchange(doc, other)
    expect(textIn(doc, goal2, 'description')).toBe('Andras ord.')
  })

  it('[ED10] undoing a later paragraph takes it away, unless another has written in it', () => {
    for (const isShared of [false, true]) {
      const doc = plant()
      const undo = undoOf(doc)
      const text = fragment(doc, goal2, 'title')
      const second = new Y.XmlElement('paragraph')
      doc.transact(() => text.insert(1, [second]), typing)
      doc.transact(() => second.insert(0, [new Y.XmlText('Mina ord.')]), typing)
      if (isShared) {
        const other = replicaOf(doc)
        const theirs = (fragment(other, goal2, 'title').get(1) as Y.XmlElement).get(0) as Y.XmlText
        theirs.insert(0, 'Andras ord.')
        exchange(doc, other)
      }
      undo.undo()
      expect(textIn(doc, goal2, 'title')).toBe(`En telefontid för alla${isShared ? ' Andras ord.' : ''}`)
      expect(text.length).toBe(isShared ? 2 : 1)
    }
  })

  it('[ED10] undoing a later paragraph while another is in the text keeps words that are still on their way', () => {
    const doc = plant()
    const undo = undoOf(doc, true)
    const second = new Y.XmlElement('paragraph')
    doc.transact(() => fragment(doc, goal2, 'title').insert(1, [second]), typing)
    doc.transact(() => second.insert(0, [new Y.XmlText('Mina ord.')]), typing)
    const other = replicaOf(doc)
    const theirs = (fragment(other, goal2, 'title').get(1) as Y.XmlElement).get(0) as Y.XmlText
    theirs.insert(0, 'Andras ord.')
    undo.undo()
    exchange(doc, other)
    expect(textIn(doc, goal2, 'title')).toBe('En telefontid för alla Andras ord.')
  })

  it('[ED11] undoing an amount brings the earlier one back, but not over a later one of another', () => {
    const doc = plant()
    const other = replicaOf(doc)
    const undo = undoOf(doc)
    setRegister(doc, 'costLines', cost1, 'amountOre', 5)
    undo.undo()
    expect(values(doc)).toEqual([18_000_000])
    undo.redo()
    expect(values(doc)).toEqual([5])
    exchange(doc, other)
    setRegister(other, 'costLines', cost1, 'amountOre', 9)
    exchange(doc, other)
    undo.undo()
    expect(values(doc)).toEqual([9])
    exchange(doc, other)
    expect(values(other)).toEqual([9])
  })

  it('[ED11] undoing a settlement makes the question open again', () => {
    const doc = plant()
    const other = replicaOf(doc)
    const undo = undoOf(doc)
    setRegister(doc, 'costLines', cost1, 'amountOre', 5)
    setRegister(other, 'costLines', cost1, 'amountOre', 9)
    exchange(doc, other)
    setRegister(doc, 'costLines', cost1, 'amountOre', 5)
    expect(values(doc)).toEqual([5])
    undo.undo()
    expect(values(doc)).toEqual([9, 5])
  })

  it('[ED11] undoing a choice that another made at the same time leaves a choice', () => {
    for (const clients of [
      [1, 2],
      [2, 1],
    ] as const) {
      const doc = plant()
      const other = replicaOf(doc)
      const [own, foreign] = clients
      doc.clientID = own
      other.clientID = foreign
      const undo = undoOf(doc)
      setScalar(doc, 'activities', activity1, 'status', 'running')
      setScalar(other, 'activities', activity1, 'status', 'done')
      exchange(doc, other)
      undo.undo()
      exchange(doc, other)
      expect(readPlan(doc).unreadable).toEqual([])
      expect(['running', 'done', 'planned']).toContain(activitiesOf(readPlan(doc))[0]?.status)
      expect(readPlan(doc)).toEqual(readPlan(other))
    }
  })

  it('[ED12] undo says where it changed something, and tells its listeners', () => {
    const doc = plant()
    const undo = undoOf(doc)
    let told = 0
    const stop = undo.subscribe(() => told++)
    type(fragment(doc, goal2, 'description'), 'Ord')
    setRegister(doc, 'costLines', cost1, 'amountOre', 5)
    moveGoal(doc, goal2, area1, 0)
    const places = [0, 1, 2].map(() => undo.undo() && undo.lastPlace)
    expect(places).toEqual([
      { owner: goal2, field: null },
      { owner: cost1, field: 'amountOre' },
      { owner: goal2, field: 'description' },
    ])
    expect(told).toBeGreaterThan(2)
    stop()
    undo.destroy()
    type(fragment(doc, goal2, 'description'), 'Ord')
    expect(undo.canUndo).toBe(false)
  })
})
