import type { Distribution, DistributionRecord, OrganisationId } from '@samplan/shared/plan'
import { maxAmountOre, roundings } from '@samplan/shared/plan'
import {
  type Distributed,
  type DistributionQuestion,
  distribute,
  orePerInhabitant,
  proveDistribution,
  rateOfSum,
  redistribute,
  shareChanges,
  splitSum,
  type Weight,
} from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id, planLine, youngLine } from '../plan/fixtures.ts'
import { baseDate, counted, date, grantOf, key, municipalities } from './county.ts'

const anyWeights = fc
  .array(
    fc.record({ weight: fc.maxSafeNat().map((n) => n % 4_000_000_000_000), code: fc.option(fc.nat({ max: 99 })) }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((list) =>
    list.map(({ weight, code }, index): Weight => {
      return { organisationId: id<OrganisationId>(`o${index}`), code: code === null ? null : String(code), weight }
    }),
  )
  .filter((weights) => weights.some(({ weight }) => weight > 0))
const anySum = fc.oneof(fc.nat(), fc.integer({ min: 0, max: maxAmountOre }))
const anyRounding = fc.constantFrom(...roundings)

const sharesOf = (split: ReturnType<typeof splitSum>) => {
  if (!split.ok) throw new Error(split.code)
  return split.shares
}
const made = (distributed: Distributed): Distribution => {
  if (!distributed.ok) throw new Error(distributed.code)
  return distributed.distribution
}
const ask = (question: Partial<DistributionQuestion> & Pick<DistributionQuestion, 'key'>) =>
  distribute({ totalOre: null, recipients: municipalities(3), grants: [], ...question })
const amounts = ({ shares }: Distribution) => shares.map(({ amountOre }) => amountOre)

describe('splitting a sum', () => {
  it('[MO1] the parts add up to the whole for any weights, to the krona and to the öre', () => {
    fc.assert(
      fc.property(anySum, anyWeights, anyRounding, (sum, weights, rounding) => {
        const shares = sharesOf(splitSum(sum, weights, rounding))
        expect(shares.reduce((total, { amountOre }) => total + BigInt(amountOre), 0n)).toBe(BigInt(sum))
        expect(shares.every(({ amountOre }) => Number.isSafeInteger(amountOre) && amountOre >= 0)).toBe(true)
      }),
    )
  })

  it('[MO2] the order of the organisations changes nothing', () => {
    const shuffledToo = anyWeights.chain((weights) =>
      fc.tuple(fc.constant(weights), fc.shuffledSubarray([...weights], { minLength: weights.length })),
    )
    fc.assert(
      fc.property(anySum, shuffledToo, anyRounding, (sum, [weights, shuffled], rounding) => {
        expect(splitSum(sum, shuffled, rounding)).toEqual(splitSum(sum, weights, rounding))
      }),
    )
  })

  it('[MO3] nobody is a whole krona or öre away from their exact part', () => {
    fc.assert(
      fc.property(fc.nat(), anyWeights, anyRounding, (units, weights, rounding) => {
        const unit = rounding === 'kronor' ? 100 : 1
        const whole = weights.reduce((total, { weight }) => total + BigInt(weight), 0n)
        for (const { weight, amountOre } of sharesOf(splitSum(units * unit, weights, rounding))) {
          // |amount − units·unit·weight/whole| < unit, without dividing.
          const away = BigInt(amountOre) * whole - BigInt(units) * BigInt(unit) * BigInt(weight)
          expect(away < whole * BigInt(unit) && -away < whole * BigInt(unit)).toBe(true)
        }
      }),
    )
  })

  it('[MO2] equal remainders go to the lower code, by number and not by letter', () => {
    const weights = ['1080', '980', '0082', null].map((code, index) => {
      return { organisationId: id<OrganisationId>(`o${index}`), code, weight: 1 }
    })
    expect(sharesOf(splitSum(600, weights, 'kronor')).map((share) => [share.organisationId, share.amountOre])).toEqual([
      [id('o2'), 200],
      [id('o1'), 200],
      [id('o0'), 100],
      [id('o3'), 100],
    ])
  })

  it.each([
    ['nobody', 100, []],
    ['no-weight', 100, [0, 0]],
    ['bad-weight', 100, [1, -1]],
    ['bad-weight', 100, [0.5, 1]],
    ['bad-weight', 100, [Number.MAX_SAFE_INTEGER, 1]],
    ['bad-amount', -1, [1]],
    ['bad-amount', maxAmountOre + 1, [1]],
  ])('[MO4] refuses to split with %s', (code, sum, weights) => {
    const list = weights.map((weight, n) => ({ organisationId: id<OrganisationId>(`o${n}`), code: null, weight }))
    expect(splitSum(sum, list, 'ore')).toMatchObject({ ok: false, code })
  })

  it('[MO4] refuses an organisation that stands twice, and says which', () => {
    const one = { organisationId: id<OrganisationId>('o1'), code: null, weight: 1 }
    expect(splitSum(100, [one, one], 'ore')).toEqual({ ok: false, code: 'same-twice', organisationId: id('o1') })
  })
})

describe('distribution keys', () => {
  const three = [counted('a', '1080', 5), counted('b', '1081', 3), counted('c', '1082', 2)]
  const [a, b] = [id<OrganisationId>('a'), id<OrganisationId>('b')]

  it('[MO4] by population, to whole kronor', () => {
    const split = made(ask({ key: key({ kind: 'population' }), totalOre: 1_000_100, recipients: three }))
    expect(amounts(split)).toEqual([500_100, 300_000, 200_000])
    expect(split).toMatchObject({ totalOre: 1_000_100, totalWeight: 10, example: true })
  })

  it('[MO4] so many öre for each inhabitant, the sum rounded once', () => {
    const perHead = key({ kind: 'per-inhabitant', orePerInhabitant: 61 })
    const exact = made(ask({ key: { ...perHead, rounding: 'ore' }, recipients: three }))
    expect([exact.totalOre, amounts(exact)]).toEqual([610, [305, 183, 122]])
    const kronor = made(ask({ key: perHead, recipients: three }))
    expect([kronor.totalOre, amounts(kronor)]).toEqual([600, [300, 200, 100]])
  })

  it('[MO4] a fraction of what each was granted on chosen lines', () => {
    const grants = [grantOf(a, planLine, 1_000), grantOf(b, planLine, 500), grantOf(b, youngLine, 9_000)]
    const percent = key({ kind: 'percent', rate: { numerator: 4, denominator: 100 }, grantLineIds: [planLine] })
    const pot = made(ask({ key: percent, recipients: three, grants }))
    expect([pot.totalOre, amounts(pot)]).toEqual([6_000, [4_000, 2_000, 0]])
    expect(rateOfSum(50, { numerator: 1, denominator: 100 }, 'ore')).toBe(1)
    expect(rateOfSum(49, { numerator: 1, denominator: 100 }, 'ore')).toBe(0)
    expect(rateOfSum(maxAmountOre, { numerator: 2, denominator: 3 }, 'kronor')).toBe(66_666_666_666_700)
  })

  it('[MO4] fixed amounts and equal parts', () => {
    const fixed = key({
      kind: 'fixed',
      amounts: [
        { organisationId: b, amountOre: 7 },
        { organisationId: a, amountOre: 5 },
      ],
    })
    expect(made(ask({ key: fixed, recipients: three }))).toMatchObject({
      totalOre: 12,
      shares: [
        { organisationId: a, amountOre: 5 },
        { organisationId: b, amountOre: 7 },
      ],
    })
    expect(amounts(made(ask({ key: key({ kind: 'equal' }), totalOre: 10_000, recipients: three })))).toEqual([
      3_400, 3_300, 3_300,
    ])
  })

  it.each<[string, DistributionQuestion['key'], number | null]>([
    ['no-base-date', key({ kind: 'population' }, { baseDate: null }), 100],
    ['no-population', key({ kind: 'population' }, { baseDate: date('2016-11-01') }), 100],
    ['no-total', key({ kind: 'population' }), null],
    ['no-total', key({ kind: 'equal' }), null],
    ['no-source', key({ kind: 'equal' }, { source: ' ' }), 100],
    ['bad-rate', key({ kind: 'percent', rate: { numerator: 4, denominator: 0 }, grantLineIds: [] }), null],
    ['bad-rate', key({ kind: 'per-inhabitant', orePerInhabitant: -60 }), null],
    ['no-weight', key({ kind: 'percent', rate: { numerator: 4, denominator: 100 }, grantLineIds: [] }), null],
  ])('[MO4] refuses with %s', (code, asked, totalOre) => {
    expect(ask({ key: asked, totalOre })).toMatchObject({ ok: false, code })
  })

  it('[MO5] the proof of the sum is data: rounded down, largest remainders, whole', () => {
    const split = made(ask({ key: key({ kind: 'population' }), totalOre: 1_000_300, recipients: three }))
    expect(proveDistribution(split)).toEqual({
      flooredOre: 1_000_100,
      extraOre: 200,
      extras: 2,
      sumOre: 1_000_300,
      totalOre: 1_000_300,
      addsUp: true,
    })
    const [first, ...rest] = split.shares
    if (!first) throw new Error('three share')
    const forged = { ...split, shares: [{ ...first, amountOre: first.amountOre - 1 }, ...rest] }
    expect(proveDistribution(forged).addsUp).toBe(false)
  })

  it('[MO6] another base date gives another result, and the one before stays with its reason', () => {
    const later = date('2016-11-01')
    const both = three.map((one, index) => {
      const count = index === 0 ? 6 : (one.populations[0]?.count ?? 0)
      return { ...one, populations: [...one.populations, { date: later, count, source: 'test', example: true }] }
    })
    const before = made(ask({ key: key({ kind: 'population' }), totalOre: 11_000, recipients: both }))
    const after = made(
      ask({ key: key({ kind: 'population' }, { baseDate: later }), totalOre: 11_000, recipients: both }),
    )
    const of = { kind: 'grant-line', grantLineId: planLine } as const
    const record: DistributionRecord = { id: id('distribution'), of, current: before, earlier: [] }
    const why = { reason: ' Avtalet räknar med november ', on: date('2017-01-10'), by: null }
    expect(redistribute(record, after, { ...why, reason: '  ' })).toEqual({ ok: false, code: 'reason-needed' })
    expect(redistribute(record, before, why)).toEqual({ ok: false, code: 'nothing-changed' })
    const redone = redistribute(record, after, why)
    expect(redone).toMatchObject({
      ok: true,
      record: {
        current: after,
        earlier: [{ distribution: before, reason: 'Avtalet räknar med november', replacedOn: '2017-01-10' }],
      },
    })
    expect(shareChanges(before, after)).toEqual([
      { organisationId: a, beforeOre: 5_500, afterOre: 6_000 },
      { organisationId: b, beforeOre: 3_300, afterOre: 3_000 },
      { organisationId: id('c'), beforeOre: 2_200, afterOre: 2_000 },
    ])
  })

  it('[MO7] kronor for each inhabitant, or nothing where nobody was counted', () => {
    const town = counted('town', '1080', 64_348)
    expect(orePerInhabitant(64_000_000, town, baseDate)).toBe(995)
    expect(orePerInhabitant(64_000_000, town, date('2014-12-31'))).toBeNull()
    expect(orePerInhabitant(100, counted('nobody', '1081', 0), baseDate)).toBeNull()
  })
})
