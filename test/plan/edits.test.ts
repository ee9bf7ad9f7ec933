import {
  addActivity,
  addArea,
  addCostLine,
  addGoal,
  addIndicator,
  binRecord,
  createPlanUndo,
  dropEmptyRecord,
  fragment,
  moveActivity,
  moveArea,
  moveCostLine,
  moveGoal,
  moveIndicator,
  readPlan,
  restoreRecord,
  setMember,
  setRegister,
  setScalar,
} from '@samplan/shared/doc'
import {
  type ActivityId,
  type AreaId,
  activitiesOf,
  type CostLineId,
  type GoalId,
  goalsOf,
  type IndicatorId,
  type IsoDate,
  plainText,
} from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exchange, id, karlskrona, planLine, plant, region, replicaOf, ronneby, type, typing } from './fixtures.ts'
import { activity1, amount, area1, cost1, goal1, goal2, goal3, textIn, values } from './planted.ts'

const area2 = id<AreaId>('area2')

const titles = (doc: Y.Doc) => goalsOf(readPlan(doc)).map(({ number, id: goalId }) => `${number} ${goalId}`)

function updatesOf(doc: Y.Doc, deed: () => void): number {
  let count = 0
  const handleUpdate = () => count++
  doc.on('update', handleUpdate)
  deed()
  doc.off('update', handleUpdate)
  return count
}

describe('edits', () => {
  it('[ED1] new records stand where they were put, whole and alive', () => {
    const doc = plant()
    addArea(doc, { id: area2, index: 0, kind: 'in-depth' })
    addGoal(doc, { id: goal3, areaId: area1, horizon: 'short', index: 1 })
    addActivity(doc, { id: id<ActivityId>('activity2'), goalId: goal3 })
    addCostLine(doc, {
      id: id<CostLineId>('cost9'),
      activityId: id<ActivityId>('activity2'),
      useYear: 2018,
      source: `line:${planLine}`,
    })
    addIndicator(doc, { id: id<IndicatorId>('indicator9'), goalId: goal3, unit: 'days' })
    const { areas, unreadable } = readPlan(doc)
    expect(unreadable).toEqual([])
    expect(areas.map(({ number, id: areaId, kind }) => [number, areaId, kind])).toEqual([
      ['1', area2, 'in-depth'],
      ['2', area1, 'work'],
    ])
    expect(titles(doc)).toEqual([`2.1 ${goal1}`, `2.2 ${goal3}`, `2.3 ${goal2}`])
    const [goal] = areas[1]?.goals.slice(1) ?? []
    expect(goal?.indicators).toMatchObject([{ unit: 'days' }])
    expect(goal?.activities[0]?.costLines).toMatchObject([
      { useYear: 2018, kind: 'staff', amountOre: { state: 'empty' } },
    ])
  })

  it('[ED2] moves change place and nothing else', () => {
    const doc = plant()
    addArea(doc, { id: area2 })
    addArea(doc, { id: id<AreaId>('area3') })
    expect(moveArea(doc, id<AreaId>('area3'), area2, 0)).toEqual({ ok: true })
    moveGoal(doc, goal1, id<AreaId>('area3'), 0)
    moveActivity(doc, activity1, goal2, 0)
    moveCostLine(doc, cost1, activity1, 1)
    moveIndicator(doc, id<IndicatorId>('indicator1'), goal2, 0)
    expect(titles(doc)).toEqual([`1.1 ${goal2}`, `2:1.1 ${goal1}`])
    const [goal] = goalsOf(readPlan(doc))
    expect(goal?.indicators[0]?.baselineValue).toMatchObject({ value: 40 })
    expect(goal?.activities[0]?.costLines.map((line) => line.id)).toEqual([id('cost2'), cost1])
    expect(values(doc)).toEqual([24_000_050])
  })

  it('[ED2] an area does not go into itself or what lies in it', () => {
    const doc = plant()
    addArea(doc, { id: area2, parentId: area1 })
    expect(moveArea(doc, area1, area2, 0)).toEqual({ ok: false, code: 'inside-itself' })
    expect(moveArea(doc, area1, area1, 0)).toEqual({ ok: false, code: 'inside-itself' })
    expect(readPlan(doc).areas.map(({ number }) => number)).toEqual(['1', '1:1'])
  })

  it('[ED3] every place among the siblings can be reached, a thousand times over', () => {
    const doc = plant()
    for (let count = 0; count < 8; count++)
      addGoal(doc, { id: id<GoalId>(`new${count}`), areaId: area1, horizon: 'long' })
    for (let count = 0; count < 1000; count++) {
      const order = goalsOf(readPlan(doc)).map((goal) => goal.id)
      const index = count % 2 === 0 ? 1 : order.length - 2
      const [moved] = order.splice(count % 2 === 0 ? order.length - 1 : 0, 1)
      order.splice(index, 0, moved as GoalId)
      moveGoal(doc, moved as GoalId, area1, index)
      expect(goalsOf(readPlan(doc)).map((goal) => goal.id)).toEqual(order)
    }
    const keys = [...doc.getMap<Y.Map<string>>('goals').values()].map((goal) => goal.get('order')?.length ?? 0)
    expect(Math.max(...keys)).toBeLessThanOrEqual(100)
  })

  it('[ED3] there is room between two goals that were put in one place at once', () => {
    const doc = plant()
    const other = replicaOf(doc)
    addGoal(doc, { id: id<GoalId>('mine'), areaId: area1, horizon: 'long', index: 1 })
    addGoal(other, { id: id<GoalId>('theirs'), areaId: area1, horizon: 'long', index: 1 })
    exchange(doc, other)
    expect(titles(doc)).toEqual(titles(other))
    addGoal(doc, { id: goal3, areaId: area1, horizon: 'long', index: 2 })
    expect(titles(doc)[2]).toBe(`1.3 ${goal3}`)
  })

  it('[ED4] a concurrent amount leaves no trace in a plain map, and stands beside the other in ours', () => {
    const naive = [new Y.Doc(), new Y.Doc()] as const
    for (const [index, doc] of naive.entries()) doc.getMap('line').set('amount', index)
    exchange(...naive)
    expect([...naive[0].getMap('line').values()]).toHaveLength(1)

    const doc = plant()
    const other = replicaOf(doc)
    setRegister(doc, 'costLines', cost1, 'amountOre', 20_000_000)
    setRegister(other, 'costLines', cost1, 'amountOre', 30_000_000)
    exchange(doc, other)
    expect(values(doc)).toEqual([30_000_000, 20_000_000])
    expect(amount(doc)).toEqual(amount(other))
    expect(amount(doc)).toMatchObject({ values: [{ authors: [other.clientID] }, { authors: [doc.clientID] }] })
    setRegister(other, 'costLines', cost1, 'amountOre', 20_000_000)
    exchange(doc, other)
    expect(amount(doc)).toEqual({ state: 'settled', value: 20_000_000, authors: [other.clientID] })
  })

  it('[ED4] equal values set at once are settled, and emptying is a value like others', () => {
    const doc = plant()
    const other = replicaOf(doc)
    setRegister(doc, 'activities', activity1, 'responsible', ronneby)
    setRegister(other, 'activities', activity1, 'responsible', ronneby)
    setRegister(doc, 'activities', activity1, 'end', null)
    exchange(doc, other)
    const [activity] = activitiesOf(readPlan(other))
    expect(activity?.responsible).toMatchObject({ state: 'settled', value: ronneby })
    expect(activity?.end).toEqual({ state: 'empty' })
  })

  it('[ED5] two people’s ticks in one set both stay', () => {
    const doc = plant()
    const other = replicaOf(doc)
    setMember(doc, 'activities', activity1, 'participants', karlskrona, true)
    setMember(other, 'activities', activity1, 'participants', ronneby, true)
    setMember(other, 'activities', activity1, 'participants', region, false)
    exchange(doc, other)
    expect(activitiesOf(readPlan(doc))[0]?.participantIds).toEqual([karlskrona, ronneby])
  })

  it('[ED6] words typed in a goal while another deletes it are lost in a plain map, and lie in the bin in ours', () => {
    const naive = new Y.Doc()
    naive.getMap('goals').set('g', new Y.Map([['text', new Y.Text('mål')]]))
    const naiveOther = replicaOf(naive)
    naive.getMap('goals').delete('g')
    const nested = naiveOther.getMap<Y.Map<Y.Text>>('goals').get('g')?.get('text')
    nested?.insert(3, ' med ord')
    exchange(naive, naiveOther)
    expect(naiveOther.getMap('goals').has('g')).toBe(false)
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(naiveOther))).not.toContain('med ord')

    const doc = plant()
    const other = replicaOf(doc)
    binRecord(doc, 'goals', goal1)
    type(fragment(other, goal1, 'description'), 'Skrivet samtidigt')
    setRegister(other, 'costLines', cost1, 'amountOre', 1)
    exchange(doc, other)
    expect(readPlan(doc).bin).toEqual([
      { id: goal1, kind: 'goals', title: 'Alla vet vart de vänder sig', parentTitle: 'Information' },
    ])
    expect(titles(doc)).toEqual([`1.1 ${goal2}`])
    restoreRecord(doc, 'goals', goal1)
    expect(textIn(doc, goal1, 'description')).toBe('Skrivet samtidigt')
    expect(values(doc)).toEqual([1])
  })

  it('[ED7] a move keeps what another typed and set meanwhile', () => {
    const doc = plant()
    const other = replicaOf(doc)
    addArea(doc, { id: area2 })
    moveGoal(doc, goal1, area2, 0)
    type(fragment(other, goal1, 'title'), ' i dag')
    setRegister(other, 'goals', goal1, 'targetDate', '2019-06-30' as IsoDate)
    exchange(doc, other)
    const goal = readPlan(doc).areas[1]?.goals[0]
    expect(plainText(goal?.title ?? [])).toBe('Alla vet vart de vänder sig i dag')
    expect(goal?.targetDate).toMatchObject({ value: '2019-06-30' })
    expect(readPlan(other)).toEqual(readPlan(doc))
  })

  it('[ED8] an edit is one update, a new record two, and one that changes nothing none', () => {
    const doc = plant()
    expect(updatesOf(doc, () => addGoal(doc, { id: goal3, areaId: area1, horizon: 'long' }))).toBe(2)
    expect(updatesOf(doc, () => moveGoal(doc, goal3, area1, 0))).toBe(1)
    expect(updatesOf(doc, () => setRegister(doc, 'costLines', cost1, 'amountOre', 1))).toBe(1)
    expect(updatesOf(doc, () => setRegister(doc, 'costLines', cost1, 'amountOre', 1))).toBe(0)
    expect(updatesOf(doc, () => setScalar(doc, 'goals', goal1, 'horizon', 'long'))).toBe(0)
    expect(updatesOf(doc, () => setMember(doc, 'activities', activity1, 'participants', region, true))).toBe(0)
    expect(updatesOf(doc, () => restoreRecord(doc, 'goals', goal1))).toBe(0)
  })

  it('[ED8] a value that the layout does not know is a fault of the caller', () => {
    const doc = plant()
    expect(() => setRegister(doc, 'costLines', cost1, 'amountOre', 0.5)).toThrow(/amountOre/)
    expect(() => moveGoal(doc, id<GoalId>('nowhere'), area1, 0)).toThrow(/nowhere/)
    expect(() => addGoal(doc, { id: goal1, areaId: area1, horizon: 'long' })).toThrow(/already/)
  })

  it('[ED14] a record that was left as it was made is put away, and undo knows nothing of it', () => {
    const doc = plant()
    const undo = createPlanUndo(doc, new Set([typing]))
    type(fragment(doc, goal2, 'title'), ' varje dag')
    const before = titles(doc)
    addGoal(doc, { id: goal3, areaId: area1, horizon: 'long', index: 0 })
    expect(dropEmptyRecord(doc, 'goals', goal3)).toBe(true)
    expect(titles(doc)).toEqual(before)
    undo.undo()
    expect(textIn(doc, goal2, 'title')).toBe('En telefontid för alla')
    expect(dropEmptyRecord(doc, 'goals', goal3)).toBe(false)
  })

  it('[ED14] where nothing but making it could be undone, nothing can be once it is put away', () => {
    const doc = plant()
    const undo = createPlanUndo(doc, new Set([typing]))
    const told: boolean[] = []
    undo.subscribe(() => told.push(undo.canUndo))
    addGoal(doc, { id: goal3, areaId: area1, horizon: 'long' })
    expect(undo.canUndo).toBe(true)
    dropEmptyRecord(doc, 'goals', goal3)
    expect(undo.canUndo).toBe(false)
    expect(told.at(-1)).toBe(false)
    expect(undo.undo()).toBe(false)
  })

  it('[ED14] a record in which words were written stays, also when they are gone again', () => {
    const doc = plant()
    addGoal(doc, { id: goal3, areaId: area1, horizon: 'long' })
    const title = fragment(doc, goal3, 'title')
    type(title, 'Mål')
    title.delete(0, title.length)
    expect(textIn(doc, goal3, 'title')).toBe('')
    expect(dropEmptyRecord(doc, 'goals', goal3)).toBe(false)
  })

  it.each([
    ['its title', (doc: Y.Doc) => type(fragment(doc, goal3, 'title'), 'Mål')],
    ['its text', (doc: Y.Doc) => type(fragment(doc, goal3, 'description'), 'Ord')],
    ['a date', (doc: Y.Doc) => setRegister(doc, 'goals', goal3, 'targetDate', '2018-01-01' as IsoDate)],
    ['a choice', (doc: Y.Doc) => setScalar(doc, 'goals', goal3, 'horizon', 'short')],
    ['a record under it', (doc: Y.Doc) => addActivity(doc, { id: id<ActivityId>('activity2'), goalId: goal3 })],
  ])('[ED14] a record in which somebody has put %s stays, and what is on its way is in the bin', (_what, put) => {
    const doc = plant()
    addGoal(doc, { id: goal3, areaId: area1, horizon: 'long' })
    const other = replicaOf(doc)
    put(other)
    const early = replicaOf(doc)
    expect(dropEmptyRecord(early, 'goals', goal3)).toBe(true)
    exchange(early, other)
    expect(readPlan(early).bin.map((entry) => entry.id)).toEqual([goal3])
    restoreRecord(early, 'goals', goal3)
    exchange(early, other)
    exchange(doc, other)
    expect(dropEmptyRecord(doc, 'goals', goal3)).toBe(false)
    expect(titles(doc)).toEqual(titles(early))
  })
})
