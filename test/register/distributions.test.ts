/** Distributions in the register: only what the arithmetic gives, a new result with its reason, the one before kept. */
import type { DistributionRecord, IsoDate, Organisation, Pot, RegisterChange } from '@samplan/shared/plan'
import { applyRegisterChange, distribute } from '@samplan/shared/rules'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changesOfDistribution } from '../../client/src/register/changesOfDistribution.ts'
import { countyId, organisations, region, ronneby } from '../http/county.ts'
import { openWorld, personIds, planId, type World } from '../http/world.ts'
import { key as byPopulation, county, lineId, pot, put } from './entries.ts'

const [first, second] = ['2015-11-01', '2016-11-01'] as [IsoDate, IsoDate]
const counted = (organisation: Organisation, counts: readonly [number, number]): Organisation => ({
  ...organisation,
  populations: [first, second].map((date, place) => {
    return { date, count: counts[place] ?? 0, source: 'SCB', example: true }
  }),
})
const people = [counted(region, [20_000, 20_000]), counted(ronneby, [10_000, 13_000])]
const split = (baseDate: IsoDate, totalOre = 100_000_000) => {
  const key = { ...byPopulation, baseDate }
  const result = distribute({ key, totalOre, recipients: people, grants: [] })
  if (!result.ok) throw new Error(result.code)
  return result.distribution
}
const of = { kind: 'grant-line', grantLineId: lineId } as const
const record: DistributionRecord = { id: 'distribution-1' as never, of, current: split(first), earlier: [] }

describe('a distribution in the register', () => {
  const at = { ...county, organisations: people.concat(organisations.slice(2)) }
  const faultsOf = (entry: DistributionRecord) => {
    const outcome = applyRegisterChange(at, put('distribution', entry), [])
    return !outcome.ok && outcome.code === 'refused' ? outcome.faults.map(({ field, code }) => `${field} ${code}`) : []
  }

  it('[RG30] holds exactly what its weights give, by a key with its day and whoever decided on it', () => {
    expect(faultsOf(record)).toEqual([])
    const [one, two] = record.current.shares
    if (!one || !two) throw new Error('Nobody shares')
    const bent = [
      { ...one, amountOre: one.amountOre + 100 },
      { ...two, amountOre: two.amountOre - 100 },
    ]
    const with_ = (current: Partial<DistributionRecord['current']>) => ({
      ...record,
      current: { ...record.current, ...current },
    })
    expect(faultsOf(with_({ shares: bent }))).toEqual(['current.shares does-not-add-up'])
    expect(faultsOf(with_({ totalOre: 1 }))).toEqual(['current.shares does-not-add-up'])
    expect(faultsOf(with_({ key: { ...record.current.key, baseDate: null } }))).toEqual([
      'current.key.baseDate missing',
    ])
    expect(faultsOf(with_({ key: { ...record.current.key, source: ' ' } }))).toEqual(['current.key.source missing'])
    expect(faultsOf({ ...record, of: { kind: 'pot', potId: 'pot-that-is-not' as never } })).toEqual([
      'of.potId unknown',
    ])
  })

  it('[RG30] of decided amounts it asks only that they add up', () => {
    const amounts = people.map(({ id }, place) => ({ organisationId: id, amountOre: 700 + place }))
    const key = { ...byPopulation, rule: { kind: 'fixed' as const, amounts } }
    const result = distribute({ key, totalOre: null, recipients: people, grants: [] })
    if (!result.ok) throw new Error(result.code)
    expect(faultsOf({ ...record, current: result.distribution })).toEqual([])
  })
})

describe('a distribution that is computed again', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
    for (const one of people) await send(put('organisation', one))
    await send(put('key', { ...byPopulation, baseDate: first }))
  })
  afterEach(() => world.close())

  const who = { planId, personId: personIds.convenor }
  const send = async (change: RegisterChange) => {
    const { number } = await world.storage.registers.county(countyId)
    return world.commands.changeRegister(who, { change, ifNumber: number })
  }
  const use = async (baseDate: IsoDate, reason: string, target: DistributionRecord['of'] = of) => {
    const now = await world.storage.registers.county(countyId)
    const held = now.distributions.find(({ of: one }) => one.kind === target.kind) ?? null
    const newId = () => `entry-${Math.random().toString(36).slice(2, 14)}`
    const wanted = { of: target, distribution: split(baseDate), held, reason, county: now, newId }
    const outcomes = []
    for (const change of changesOfDistribution(wanted)) outcomes.push(await send(change))
    return outcomes
  }
  const grants = async () =>
    Object.fromEntries(
      (await world.storage.registers.county(countyId)).grants.map((one) => [one.organisationId, one.amountOre]),
    )

  it('[RG31] another base date gives other grants; the result before stays with its reason, day and person', async () => {
    await use(first, '')
    expect(await grants()).toEqual({ [region.id]: 66_666_700, [ronneby.id]: 33_333_300 })
    const [refused] = await use(second, ' ')
    expect(refused).toMatchObject({ ok: false, faults: [{ field: 'earlier.0.reason', code: 'missing' }] })
    await use(second, 'Överenskommelsen räknar på november')
    expect(await grants()).toEqual({ [region.id]: 60_606_100, [ronneby.id]: 39_393_900 })
    const { distributions } = await world.storage.registers.county(countyId)
    expect(distributions).toMatchObject([
      {
        current: { key: { baseDate: second } },
        earlier: [
          {
            distribution: { key: { baseDate: first } },
            reason: 'Överenskommelsen räknar på november',
            replacedBy: personIds.convenor,
            replacedOn: '2016-09-01',
          },
        ],
      },
    ])
  })

  it('[RG31] nobody can leave an earlier result out, and an undo brings it back as it was', async () => {
    await use(first, '')
    await use(second, 'Ny dag')
    const [stands] = (await world.storage.registers.county(countyId)).distributions
    if (!stands) throw new Error('The distribution is gone')
    await send(put('distribution', { ...stands, current: split(first, 50_000_000), earlier: [] }))
    const after = (await world.storage.registers.county(countyId)).distributions[0]
    expect(after).toEqual(stands)
    await send(put('distribution', { ...stands, current: split(first, 50_000_000) }))
    const [made] = await world.storage.registers.changes(countyId, null, 1)
    const longer = (await world.storage.registers.county(countyId)).distributions[0]
    expect(longer?.earlier.map(({ reason }) => reason)).toEqual(['Ny dag', 'Ny dag'])
    await world.commands.undoRegisterChange(who, made?.number ?? 0)
    expect((await world.storage.registers.county(countyId)).distributions[0]).toEqual(stands)
  })

  it('[RG30] no body made by hand records weights or a key that the register does not give', async () => {
    await use(first, '')
    const refusedFor = async (entry: DistributionRecord) => {
      const outcome = await send(put('distribution', entry))
      if (outcome.ok || !('faults' in outcome)) return []
      return outcome.faults.map(({ field, code }) => `${field} ${code}`)
    }
    const other = { ...record, id: 'distribution-2' as never }
    const bent = people.map((one) => counted(one, [15_000, 15_000]))
    const key = { ...byPopulation, baseDate: first }
    const invented = distribute({ key, totalOre: 100_000_000, recipients: bent, grants: [] })
    if (!invented.ok) throw new Error(invented.code)
    const with_ = (current: Partial<DistributionRecord['current']>) => {
      return { ...other, current: { ...other.current, ...current } }
    }
    // The parts are what the weights give; only the weights are nobody's count.
    expect(await refusedFor({ ...other, current: invented.distribution })).toEqual(['current.shares not-as-registered'])
    expect(await refusedFor(with_({ example: false }))).toEqual(['current.shares not-as-registered'])
    expect(await refusedFor(with_({ totalWeight: 1 }))).toEqual(['current.shares not-as-registered'])
    expect(await refusedFor(with_({ key: { ...key, source: 'Ingen' } }))).toEqual(['current.key not-as-registered'])
    expect(await refusedFor(with_({ key: { ...key, id: 'key-of-nobody' as never } }))).toEqual(['current.key unknown'])
    // Corrected later, the count holds nobody up, and what was decided on stands.
    await send(put('organisation', counted(ronneby, [10_001, 13_000])))
    const [stands] = (await world.storage.registers.county(countyId)).distributions
    expect(stands).toMatchObject({ current: split(first) })
    if (stands) expect(await refusedFor({ ...stands, of: { kind: 'grant-line', grantLineId: lineId } })).toEqual([])
    expect(await refusedFor(other)).toEqual(['current.shares not-as-registered'])
  })

  it('[RG32] a pot takes the sum with its contributions, to the öre', async () => {
    await send(put('pot', pot))
    const outcomes = await use(first, '', { kind: 'pot', potId: pot.id })
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }])
    const [held] = (await world.storage.registers.county(countyId)).pots as readonly Pot[]
    expect(held).toMatchObject({ amountOre: 100_000_000, example: true })
    expect(held?.contributions.reduce((sum, { amountOre }) => sum + amountOre, 0)).toBe(100_000_000)
  })
})
