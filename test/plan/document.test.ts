import { fragment, readPlan, readText, seedPlan, watchPlan } from '@samplan/shared/doc'
import {
  type AreaId,
  type GoalId,
  plainText,
  plainTextWithSources,
  type RecordId,
  sourcesEndingAt,
  sourcesOf,
} from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exchange, goodSeed, id, makeIds, plant, replicaOf, type } from './fixtures.ts'

const goal1 = id<GoalId>('goal1')

/** A text from the elements it is made of. */
function textOf(...elements: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlFragment {
  const root = new Y.Doc().getXmlFragment('t/x/y')
  root.insert(0, [...elements])
  return root
}

function element(name: string, ...children: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, [...children])
  return made
}

describe('the document', () => {
  it('[DO1] a seed is read back as the plan it describes', () => {
    const plan = readPlan(plant())
    const [area] = plan.areas
    const [goal] = area?.goals ?? []
    const [activity] = goal?.activities ?? []
    expect(plan.schema).toBe(1)
    expect(plainText(plan.background)).toBe('Länets parter har skrivit planen tillsammans.')
    expect(plan.analyses.map(({ text }) => plainText(text, ' | '))).toEqual([
      'Många möter oss för sent.',
      'Köerna är långa. | De är längst för unga.',
    ])
    expect([area?.number, goal?.number, activity?.number]).toEqual(['1', '1.1', '1.1.1'])
    expect(activity?.responsible).toMatchObject({ state: 'settled', value: id('karlskrona') })
    expect(activity?.costLines.map(({ amountOre }) => amountOre)).toMatchObject([
      { value: 18_000_000 },
      { value: 24_000_050 },
    ])
    expect(plan.unreadable).toEqual([])
  })

  it('[DO2] only a new document is seeded: twice would double everything', () => {
    const naive = new Y.Doc()
    const other = new Y.Doc()
    for (const doc of [naive, other]) doc.getArray('goals').push(['Alla vet vart de vänder sig'])
    exchange(naive, other)
    expect(naive.getArray('goals').length).toBe(2)

    const doc = plant()
    expect(() => seedPlan(doc, goodSeed, makeIds('other'))).toThrow(/seeded before/)
  })

  it('[DO3] two people who begin the same text at once both keep their words', () => {
    const base = new Y.Doc()
    base.getMap('goals').set('g', new Y.Map())
    const naive = [replicaOf(base), replicaOf(base)] as const
    for (const [index, doc] of naive.entries()) {
      const goal = doc.getMap<Y.Map<Y.Text>>('goals').get('g')
      if (!goal?.has('text')) goal?.set('text', new Y.Text(`ord${index}`))
    }
    exchange(...naive)
    const left = naive[0].getMap<Y.Map<Y.Text>>('goals').get('g')?.get('text')?.toString() ?? ''
    expect(['ord0', 'ord1']).toContain(left)

    const ours = plant()
    const other = replicaOf(ours)
    type(fragment(ours, goal1, 'description'), 'ord0')
    type(fragment(other, goal1, 'description'), 'ord1')
    exchange(ours, other)
    const both = plainText(readText(fragment(ours, goal1, 'description')))
    expect(both).toContain('ord0')
    expect(both).toContain('ord1')
    expect(plainText(readText(fragment(other, goal1, 'description')))).toBe(both)
  })

  it('[DO4] what cannot be read is named, left where it is, and keeps nothing else from being read', () => {
    const doc = plant()
    const goals = doc.getMap<unknown>('goals')
    goals.set('kort', new Y.Map())
    goals.set(id('text-not-map'), 'ett mål')
    const goal = goals.get(goal1) as Y.Map<unknown>
    goal.set('colour', 'red')
    goal.set('horizon', 'eternal')
    goal.set('targetDate/abc', '2016-01-01')
    doc.getMap('pots').set('x', 1)
    doc.getXmlFragment(`t/${id('nobody')}/title`).insert(0, [new Y.XmlText('hej')])
    const before = Y.encodeStateAsUpdate(doc)
    const plan = readPlan(doc)
    expect(plan.unreadable.map(({ where, problem }) => `${problem} ${where}`).sort()).toEqual([
      `bad-value goals/${goal1}/horizon`,
      'unknown-content pots',
      `unknown-content t/${id('nobody')}/title`,
      `unknown-field goals/${goal1}/colour`,
      `unknown-field goals/${goal1}/targetDate/abc`,
      'unknown-record goals/kort',
      `unknown-record goals/${id('text-not-map')}`,
    ])
    expect(plan.areas[0]?.goals).toHaveLength(2)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it('[DO5] a key called __proto__ chooses nobody’s prototype', () => {
    const doc = plant()
    const goal = doc.getMap<unknown>('goals').get(goal1) as Y.Map<unknown>
    goal.set('__proto__', { isAdmin: true })
    const naive = goal.toJSON() as { isAdmin?: boolean }
    expect(naive.isAdmin).toBe(true)
    const read = readPlan(doc).areas[0]?.goals[0] as object
    expect((read as { isAdmin?: boolean }).isAdmin).toBeUndefined()
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(readPlan(doc).unreadable).toEqual([{ where: `goals/${goal1}/__proto__`, problem: 'unknown-field' }])
  })

  it('[DO6] texts are read with their blocks and marks, in the order of a page', () => {
    const marked = new Y.XmlText()
    marked.applyDelta([
      { insert: 'Läs ' },
      { insert: 'mer', attributes: { link: { href: 'https://nsph.se', target: null }, bold: {} } },
      { insert: '!', attributes: { 'italic--ab12CD==': {} } },
    ])
    const heading = element('heading', new Y.XmlText('Rubrik'))
    heading.setAttribute('level', 4 as unknown as string)
    const list = element('bulletList', element('listItem', element('paragraph', new Y.XmlText('Ett'))))
    expect(readText(textOf(heading, element('paragraph', marked, new Y.XmlElement('hardBreak')), list))).toEqual([
      { type: 'heading', level: 4, content: [{ type: 'text', text: 'Rubrik' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Läs ' },
          { type: 'text', text: 'mer', marks: [{ type: 'bold' }, { type: 'link', href: 'https://nsph.se' }] },
          { type: 'text', text: '!', marks: [{ type: 'italic' }] },
          { type: 'hardBreak' },
        ],
      },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ett' }] }] }],
      },
    ])
  })

  it('[DO6] words may rest on several sources, which are numbered by where they are first met', () => {
    const text = new Y.XmlText()
    const [first, second] = [{ 'source--bbbbbbbb': { text: 'SCB 2022' } }, { 'source--aaaaaaaa': { text: 'Kolada' } }]
    text.applyDelta([
      { insert: 'ett', attributes: first },
      { insert: ' två', attributes: { ...first, ...second, bold: {} } },
      { insert: ' tre', attributes: first },
    ])
    const read = readText(textOf(element('paragraph', text)))
    const [scb, kolada] = [{ type: 'source', text: 'SCB 2022' } as const, { type: 'source', text: 'Kolada' } as const]
    const content = [
      { type: 'text', text: 'ett', marks: [scb] },
      { type: 'text', text: ' två', marks: [{ type: 'bold' }, kolada, scb] },
      { type: 'text', text: ' tre', marks: [scb] },
    ] as const
    expect(read).toEqual([{ type: 'paragraph', content }])
    expect(sourcesOf(read)).toEqual(['SCB 2022', 'Kolada'])
    expect(content.map((_, index) => sourcesEndingAt(content, index))).toEqual([[], ['Kolada'], ['SCB 2022']])
    expect(plainTextWithSources(read, '\n')).toBe('ett två tre\n[1] SCB 2022\n[2] Kolada')
  })

  it('[DO17] two who word a source of the same words at once leave both, wherever others write', () => {
    const ours = plant()
    const runOf = (doc: Y.Doc) => (fragment(doc, 'plan', 'background').get(0) as Y.XmlElement).get(0) as Y.XmlText
    runOf(ours).format(0, 6, { 'source--11111111': { text: 'Utkast' } })
    const theirs = replicaOf(ours)
    const reword = (doc: Y.Doc, key: string, text: string) => {
      const run = runOf(doc)
      doc.transact(() => run.format(0, 6, { 'source--11111111': null, [`source--${key}`]: { text } }))
      return run
    }
    reword(ours, '22222222', 'Vår källa').insert(3, '–')
    reword(theirs, '33333333', 'Deras källa').insert(6, ' (se nedan)', {})
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs))
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours))
    for (const doc of [ours, theirs]) {
      expect(sourcesOf(readText(fragment(doc, 'plan', 'background')))).toEqual(['Deras källa', 'Vår källa'])
    }
    expect(readPlan(ours).background).toEqual(readPlan(theirs).background)
  })

  it('[DO6] words inside unknown content are shown, and the text is unreadable', () => {
    const doc = plant()
    fragment(doc, goal1, 'description').insert(0, [element('table', element('row', new Y.XmlText('cell')))])
    const plan = readPlan(doc)
    expect(plainText(plan.areas[0]?.goals[0]?.description ?? [])).toBe('cell')
    expect(plan.unreadable).toEqual([{ where: `t/${goal1}/description`, problem: 'unknown-content' }])
  })

  it('[DO6] an unsafe link is no link', () => {
    const text = new Y.XmlText()
    text.applyDelta([{ insert: 'klicka', attributes: { link: { href: 'javascript:alert(1)' } } }])
    expect(readText(textOf(element('paragraph', text)))).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'klicka' }] },
    ])
  })

  it('[DO7] a change gives new objects to what it touched, and keeps all others', () => {
    const doc = plant()
    const watch = watchPlan(doc)
    const before = watch.plan
    let told = 0
    watch.subscribe(() => told++)
    type(fragment(doc, id<RecordId>('activity1'), 'title'), ' för alla')
    const after = watch.plan
    expect(told).toBe(1)
    expect([...watch.changed]).toEqual([id('activity1')])
    expect(after).not.toBe(before)
    expect(after.areas[0]?.goals[0]?.activities[0]).not.toBe(before.areas[0]?.goals[0]?.activities[0])
    expect(after.areas[0]?.goals[0]?.activities[0]?.costLines[0]).toBe(
      before.areas[0]?.goals[0]?.activities[0]?.costLines[0],
    )
    expect(after.areas[0]?.goals[1]).toBe(before.areas[0]?.goals[1])
    expect(after.areas[0]?.prose).toBe(before.areas[0]?.prose)
    expect(after.analyses).toBe(before.analyses)
    expect(after.bin).toBe(before.bin)
    expect(after).toEqual(readPlan(doc))
  })

  it('[DO7] a transaction that changes nothing keeps the plan itself', () => {
    const doc = plant()
    const watch = watchPlan(doc)
    const { plan } = watch
    doc.transact(() => undefined)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(doc))
    fragment(doc, goal1, 'description')
    expect(watch.plan).toBe(plan)
    watch.close()
    type(fragment(doc, goal1, 'description'), 'tyst')
    expect(watch.plan).toBe(plan)
  })

  it('[DO8] reading writes nothing', () => {
    const doc = plant()
    let updates = 0
    doc.on('update', () => updates++)
    readPlan(doc)
    watchPlan(doc).close()
    readText(fragment(doc, id<AreaId>('area1'), 'prose'))
    expect(updates).toBe(0)
  })
})
