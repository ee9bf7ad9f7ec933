import {
  binRecord,
  fragment,
  type GoalSeed,
  type PlanSeed,
  readPlan,
  setMember,
  setRegister,
  setScalar,
} from '@samplan/shared/doc'
import {
  type ActivityId,
  type AnalysisId,
  type AreaId,
  type CostLineId,
  type GoalId,
  type IsoDate,
  type PlanFacts,
  plainGrant,
  type Register,
} from '@samplan/shared/plan'
import { type CheckQuestion, checkPlan, type Finding, mayFreeze, type RuleNumber } from '@samplan/shared/rules'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  exchange,
  facts,
  focus1,
  focus2,
  goodSeed,
  id,
  karlskrona,
  nsph,
  plant,
  region,
  register,
  replicaOf,
  ronneby,
  youngLine,
} from './fixtures.ts'

const asked: readonly RuleNumber[] = [
  'V01',
  'V02',
  'V03',
  'V04',
  'V05',
  'V06',
  'V07',
  'V08',
  'V09',
  'V10',
  'V11',
  'V12',
  'V13',
  'V14',
  'V21',
  'V23',
  'V24',
  'V25',
]
const today = '2016-09-21' as IsoDate
const activity1 = id<ActivityId>('activity1')
const cost1 = id<CostLineId>('cost1')
const area1 = id<AreaId>('area1')
const everybody = [karlskrona, ronneby, region]

const ask = (doc: Y.Doc, more: Partial<CheckQuestion> = {}) =>
  checkPlan({ plan: readPlan(doc), register, facts, participants: everybody, today, ...more })
const short = ({ rule, severity, detail, place }: Finding) =>
  `${rule} ${severity} ${detail.code}${place ? ` ${place.kind}/${place.id}${place.field ? `/${place.field}` : ''}` : ''}`
const found = (doc: Y.Doc, more: Partial<CheckQuestion> = {}) => ask(doc, more).findings.map(short)

/** What the checks say after a change of the good plan. */
const after = (change: (doc: Y.Doc) => void, more: Partial<CheckQuestion> = {}) => {
  const doc = plant()
  change(doc)
  return found(doc, more)
}
const unchanged = () => undefined
const empty = (doc: Y.Doc, owner: string, field: string) => {
  const text = doc.getXmlFragment(`t/${owner}/${field}`)
  text.delete(0, text.length)
}
const youngGrant = { ...plainGrant, organisationId: karlskrona, grantLineId: youngLine, amountOre: 18_000_000 }
const granted: Register = {
  ...register,
  grants: [...register.grants, { ...youngGrant, id: id('grant-y'), example: true }],
}
const withOrganisations = (organisations: Register['organisations']): Register => ({ ...register, organisations })
const goalSeeds: readonly GoalSeed[] = goodSeed.areas[0]?.goals ?? []
const withGoals = (...goals: readonly GoalSeed[]): PlanSeed => ({
  ...goodSeed,
  areas: goodSeed.areas.map((area) => ({ ...area, goals })),
})

describe('checks before freezing', () => {
  it('[CH1] a plan that breaks no rule has no findings, and every rule has been asked', () => {
    expect(ask(plant())).toEqual({ findings: [], passed: asked })
  })

  it('[CH2] V01: a region takes part, and every municipality does or says why not', () => {
    const noRegion = withOrganisations(register.organisations.filter(({ kind }) => kind !== 'region'))
    expect(after(unchanged, { register: noRegion })).toEqual(['V01 blocking no-region'])
    expect(after(unchanged, { participants: [karlskrona, ronneby, nsph] })).toEqual(['V01 blocking no-region'])
    const absent = ask(plant(), { participants: [karlskrona, region] }).findings
    expect(absent).toMatchObject([
      { severity: 'blocking', detail: { code: 'municipality-not-party', organisationId: ronneby } },
    ])
    const withReason = (reason: string) =>
      withOrganisations(
        register.organisations.map((one) => (one.id === ronneby ? { ...one, notTakingPartReason: reason } : one)),
      )
    expect(after(unchanged, { participants: [karlskrona, region], register: withReason('Har en egen plan') })).toEqual(
      [],
    )
    expect(after(unchanged, { participants: [karlskrona, region], register: withReason(' ') })).toHaveLength(1)
  })

  it('[CH3] V02: the day it is due is still in time, the day after is not', () => {
    expect(after(unchanged, { today: '2016-10-31' as IsoDate })).toEqual([])
    expect(after(unchanged, { today: '2016-11-01' as IsoDate })).toEqual(['V02 warning past-due'])
  })

  it('[CH4] V03: the analysis has text for each focus area', () => {
    expect(after((doc) => empty(doc, id('analysis2'), 'text'))).toEqual([
      `V03 blocking analysis-empty analyses/${id('analysis2')}/text`,
    ])
    expect(after((doc) => doc.getMap<Y.Map<unknown>>('analyses').get(id('analysis2'))?.set('binned', true))).toEqual([
      'V03 blocking analysis-empty',
    ])
  })

  it('[CH5] V04: a focus area without goals is listed, with or without its reason, and does not block', () => {
    const doc = plant()
    setMember(doc, 'areas', area1, 'focusAreas', focus2, false)
    expect(ask(doc).findings).toMatchObject([
      { severity: 'warning', detail: { code: 'focus-area-without-goals', focusAreaId: focus2, hasReason: false } },
    ])
    fragment(doc, id<AnalysisId>('analysis2'), 'omissionReason').insert(0, [new Y.XmlText('Tas upp nästa år.')])
    expect(ask(doc).findings).toMatchObject([{ detail: { hasReason: true } }])
    expect(mayFreeze(ask(doc), [])).toEqual({ ok: true })
  })

  it('[CH6] V05: there are long and short goals, and a focus area should have both', () => {
    expect(after((doc) => binRecord(doc, 'goals', id<GoalId>('goal2')))).toEqual(['V05 blocking no-short-goal'])
    expect(after((doc) => setScalar(doc, 'goals', id<GoalId>('goal1'), 'horizon', 'short'))).toEqual([
      'V05 blocking no-long-goal',
    ])
    const area = (focusArea: typeof focus1, goals: readonly GoalSeed[]) => ({
      title: 'A',
      focusAreaIds: [focusArea],
      goals,
    })
    const split: PlanSeed = {
      ...goodSeed,
      areas: [area(focus1, goalSeeds), area(focus2, [{ title: 'M', horizon: 'long' }])],
    }
    expect(ask(plant(split)).findings).toMatchObject([
      {
        rule: 'V05',
        severity: 'warning',
        detail: { code: 'focus-area-lacks-horizon', focusAreaId: focus2, horizon: 'short' },
      },
    ])
  })

  it('[CH7] V06: every activity has an amount, and 0 kr says why', () => {
    const emptyAll = (doc: Y.Doc) => {
      for (const line of [cost1, id<CostLineId>('cost2')]) setRegister(doc, 'costLines', line, 'amountOre', null)
    }
    expect(after(emptyAll)).toEqual([`V06 blocking no-amount costLines/${cost1}/amountOre`])
    expect(after((doc) => setRegister(doc, 'costLines', cost1, 'amountOre', null))).toEqual([])
    const binAll = (doc: Y.Doc) => {
      for (const line of [cost1, id<CostLineId>('cost2')]) binRecord(doc, 'costLines', line)
    }
    expect(after(binAll)).toEqual([`V06 blocking no-amount activities/${activity1}`])
    const free = (doc: Y.Doc) => setRegister(doc, 'costLines', cost1, 'amountOre', 0)
    expect(after(free)).toEqual([`V06 blocking zero-without-reason costLines/${cost1}/note`])
    const explained = (doc: Y.Doc) => {
      free(doc)
      fragment(doc, cost1, 'note').insert(0, [new Y.XmlText('Ryms i ordinarie arbete.')])
    }
    expect(after(explained)).toEqual([])
  })

  it('[CH15] V06: an amount that nobody is said to pay, or from no source, should be looked at', () => {
    const forgotten = (doc: Y.Doc) => {
      setScalar(doc, 'costLines', cost1, 'payerId', null)
      setScalar(doc, 'costLines', cost1, 'source', null)
    }
    expect(after(forgotten)).toEqual([
      `V06 warning no-payer costLines/${cost1}/payerId`,
      `V06 warning no-source costLines/${cost1}/source`,
    ])
    const unpriced = (doc: Y.Doc) => {
      forgotten(doc)
      setRegister(doc, 'costLines', cost1, 'amountOre', null)
    }
    expect(after(unpriced)).toEqual([])
  })

  it('[CH8] V07: money for the young names target group, goal and activity', () => {
    const young = (doc: Y.Doc) => setScalar(doc, 'costLines', cost1, 'source', `line:${youngLine}`)
    expect(after(young, { register: granted })).toEqual([])
    const bare = (doc: Y.Doc) => {
      young(doc)
      empty(doc, activity1, 'targetGroup')
      empty(doc, activity1, 'description')
    }
    expect(after(bare, { register: granted })).toEqual([
      `V07 blocking young-line-lacks activities/${activity1}/targetGroup`,
      `V07 blocking young-line-lacks activities/${activity1}/description`,
    ])
    expect(after((doc) => empty(doc, activity1, 'targetGroup'))).toEqual([])
  })

  it('[CH9] V08: none and several responsible organisations both block', () => {
    expect(after((doc) => setRegister(doc, 'activities', activity1, 'responsible', null))).toEqual([
      `V08 blocking no-responsible activities/${activity1}/responsible`,
    ])
    const doc = plant()
    const other = replicaOf(doc)
    setRegister(doc, 'activities', activity1, 'responsible', ronneby)
    setRegister(other, 'activities', activity1, 'responsible', region)
    exchange(doc, other)
    expect(found(doc)).toEqual([
      `V08 blocking several-responsible activities/${activity1}/responsible`,
      `V25 absolute unsettled-responsible activities/${activity1}/responsible`,
    ])
  })

  it.each<[string, IsoDate | null, IsoDate | null, readonly string[]]>([
    ['no start', null, '2017-01-01' as IsoDate, ['blocking no-start start']],
    ['no end', '2017-01-01' as IsoDate, null, ['blocking no-end end']],
    ['neither', null, null, ['blocking no-start start', 'blocking no-end end']],
    ['one day', '2017-01-01' as IsoDate, '2017-01-01' as IsoDate, []],
    ['backwards', '2017-01-02' as IsoDate, '2017-01-01' as IsoDate, ['blocking ends-before-start end']],
    ['before the period', '2015-12-31' as IsoDate, '2016-06-01' as IsoDate, ['warning outside-period start']],
    ['after the period', '2019-12-31' as IsoDate, '2021-01-01' as IsoDate, ['warning outside-period end']],
    ['five whole years', '2016-01-01' as IsoDate, '2020-12-31' as IsoDate, []],
  ])('[CH10] V09: %s', (_, start, end, expected) => {
    const set = (doc: Y.Doc) => {
      setRegister(doc, 'activities', activity1, 'start', start)
      setRegister(doc, 'activities', activity1, 'end', end)
    }
    const place = (line: string) => line.replace(/ (start|end)$/, ` activities/${activity1}/$1`)
    expect(after(set)).toEqual(expected.map((line) => place(`V09 ${line}`)))
  })

  it('[CH10] V09: longer than five years is a warning, whatever the period', () => {
    const long: PlanFacts = { ...facts, periodEnd: 2030 }
    const set = (doc: Y.Doc) => setRegister(doc, 'activities', activity1, 'end', '2021-10-01' as IsoDate)
    expect(after(set, { facts: long })).toEqual([`V09 warning longer-than-five-years activities/${activity1}/end`])
  })

  it('[CH11] V21: nothing is untitled, unreadable or without a place', () => {
    expect(after((doc) => empty(doc, activity1, 'title'))).toEqual([
      `V21 absolute untitled activities/${activity1}/title`,
    ])
    expect(after((doc) => empty(doc, id('indicator1'), 'name'))).toEqual([
      `V21 absolute untitled indicators/${id('indicator1')}/name`,
    ])
    expect(after((doc) => doc.getMap<Y.Map<unknown>>('goals').get(id('goal1'))?.set('colour', 'red'))).toEqual([
      'V21 absolute unreadable',
    ])
    const stray = plant({ ...goodSeed, areas: [] })
    stray
      .getMap('goals')
      .set(
        id('goal9'),
        new Y.Map<unknown>(Object.entries({ parentId: area1, order: 'a0', binned: false, horizon: 'long' })),
      )
    expect(found(stray)).toContain(`V21 absolute unplaced goals/${id('goal9')}`)
  })

  it('[CH12] V25: an unsettled amount, date or figure stands in the way until somebody settles it', () => {
    const doc = plant()
    const other = replicaOf(doc)
    for (const [replica, ore, date] of [
      [doc, 100, '2019-01-01'],
      [other, 200, '2019-02-01'],
    ] as const) {
      setRegister(replica, 'costLines', cost1, 'amountOre', ore)
      setRegister(replica, 'goals', id<GoalId>('goal1'), 'targetDate', date as IsoDate)
      setRegister(replica, 'activities', activity1, 'end', date as IsoDate)
      setRegister(replica, 'indicators', id('indicator1'), 'targetValue', ore)
    }
    exchange(doc, other)
    expect(found(doc)).toEqual([
      `V25 absolute unsettled-date goals/${id('goal1')}/targetDate`,
      `V25 absolute unsettled-figure indicators/${id('indicator1')}/targetValue`,
      `V25 absolute unsettled-date activities/${activity1}/end`,
      `V25 absolute unsettled-amount costLines/${cost1}/amountOre`,
    ])
    expect(found(other)).toEqual(found(doc))
    expect(ask(doc).findings[3]?.detail).toMatchObject({ valuesOre: [200, 100] })
    setRegister(doc, 'costLines', cost1, 'amountOre', 200)
    expect(found(doc)).toHaveLength(3)
  })

  it('[CH13] absolute findings always stop a freeze, blocking ones until they have a reason, others never', () => {
    const blocking = ask(plant(withGoals({ title: 'Mål', horizon: 'long' })))
    expect(blocking.findings.map(({ severity }) => severity)).toEqual(['blocking'])
    const [finding] = blocking.findings
    expect(mayFreeze(blocking, [])).toEqual({ ok: false, left: [finding] })
    expect(mayFreeze(blocking, [{ findingId: finding?.id ?? '', reason: '  ' }])).toMatchObject({ ok: false })
    expect(mayFreeze(blocking, [{ findingId: finding?.id ?? '', reason: 'Tas nästa år' }])).toEqual({ ok: true })

    const doc = plant()
    empty(doc, activity1, 'title')
    const absolute = ask(doc)
    const overrides = absolute.findings.map(({ id: findingId }) => ({ findingId, reason: 'Ändå' }))
    expect(mayFreeze(absolute, overrides)).toMatchObject({ ok: false, left: absolute.findings })
  })

  it('[CH14] a finding keeps its id while its fault stands, and no two share one', () => {
    const doc = plant(withGoals({ title: '', horizon: 'long', activities: [{ title: '' }, { title: '' }] }))
    const before = ask(doc).findings
    expect(new Set(before.map(({ id: findingId }) => findingId)).size).toBe(before.length)
    expect(before.length).toBeGreaterThan(10)
    fragment(doc, 'plan', 'background').insert(0, [new Y.XmlText('Mer text. ')])
    expect(ask(doc).findings.map(({ id: findingId }) => findingId)).toEqual(
      before.map(({ id: findingId }) => findingId),
    )
  })
})
