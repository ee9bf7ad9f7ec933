import { createHash } from 'node:crypto'
import { binRecord, readPlan, setRegister } from '@samplan/shared/doc'
import type { CostLineId, GoalId, IsoDate, IsoInstant, PersonId } from '@samplan/shared/plan'
import { type CanonicalInput, canonicalBytes, canonicalVersion, checkPlan, computeTotals } from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { exchange, facts, goodSeed, id, plant, region, register, replicaOf } from './fixtures.ts'

function inputOf(doc: Y.Doc): CanonicalInput {
  const plan = readPlan(doc)
  return {
    plan,
    facts,
    register,
    totals: computeTotals(plan, register),
    checked: checkPlan({ plan, register, facts, today: '2016-09-21' as IsoDate }),
    overrides: [],
    versionNumber: 1,
    position: 42,
    previousSha256: null,
    frozenAt: '2016-09-21T12:32:00.000Z' as IsoInstant,
    frozenBy: { personId: id<PersonId>('person-1'), organisationId: region },
    lateReason: null,
  }
}

const json = (doc: Y.Doc) => new TextDecoder().decode(canonicalBytes(canonicalVersion(inputOf(doc))))
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [key, shuffled(part)])
  return Object.fromEntries(entries.reverse())
}

describe('the canonical JSON', () => {
  it('[CA1] the bytes of a small plan are pinned', () => {
    const text = json(plant({ analyses: [], areas: [{ id: id('area1'), title: 'Åtgärder' }] }))
    expect(text.slice(0, text.indexOf('"findings"'))).toBe(
      `{"content":{"analyses":[],"areas":[{"focusAreaIds":[],"goals":[],"id":"${id('area1')}","kind":"work","number":"1","parentId":null,"prose":[],"title":[{"content":[{"text":"Åtgärder","type":"text"}],"type":"paragraph"}]}],"background":[]},`,
    )
    expect(sha256(json(plant()))).toMatchInlineSnapshot(
      `"c9262280cbc660d224e4b9df76a2428af7efc820de4f50b35b65ddbd440b50a6"`,
    )
  })

  it('[CA2] the hash does not depend on who wrote what, nor on the order of keys', () => {
    const doc = plant()
    const other = replicaOf(doc)
    setRegister(other, 'costLines', id<CostLineId>('cost1'), 'amountOre', 5)
    setRegister(other, 'costLines', id<CostLineId>('cost1'), 'amountOre', 18_000_000)
    exchange(doc, other)
    expect(json(doc)).toBe(json(plant()))
    const version = canonicalVersion(inputOf(doc))
    expect(canonicalBytes(shuffled(version))).toEqual(canonicalBytes(version))
  })

  it('[CA2] any value of JSON has the same bytes whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const bytes = canonicalBytes(value)
        expect(canonicalBytes(shuffled(value))).toEqual(bytes)
        expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('[CA3] every amount, date, word and choice that changes changes the hash, and the bin does not', () => {
    const before = sha256(json(plant()))
    const changed = plant()
    setRegister(changed, 'costLines', id<CostLineId>('cost1'), 'amountOre', 18_000_001)
    expect(sha256(json(changed))).not.toBe(before)
    const binned = plant()
    binRecord(binned, 'goals', id<GoalId>('goal2'))
    const without = plant({
      ...goodSeed,
      areas: goodSeed.areas.map((area) => ({ ...area, goals: area.goals?.slice(0, 1) ?? [] })),
    })
    expect(json(binned)).toBe(json(without))
  })

  it('[CA4] it holds values, sums, checks and register, people by id, and nothing of who typed what', () => {
    const doc = plant()
    const version = canonicalVersion({
      ...inputOf(doc),
      checked: checkPlan({ plan: readPlan(doc), register, facts, today: '2016-11-02' as IsoDate }),
      overrides: [{ findingId: 'V02/past-due', reason: 'Väntade på Ronneby' }],
    })
    expect(version.content.areas[0]?.goals[0]?.activities[0]).toMatchObject({
      start: '2016-10-01',
      costLines: [{ amountOre: 18_000_000 }, { amountOre: 24_000_050 }],
    })
    expect(version.content.areas[0]?.goals[1]?.targetDate).toBeNull()
    expect(version.totals.plan.ore).toBe(42_000_050)
    expect(version.totals.byUseYear.map((entry) => [entry.id, entry.ore])).toEqual([
      [2016, 18_000_000],
      [2017, 24_000_050],
    ])
    expect(version.findings).toMatchObject([{ id: 'V02/past-due', overrideReason: 'Väntade på Ronneby' }])
    expect(version.register.number).toBe(3)
    expect(version.version.frozenBy).toEqual({ personId: id('person-1'), organisationId: region })
    const text = new TextDecoder().decode(canonicalBytes(version))
    expect(text).not.toContain('authors')
    expect(text).not.toContain(String(doc.clientID))
  })
})
