/** What came of an indicator over time: added by several at once, read, told, counted in a version, and drawn. */
import {
  addOutcome,
  binRecord,
  checkLayout,
  createPlanUndo,
  describeUpdate,
  fragment,
  type PlanSeed,
  readPlan,
  setRegister,
} from '@samplan/shared/doc'
import {
  goalsOf,
  type IndicatorId,
  type IsoDate,
  type IsoInstant,
  type OutcomeId,
  type PersonId,
  plainText,
} from '@samplan/shared/plan'
import { canonicalVersion, checkPlan, computeTotals, indicatorSeries, outcomesByDate } from '@samplan/shared/rules'
import { changeText, texts } from '@samplan/shared/text'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exchange, facts, goodSeed, id, plant, region, register, replicaOf, type, typing } from './fixtures.ts'

const indicator1 = id<IndicatorId>('indicator1')
const date = (text: string) => text as IsoDate
const [one, two] = [id<OutcomeId>('outcome1'), id<OutcomeId>('outcome2')]
const measuredSeed: PlanSeed = {
  ...goodSeed,
  areas: goodSeed.areas.map((area) => ({
    ...area,
    goals: (area.goals ?? []).map((goal) => ({
      ...goal,
      indicators: (goal.indicators ?? []).map((indicator) => ({
        ...indicator,
        baselineDate: date('2015-12-31'),
        targetValue: 70,
        targetDate: date('2020-12-31'),
        outcomes: [
          { id: two, date: date('2018-06-30'), value: 52.5 },
          { id: one, date: date('2017-06-30'), value: 45, note: 'Enkät till 400' },
        ],
      })),
    })),
  })),
}
const indicatorOf = (doc: Y.Doc) => {
  const found = goalsOf(readPlan(doc)).flatMap(({ indicators }) => indicators)[0]
  if (!found) throw new Error('The plan has an indicator')
  return found
}

describe('outcomes', () => {
  it('[IN1] what two people add at once both stays, and everything that is written is allowed', () => {
    const doc = plant()
    const other = replicaOf(doc)
    const server = replicaOf(doc)
    const problems: unknown[] = []
    server.on('afterTransaction', (transaction: Y.Transaction) => problems.push(checkLayout(server, transaction)))
    addOutcome(doc, { id: one, indicatorId: indicator1, date: date('2017-06-30') })
    addOutcome(other, { id: two, indicatorId: indicator1 })
    setRegister(other, 'outcomes', two, 'value', 52.5)
    type(fragment(doc, one, 'note'), 'Enkät')
    exchange(doc, other)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(other))
    expect(problems.filter((problem) => problem !== null)).toEqual([])
    for (const replica of [doc, other, server]) {
      const { outcomes } = indicatorOf(replica)
      expect(new Map(outcomes.map((outcome) => [outcome.id, outcome]))).toMatchObject(
        new Map([
          [one, { indicatorId: indicator1, date: { value: '2017-06-30' }, value: { state: 'empty' } }],
          [two, { indicatorId: indicator1, date: { state: 'empty' }, value: { value: 52.5 } }],
        ]),
      )
      expect(readPlan(replica).unreadable).toEqual([])
    }
  })

  it('[IN1] an outcome goes to the bin with its indicator, and an undone one with what others wrote in it', () => {
    const doc = plant()
    const undo = createPlanUndo(doc, new Set([typing]))
    addOutcome(doc, { id: one, indicatorId: indicator1, date: date('2017-06-30') })
    const other = replicaOf(doc)
    type(fragment(other, one, 'note'), 'Enkät')
    exchange(doc, other)
    undo.undo()
    expect(indicatorOf(doc).outcomes).toEqual([])
    expect(readPlan(doc).bin).toMatchObject([{ kind: 'outcomes', title: 'Enkät' }])
    undo.redo()
    expect(indicatorOf(doc).outcomes.map(({ note }) => plainText(note))).toEqual(['Enkät'])
    binRecord(doc, 'indicators', indicator1)
    expect(readPlan(doc).bin.map(({ kind }) => kind)).toEqual(['indicators'])
  })

  it('[IN2] a day and a figure that two people set at once are asked about and hinder a freeze', () => {
    const doc = plant(measuredSeed)
    const other = replicaOf(doc)
    setRegister(doc, 'outcomes', one, 'value', 46)
    setRegister(other, 'outcomes', one, 'value', 47)
    setRegister(doc, 'outcomes', two, 'date', date('2018-07-01'))
    setRegister(other, 'outcomes', two, 'date', date('2018-07-02'))
    exchange(doc, other)
    const { findings } = checkPlan({ plan: readPlan(doc), register, facts, today: date('2016-09-21') })
    expect(
      findings
        .filter(({ rule }) => rule === 'V25')
        .map(({ id: found }) => found)
        .sort(),
    ).toEqual([`V25/unsettled-date/${two}/date`, `V25/unsettled-figure/${one}/value`])
  })

  it('[IN3] a version holds them; where there are none it says nothing of them', () => {
    const held = (seed: PlanSeed) => {
      const plan = readPlan(plant(seed))
      const version = canonicalVersion({
        ...{ plan, facts, register, totals: computeTotals(plan, register), overrides: [], lateReason: null },
        checked: { findings: [], passed: [] },
        ...{ versionNumber: 1, position: 1, previousSha256: null },
        frozenAt: '2016-09-21T12:32:00.000Z' as IsoInstant,
        frozenBy: { personId: id<PersonId>('person-1'), organisationId: region },
      })
      return version.content.areas[0]?.goals[0]?.indicators[0]
    }
    expect(held(measuredSeed)?.outcomes).toMatchObject([
      { id: two, date: '2018-06-30', value: 52.5 },
      { id: one, date: '2017-06-30', value: 45 },
    ])
    expect(held(goodSeed)).not.toHaveProperty('outcomes')
  })

  it('[IN3] one that could not be taken in is told in words, by its indicator', () => {
    const server = plant()
    const client = replicaOf(server)
    addOutcome(client, { id: one, indicatorId: indicator1, date: date('2017-06-30') })
    setRegister(client, 'outcomes', one, 'value', 45.5)
    const changes = describeUpdate(
      Y.encodeStateAsUpdate(server),
      Y.encodeStateAsUpdate(client, Y.encodeStateVector(server)),
    )
    expect(changes.map((change) => changeText(change, texts.sv, register))).toEqual([
      { label: 'Utfall ”Vet vart de vänder sig”, datum', value: '30 juni 2017' },
      { label: 'Utfall ”Vet vart de vänder sig”, värde', value: '45,5' },
    ])
  })

  it('[IN4] a series goes from the baseline through what was measured, by day, with the target apart', () => {
    const indicator = indicatorOf(plant(measuredSeed))
    expect(outcomesByDate(indicator.outcomes).map((outcome) => outcome.id)).toEqual([one, two])
    expect(indicatorSeries(indicator)).toEqual({
      measured: [
        { kind: 'baseline', id: indicator1, date: '2015-12-31', value: 40 },
        { kind: 'outcome', id: one, date: '2017-06-30', value: 45 },
        { kind: 'outcome', id: two, date: '2018-06-30', value: 52.5 },
      ],
      target: { kind: 'target', id: indicator1, date: '2020-12-31', value: 70 },
      lowest: 0,
      highest: 70,
      first: '2015-12-31',
      last: '2020-12-31',
    })
  })

  it('[IN4] what has no day is left out of the series and comes last in the list; without any day there is none', () => {
    const doc = plant(measuredSeed)
    setRegister(doc, 'outcomes', one, 'date', null)
    setRegister(doc, 'outcomes', two, 'value', -4)
    const indicator = indicatorOf(doc)
    expect(outcomesByDate(indicator.outcomes).map((outcome) => outcome.id)).toEqual([two, one])
    expect(indicatorSeries(indicator)).toMatchObject({ lowest: -4, measured: [{ kind: 'baseline' }, { id: two }] })
    expect(indicatorSeries(indicatorOf(plant()))).toBeNull()
  })
})
