/** The money of a whole county over the real server: who sees what of which plan, and whether the grants are safe. */
import type { IsoDate, MoneyCell, Register } from '@samplan/shared/plan'
import { addSums, grantRows, isStateMoney, matrixOfCells } from '@samplan/shared/rules'
import type { CountyMoney } from '@samplan/shared/wire'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agreement, countyId, fullSeed, region, ronneby } from '../http/county.ts'
import { type Asker, openWorld, otherPlanId, personIds, planId, type World } from '../http/world.ts'
import {
  karlskrona,
  region as landstinget,
  register as plain,
  planLine,
  ronneby as rby,
  youngLine,
} from '../plan/fixtures.ts'
import { grant, lineId, pot, put } from '../register/entries.ts'
import { baseDate } from './county.ts'

const due = agreement.reportDue
const condition = { id: 'condition-plan', grantLineIds: [lineId], due, requires: ['analysis', 'costed-activities'] }
const withCondition = { ...agreement, conditions: [condition as never] }

describe('a county’s money', () => {
  let world: World
  beforeEach(async () => {
    const [area] = fullSeed.areas
    const [goal] = area?.goals ?? []
    const [activity] = goal?.activities ?? []
    if (!area || !goal || !activity) throw new Error('The county’s plan has no activity')
    const costLines: NonNullable<typeof activity.costLines> = [
      {
        id: 'cost-line-school',
        useYear: 2016,
        kind: 'staff',
        payerId: region.id,
        source: `line:${lineId}` as const,
        amountOre: 45_000_000,
      },
      {
        id: 'cost-line-pots',
        useYear: 2016,
        kind: 'staff',
        payerId: region.id,
        source: `pot:${pot.id}` as const,
        amountOre: 10_000_000,
      },
    ]
    const activities = [{ ...activity, costLines }]
    world = await openWorld({
      seed: { ...fullSeed, areas: [{ ...area, goals: [{ ...goal, activities }, ...(area.goals ?? []).slice(1)] }] },
    })
    const { number } = await world.storage.registers.county(countyId)
    const who = { planId, personId: personIds.convenor }
    const changes = [put('agreement', withCondition), put('grant', grant), put('pot', pot)]
    for (const [place, change] of changes.entries()) {
      const outcome = await world.commands.changeRegister(who, { change, ifNumber: number + place })
      expect(outcome).toMatchObject({ ok: true })
    }
  })
  afterEach(() => world.close())

  const money = async (asker: Asker) =>
    (await world.call<CountyMoney>(asker, 'GET', `/api/counties/${countyId}/money`)).body
  const risksOn = async (day: string) => {
    world.clock.at = Date.parse(day)
    // The command and not the route: sessions have ended long before the due date.
    const [county] = await world.commands.counties(personIds.reader)
    return county?.risks[0]?.risk
  }

  it('[MP12] shows what one’s own plans plan, and of others only what they take from pots', async () => {
    const own = await money('reader')
    expect(own.plans.map(({ facts, role }) => [facts.id, role])).toEqual([[planId, 'reader']])
    expect(addSums(own.plans[0]?.cells ?? [])).toMatchObject({ ore: 55_000_000 })
    const others = await money('stranger')
    expect(others.plans.map(({ facts, cells }) => [facts.id, cells])).toEqual([[otherPlanId, []]])
    expect(others.potUse).toEqual([{ potId: pot.id, useYear: 2016, planId, ore: 10_000_000 }])
    expect(JSON.stringify({ ...others, county: null })).not.toContain('45000000')
  })

  it('[MP13] the risk turns on at midnight after the due date, with its amount, and a version that was handed in in time takes it away', async () => {
    expect(await risksOn('2016-10-31T22:59:59Z')).toMatchObject({
      atRiskOre: 0,
      lines: [{ conditions: [{ daysLeft: 0 }] }],
    })
    expect(await risksOn('2016-10-31T23:00:00Z')).toMatchObject({ atRiskOre: 60_000_000, lines: [{ atRisk: true }] })
    world.clock.at = Date.parse('2016-10-31T22:59:59Z')
    const wish = { overrides: [], nextDraftReason: null }
    const reviewed = await world.commands.checkPlan({ planId, personId: personIds.convenor })
    if (!reviewed.ok) throw new Error(reviewed.code)
    const overrides = reviewed.value.findings
      .filter(({ severity }) => severity === 'blocking')
      .map(({ id }) => ({ findingId: id, reason: 'Pengarna fördelas senare.' }))
    expect(overrides.map(({ findingId }) => findingId.slice(0, 3))).not.toContain('V03')
    const frozen = await world.commands.freezePlan({ planId, personId: personIds.convenor }, { ...wish, overrides })
    expect(frozen).toMatchObject({ ok: true })
    expect(await risksOn('2016-11-01T12:00:00Z')).toMatchObject({ lines: [{ atRisk: true }] })
    const who = { planId, personId: personIds.convenor, number: 1 }
    expect(await world.commands.handInVersion(who, { on: due, to: 'SKL' })).toMatchObject({ ok: true })
    expect(await risksOn('2016-11-01T12:00:00Z')).toMatchObject({
      atRiskOre: 0,
      lines: [{ conditions: [{ state: 'kept', due, versionNumber: 1 }] }],
    })
  })
})

const anyCell: fc.Arbitrary<MoneyCell> = fc
  .record({
    source: fc.constantFrom(`line:${planLine}` as const, `line:${youngLine}` as const, 'own' as const, null),
    useYear: fc.integer({ min: 2016, max: 2018 }),
    payerId: fc.constantFrom(karlskrona, rby, landstinget, null),
    ore: fc.nat(900_000_000),
  })
  .map((cell) => ({ ...cell, leastOre: cell.ore, unsettled: false }))

describe('the grants’ table', () => {
  it('[MP14] adds up to the matrix line by line, and never nets what is overdrawn against what is left', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 12 }), (cells) => {
        const matrix = matrixOfCells({ cells, register: plain, elsewhere: [] })
        const lines = grantRows(plain, cells)
        for (const { line, rows, sum, leftOre, overdrawnOre } of lines) {
          const source = matrix.sources.find((one) => one.source === `line:${line.id}`)
          expect([sum.grantedOre, sum.plannedOre]).toEqual([source?.availableOre, source?.planned.ore])
          expect(leftOre - overdrawnOre).toBe(sum.grantedOre - sum.plannedOre)
          for (const row of rows) expect(row.leftOre).toBe(row.grantedOre - row.plannedOre)
        }
        const state = cells.filter(isStateMoney)
        expect(lines.reduce((all, { sum }) => all + sum.plannedOre, 0)).toBe(addSums(state).ore)
      }),
    )
  })

  it('[MP15] says kronor per inhabitant by the day that the line’s key goes by, and nothing where nobody counted', () => {
    const populations = [
      { date: baseDate, count: 30_000, source: 'SCB', example: false },
      { date: '2016-11-01' as IsoDate, count: 60_000, source: 'SCB', example: false },
    ]
    const key = {
      id: 'key',
      name: '',
      rule: { kind: 'population' },
      baseDate,
      source: 'x',
      rounding: 'kronor',
    } as const
    const [line] = plain.agreement.grantLines
    if (!line) throw new Error('The agreement has no line')
    const register = (keyId: string | null): Register => ({
      ...plain,
      keys: [key as never],
      organisations: plain.organisations.map((one) =>
        one.id === ronneby.id || one.id === rby ? { ...one, populations } : one,
      ),
      grants: [{ ...grant, organisationId: rby, grantLineId: line.id, amountOre: 3_000_000 }],
      agreement: { ...plain.agreement, grantLines: [{ ...line, keyId: keyId as never }] },
    })
    expect(grantRows(register('key'), [])[0]).toMatchObject({ countedOn: baseDate, rows: [{ perInhabitantOre: 100 }] })
    expect(grantRows(register(null), [])[0]).toMatchObject({
      countedOn: '2016-11-01',
      rows: [{ perInhabitantOre: 50 }],
    })
    expect(
      grantRows({ ...register(null), organisations: plain.organisations }, [])[0]?.rows[0]?.perInhabitantOre,
    ).toBeNull()
  })
})
