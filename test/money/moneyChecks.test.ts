import { addCostLine, binRecord, readPlan, setRegister, setScalar } from '@samplan/shared/doc'
import {
  type ActivityId,
  type CostLineId,
  type FamilyCost,
  type FundingSource,
  type GrantLineId,
  type Ore,
  type PlanId,
  type Pot,
  type PotId,
  plainGrant,
  type Register,
} from '@samplan/shared/plan'
import { type CheckQuestion, checkPlan, computeTotals, potStates, potUseOf, rollUpTotals } from '@samplan/shared/rules'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { facts, id, karlskrona, nsph, planLine, plant, region, register, youngLine } from '../plan/fixtures.ts'
import { date } from './county.ts'

const [cost1, cost2] = [id<CostLineId>('cost1'), id<CostLineId>('cost2')]
const activity1 = id<ActivityId>('activity1')
const [planA, planB] = [facts.id, id<PlanId>('plan-b')]
const pot: Pot = {
  id: id<PotId>('pot'),
  name: 'Länspotten',
  rate: { numerator: 4, denominator: 100 },
  grantLineIds: [planLine],
  grantYear: 2016,
  useYear: 2017,
  amountOre: 25_000_000,
  contributions: [],
  conditional: false,
  example: true,
}
const fromPot: FundingSource = `pot:${pot.id}`
const withPot: Register = { ...register, pots: [pot] }

const ask = (doc: Y.Doc, more: Partial<CheckQuestion> = {}) =>
  checkPlan({ plan: readPlan(doc), register, facts, today: date('2016-09-21'), ...more }).findings
const found = (doc: Y.Doc, more: Partial<CheckQuestion> = {}) =>
  ask(doc, more).map(({ rule, severity, detail, place }) => {
    return `${rule} ${severity} ${detail.code}${place ? ` ${place.id}/${place.field}` : ''}`
  })
const withLine = (line: Partial<Register['agreement']['grantLines'][number]>): Register => {
  const grantLines = register.agreement.grantLines.map((one) => (one.id === planLine ? { ...one, ...line } : one))
  return { ...register, agreement: { ...register.agreement, grantLines } }
}
const granting = (grant: Partial<Register['grants'][number]>): Register => {
  const own = { ...plainGrant, id: id<never>('grant'), organisationId: karlskrona, grantLineId: planLine, amountOre: 0 }
  return { ...register, grants: [{ ...own, example: false, ...grant }] }
}

describe('checks of the money', () => {
  it('[CH22] V10: what is planned per grant and organisation is at most what was granted', () => {
    const doc = plant()
    expect(found(doc, { register: granting({ amountOre: 18_000_000 }) })).toEqual([])
    const over = ask(doc, { register: granting({ amountOre: 17_999_999 }) })
    expect(over).toMatchObject([
      {
        id: `V10/over-granted/${planLine}/${karlskrona}`,
        severity: 'blocking',
        place: { id: cost1 },
        detail: { grantedOre: 17_999_999, plannedOre: 18_000_000, organisationId: karlskrona },
      },
    ])
    expect(found(doc, { register: { ...register, grants: [] } })).toEqual([
      `V10 blocking over-granted ${cost1}/amountOre`,
    ])
  })

  it('[CH22] V10: a grant is counted over all plans of a family, in those that plan some of it', () => {
    const doc = plant()
    const grants = granting({ amountOre: 20_000_000, paidOre: 20_000_000 })
    const cost = { useYear: 2016, source: `line:${planLine}`, payerId: karlskrona, unsettled: false } as const
    const costs = [
      { ...cost, ore: 2_000_000 },
      { ...cost, useYear: 2017, ore: 1 },
      { ...cost, payerId: region, ore: 9 },
    ]
    const sibling = (more: readonly FamilyCost[]) => ({ planId: id<never>('plan-sibling'), costs: more, goalIds: [] })
    expect(ask(doc, { register: grants, familyShares: [sibling(costs)] })).toMatchObject([
      { severity: 'blocking', detail: { code: 'over-granted', plannedOre: 20_000_001, elsewhereOre: 2_000_001 } },
    ])
    // To the öre it is enough, and nothing is left that nobody plans.
    expect(found(doc, { register: grants, familyShares: [sibling(costs.slice(0, 1))] })).toEqual([])
    const own = { ...sibling([{ ...cost, ore: 90_000_000 }]), planId: facts.id }
    expect(found(doc, { register: grants, familyShares: [own] })).toEqual([expect.stringMatching('paid-not-planned')])
    // Another plan's fault alone is told there.
    const elsewhere = { ...cost, payerId: region, ore: 5 }
    expect(found(doc, { register: grants, familyShares: [sibling([elsewhere])] })).toHaveLength(1)
  })

  it('[CH22] V10: what was put into a pot is not left of the grant', () => {
    const doc = plant()
    const granted = granting({ amountOre: 20_000_000, paidOre: 20_000_000 })
    const put = (ore: number) => ({
      ...granted,
      pots: [{ ...pot, amountOre: ore, contributions: [{ organisationId: karlskrona, amountOre: ore }] }],
    })
    expect(found(doc, { register: put(2_000_000) })).toEqual([])
    expect(ask(doc, { register: put(2_000_001) })).toMatchObject([
      { severity: 'blocking', detail: { code: 'over-granted', setAsideOre: 2_000_001, plannedOre: 18_000_000 } },
    ])
    expect(found(doc, { register: put(1_999_999) })).toEqual([expect.stringMatching('paid-not-planned')])
  })

  it('[CH22] V10: an override holds when the line that it was found on goes and another comes', () => {
    const doc = plant()
    const tight = granting({ amountOre: 1 })
    const [before] = ask(doc, { register: tight })
    addCostLine(doc, { id: id<CostLineId>('cost3'), activityId: activity1, useYear: 2017, payerId: karlskrona })
    setScalar(doc, 'costLines', id<CostLineId>('cost3'), 'source', `line:${planLine}`)
    setRegister(doc, 'costLines', id<CostLineId>('cost3'), 'amountOre', 500)
    binRecord(doc, 'costLines', cost1)
    const [after] = ask(doc, { register: tight })
    expect(after?.id).toBe(before?.id)
    expect(after?.place?.id).toBe(id('cost3'))
  })

  it('[CH22] V10: money that was paid and is planned for by nobody is told with its amount', () => {
    const paid = granting({ amountOre: 20_000_000, paidOre: 20_000_000 })
    expect(ask(plant(), { register: paid })).toMatchObject([
      { rule: 'V10', severity: 'warning', detail: { code: 'paid-not-planned', unplannedOre: 2_000_000 } },
    ])
    expect(found(plant(), { register: granting({ amountOre: 20_000_000, paidOre: 18_000_000 }) })).toEqual([])
  })

  it('[CH23] V11: a source pays only those, and that, which it was given for', () => {
    const source = `V11 blocking source-not-for-payer ${cost1}/source`
    expect(found(plant(), { register: withLine({ recipientKinds: ['region'] }) })).toEqual([source])
    expect(found(plant(), { register: withLine({ costKinds: ['training'] }) })).toEqual([
      `V11 blocking source-not-for-cost ${cost1}/kind`,
    ])
    const young = withLine({ targetGroup: 'unga' })
    expect(found(plant(), { register: young })).toEqual([])
    const doc = plant()
    const text = doc.getXmlFragment(`t/${activity1}/targetGroup`)
    text.delete(0, text.length)
    expect(found(doc, { register: young })).toEqual([`V11 blocking source-needs-target-group ${activity1}/targetGroup`])
  })

  it('[CH23] V11: a source that the register does not know blocks', () => {
    const doc = plant()
    setScalar(doc, 'costLines', cost2, 'source', `line:${id<GrantLineId>('nowhere')}`)
    setScalar(doc, 'costLines', cost1, 'source', fromPot)
    expect(found(doc)).toEqual([
      'V10 blocking over-granted '.concat(`${cost2}/amountOre`),
      `V11 blocking source-unknown ${cost1}/source`,
      `V11 blocking source-unknown ${cost2}/source`,
    ])
  })

  it('[CH24] V12: a pot is counted over all plans that draw on it, in its own year', () => {
    const doc = plant()
    setScalar(doc, 'costLines', cost2, 'source', fromPot)
    const others = (ore: Ore, useYear = 2017) => [{ potId: pot.id, useYear, planId: planB, ore }]
    expect(found(doc, { register: withPot, potUse: others(999_950) })).toEqual([])
    expect(ask(doc, { register: withPot, potUse: others(999_951) })).toMatchObject([
      {
        id: `V12/pot-overdrawn/${pot.id}/2017`,
        severity: 'blocking',
        place: { id: cost2, field: 'amountOre' },
        detail: { availableOre: 25_000_000, plannedOre: 25_000_001, ownOre: 24_000_050 },
      },
    ])
    expect(found(doc, { register: withPot, potUse: others(99_000_000, 2018) })).toEqual([])
    setScalar(doc, 'costLines', cost2, 'useYear', 2018)
    expect(ask(doc, { register: withPot })).toMatchObject([{ detail: { useYear: 2018, availableOre: 0 } }])
  })

  it('[CH24] V12: a plan that takes nothing from an overdrawn pot is not held up', () => {
    const potUse = [{ potId: pot.id, useYear: 2017, planId: planB, ore: 99_000_000 }]
    expect(found(plant(), { register: withPot, potUse })).toEqual([])
  })

  it('[MO8] what a plan takes from a pot is summed by year, and its own newest sum counts', () => {
    const doc = plant()
    setScalar(doc, 'costLines', cost1, 'source', fromPot)
    setScalar(doc, 'costLines', cost2, 'source', fromPot)
    const own = potUseOf(readPlan(doc), planA)
    expect(own).toEqual([
      { potId: pot.id, useYear: 2016, planId: planA, ore: 18_000_000 },
      { potId: pot.id, useYear: 2017, planId: planA, ore: 24_000_050 },
    ])
    const stale = [
      { potId: pot.id, useYear: 2017, planId: planA, ore: 1 },
      { potId: pot.id, useYear: 2017, planId: planB, ore: 2_000_000 },
    ]
    expect(potStates([pot], own, stale, planA)).toMatchObject([
      { useYear: 2016, availableOre: 0, plannedOre: 18_000_000, leftOre: -18_000_000 },
      { useYear: 2017, availableOre: 25_000_000, plannedOre: 26_000_050, ownOre: 24_000_050, leftOre: -1_000_050 },
    ])
    expect(potStates([pot], [], [], planA)).toMatchObject([{ useYear: 2017, leftOre: 25_000_000 }])
  })

  it('[CH26] V14: conditional money is flagged on each line that it pays', () => {
    expect(ask(plant(), { register: withLine({ conditional: true }) })).toMatchObject([
      { rule: 'V14', severity: 'warning', place: { id: cost1 }, detail: { amountOre: 18_000_000 } },
    ])
  })

  it('[TO9] secured and conditional money are summed apart, pots included', () => {
    const doc = plant()
    setScalar(doc, 'costLines', cost2, 'source', fromPot)
    const sums = (county: Register) => computeTotals(readPlan(doc), county).plan
    expect(sums(withPot)).toMatchObject({ ore: 42_000_050, stateGrantOre: 42_000_050, conditionalOre: 0 })
    const ifSigned = { ...withLine({ conditional: true }), pots: [pot] }
    expect(sums(ifSigned)).toMatchObject({ stateGrantOre: 42_000_050, conditionalOre: 18_000_000 })
    const both = { ...ifSigned, pots: [{ ...pot, conditional: true }] }
    expect(sums(both)).toMatchObject({ conditionalOre: 42_000_050, exampleOre: 42_000_050 })
  })

  it('[LP2] linked plans roll up: every cost once, every grant once', () => {
    const [first, second] = [plant(), plant()]
    setRegister(second, 'costLines', cost1, 'amountOre', 2_000_000)
    const totals = new Map([
      [planA, computeTotals(readPlan(first), register)],
      [planB, computeTotals(readPlan(second), register)],
    ])
    const rolled = rollUpTotals(totals)
    expect(rolled.whole).toMatchObject({ ore: 68_000_100, stateGrantOre: 20_000_000 })
    expect([...rolled.byPlan.values()].map(({ ore }) => ore)).toEqual([42_000_050, 26_000_050])
    for (const division of [rolled.byOrganisation, rolled.bySource, rolled.byUseYear]) {
      expect([...division.values()].reduce((sum, { ore }) => sum + ore, 0)).toBe(68_000_100)
    }
    expect(rolled.byGrant).toMatchObject([
      { organisationId: region, grantedOre: 475_564_200, plannedOre: 0 },
      { organisationId: karlskrona, grantedOre: 50_000_000, plannedOre: 20_000_000, leftOre: 30_000_000 },
    ])
    expect(rolled.byOrganisation.has(nsph)).toBe(false)
    expect(youngLine).not.toBe(planLine)
  })
})
