import {
  binRecord,
  describeUpdate,
  fragment,
  layout,
  moveGoal,
  setMember,
  setRegister,
  setScalar,
} from '@samplan/shared/doc'
import type {
  ActivityId,
  AnalysisId,
  AreaId,
  CostLineId,
  DescribedChange,
  GoalId,
  RecordKind,
} from '@samplan/shared/plan'
import { type ChangeText, changeText, texts } from '@samplan/shared/text'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { goodSeed, id, karlskrona, nsph, planLine, plant, register, replicaOf, ronneby, type } from './fixtures.ts'

const named = {
  ...register,
  organisations: register.organisations.map((one) => ({ ...one, name: one.name.replace(/-0+$/, ' kommun') })),
}
const activity1 = id<ActivityId>('activity1')
const cost1 = id<CostLineId>('cost1')

/** What a copy of somebody's changes says in Swedish. */
function told(deed: (doc: Y.Doc) => void, of = named as typeof named | null): readonly ChangeText[] {
  const server = plant({
    ...goodSeed,
    areas: [...goodSeed.areas, { id: id('area2'), title: 'Vård', focusAreaIds: [] }],
  })
  const client = replicaOf(server)
  const since = Y.encodeStateVector(client)
  deed(client)
  const changes = describeUpdate(Y.encodeStateAsUpdate(server), Y.encodeStateAsUpdate(client, since))
  return changes.map((change) => changeText(change, texts.sv, of))
}

describe('a change in words', () => {
  it('[RC9] tells fields, names and kronor in words', () => {
    const changes = told((doc) => {
      type(fragment(doc, 'plan', 'background'), ' Mer.')
      setRegister(doc, 'activities', activity1, 'responsible', ronneby)
      setMember(doc, 'activities', activity1, 'participants', nsph, true)
      setRegister(doc, 'costLines', cost1, 'amountOre', 1_250_050)
      setScalar(doc, 'costLines', cost1, 'source', 'own')
      setScalar(doc, 'activities', activity1, 'status', 'running')
    })
    const of = (label: string) => changes.find((one) => one.label === label)?.value
    const activity = 'Aktivitet ”En ingång på nätet”'
    const cost = 'Kostnad ”En ingång på nätet”'
    expect(of('Planen, bakgrund')).toMatch(/ Mer\.$/)
    expect(of(`${activity}, ansvarar`)).toBe('ronneby kommun')
    expect(of(`${activity}, deltar`)).toBe('nsph kommun, region kommun')
    expect(of(`${activity}, läge`)).toBe('Pågår')
    expect(of(`${cost}, belopp`)).toBe('12\u00a0500,50\u00a0kr')
    expect(of(`${cost}, pengar från`)).toBe('Egna medel')
    expect(changes).toHaveLength(6)
  })

  it('[RC9] tells that something was moved or binned, once', () => {
    const moved = told((doc) => moveGoal(doc, id<GoalId>('goal1'), id<AreaId>('area2'), 0))
    const goal = 'Mål ”Alla vet vart de vänder sig”, plats'
    expect(moved).toEqual([{ label: goal, value: 'flyttad, nu under ”Vård”' }])
    expect(told((doc) => binRecord(doc, 'goals', id('goal1')))).toEqual([
      { label: goal, value: 'lagd i papperskorgen' },
    ])
  })

  it('[RC9] shows no id to who may not ask for the register any more', () => {
    const changes = told((doc) => {
      setRegister(doc, 'activities', activity1, 'responsible', ronneby)
      setScalar(doc, 'costLines', cost1, 'payerId', karlskrona)
      setScalar(doc, 'costLines', cost1, 'source', `line:${planLine}`)
      type(fragment(doc, id<AnalysisId>('analysis1'), 'text'), ' Mer.')
    }, null)
    expect(JSON.stringify(changes)).not.toMatch(/0000/)
  })

  it('[RC9] has words for every field of the plan, in both languages', () => {
    for (const language of [texts.sv, texts.en]) {
      const places = Object.entries(layout).flatMap(([kind, { scalars, registers, sets, texts: own }]) =>
        [...Object.keys(scalars), ...Object.keys(registers), ...sets, ...own].map((field) => ({ kind, field })),
      )
      for (const { kind, field } of places) {
        const change: DescribedChange = { kind: kind as RecordKind, field, title: '', value: null }
        expect(Object.keys(language.changes.fields)).toContain(field)
        expect(changeText(change, language, named).label).not.toContain(`${kind}/`)
      }
    }
  })
})
