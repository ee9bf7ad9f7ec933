/** The agreement of 2017 in a county's register: what it prints does not add up, and somebody has to say how it is read. */
import type { Agreement, DistributionRecord, IsoDate } from '@samplan/shared/plan'
import { agreementArithmetic, distribute, proveDistribution, shareChanges } from '@samplan/shared/rules'
import { agreement2018 } from '@samplan/shared/text'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CountyServer, openCounty } from './countyServer.ts'
import { comparisonOf, freezeNext, makeNext, revise, told } from './nextYear.ts'

const million = 100_000_000

describe('the agreement of 2017 in a county', () => {
  let county: CountyServer
  beforeEach(async () => {
    county = await openCounty('vastra-gotaland', '2017-07-01T08:00:00Z')
  })
  afterEach(() => county.close())

  const arithmetic = async () => (await county.check(county.firstPlan)).findings.filter(({ rule }) => rule === 'V23')

  it('[FC15] 885 is 780, 60 and 45; what is printed under 780 is 530, and the lines as read are 780', async () => {
    const { agreement } = await county.registerOf(county.firstPlan)
    expect(agreement.totalOre).toBe(885 * million)
    const { total, parts } = agreementArithmetic(agreement)
    expect(total).toEqual({ statedOre: 885 * million, addedOre: 885 * million, differenceOre: 0 })
    expect(parts[0]?.printed).toMatchObject({ addedOre: 530 * million, differenceOre: 250 * million })
    expect(parts[0]?.lines).toMatchObject({ addedOre: 780 * million, differenceOre: 0 })
    expect(await arithmetic()).toMatchObject([{ severity: 'warning', detail: { code: 'agreement-print-differs' } }])
  })

  it('[FC15] a reading has its reason and who read it when, and the difference stays in sight in the version', async () => {
    const [agreement] = (await county.countyOf(county.firstPlan)).agreements
    if (!agreement) throw new Error('The county has its agreement')
    const asRead = '250 miljoner till regionerna och lika mycket till kommunerna.'
    const read = (part: Agreement['parts'][number], words: string) => ({
      ...part,
      reading: { reason: words, recordedOn: '1999-01-01' as never, personId: null },
    })
    const withReading = (words: string) => {
      const parts = agreement.parts.map((part, index) => (index === 0 ? read(part, words) : part))
      return county.change(county.firstPlan, { type: 'put', kind: 'agreement', entry: { ...agreement, parts } })
    }
    expect((await withReading('  ')).status).toBe(422)
    expect((await withReading(asRead)).status).toBe(200)
    expect(await arithmetic()).toMatchObject([{ severity: 'information', detail: { reason: asRead } }])
    expect((await county.freeze(county.firstPlan)).status).toBe(201)
    const { register, findings } = await county.versionOf(county.firstPlan)
    expect(register.agreement.parts[0]?.reading).toEqual({
      reason: asRead,
      recordedOn: '2017-07-01',
      personId: 'demo-person-runa-fors',
    })
    expect(findings.filter(({ rule }) => rule === 'V23')).toMatchObject([
      { detail: { addedOre: 530 * million, statedOre: 780 * million, reason: asRead } },
    ])
  })

  const send = (entry: DistributionRecord) =>
    county.change(county.firstPlan, { type: 'put', kind: 'distribution', entry })
  const reason = 'Samma dag som i överenskommelsen för 2017.'
  /** The distribution of the 60 öre as it stands, and as it comes out by the inhabitants of another day. */
  const onAnotherDay = async () => {
    const { distributions, keys, organisations, grants } = await county.countyOf(county.firstPlan)
    const before = distributions.find(({ current }) => current.key.name.startsWith('60 öre'))
    const key = keys.find(({ id }) => id === before?.current.key.id)
    if (!before || !key) throw new Error('The 60 öre are split')
    const entry = { ...key, baseDate: '2016-11-01' as IsoDate }
    expect((await county.change(county.firstPlan, { type: 'put', kind: 'key', entry })).status).toBe(200)
    const recipients = organisations.filter(({ kind }) => kind === 'municipality')
    const anew = distribute({ key: entry, totalOre: null, recipients, grants })
    if (!anew.ok) throw new Error(anew.code)
    const replaced = { distribution: anew.distribution, reason, replacedOn: '1999-01-01' as IsoDate, replacedBy: null }
    return { before, after: { ...before, current: anew.distribution, earlier: [replaced] } }
  }

  it('[FC16] another base date makes every share anew, and the result before it stays with its reason', async () => {
    const { before, after } = await onAnotherDay()
    expect((await send({ ...after, earlier: [] })).status).toBe(422)
    expect((await send(after)).status).toBe(200)
    const { distributions, organisations } = await county.countyOf(county.firstPlan)
    const stored = distributions.find(({ id }) => id === before.id)
    expect(stored).toMatchObject({
      current: { key: { baseDate: '2016-11-01' } },
      earlier: [
        { distribution: before.current, reason, replacedOn: '2017-07-01', replacedBy: 'demo-person-runa-fors' },
      ],
    })
    if (!stored) throw new Error('It is stored')
    expect(shareChanges(before.current, stored.current)).toHaveLength(49)
    expect(proveDistribution(stored.current).addsUp).toBe(true)
    for (const { organisationId, amountOre, weight } of stored.current.shares) {
      const town = organisations.find(({ id }) => id === organisationId)
      expect(town?.populations.find(({ date }) => date === '2016-11-01')?.count).toBe(weight)
      expect(Math.abs(amountOre - weight * 60)).toBeLessThan(100)
    }
    await county.freeze(county.firstPlan)
    expect((await county.versionOf(county.firstPlan)).register.distributions).toContainEqual(stored)
  })

  it('[FC16] shares that the weights do not give are refused, and what was replaced comes back by an undo', async () => {
    const { before, after } = await onAnotherDay()
    const [first, second, ...rest] = after.current.shares
    if (!first || !second) throw new Error('49 share it')
    const moved = [
      { ...first, amountOre: first.amountOre + 100 },
      { ...second, amountOre: second.amountOre - 100 },
    ]
    const madeUp = { ...after, current: { ...after.current, shares: [...moved, ...rest] } }
    expect(await send(madeUp)).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'current.shares', code: 'does-not-add-up' }] },
    })
    const { body } = await send(after)
    const undo = `${county.firstPlan}/register/changes/${body.number}/undo`
    expect((await county.ask('editor', 'POST', undo)).status).toBe(403)
    expect((await county.ask('convenor', 'POST', undo)).status).toBe(200)
    expect((await county.countyOf(county.firstPlan)).distributions).toContainEqual(before)
  })

  it('[FC25] next year’s plan is made from the last version, revised, and told apart in goals and in money', async () => {
    const of = county.firstPlan
    const { sha256 } = (await county.freeze(of)).body
    const { agreement } = await county.registerOf(of)
    const entry = agreement2018(agreement.id.slice(0, -'-agreement-2017'.length))
    expect((await county.change(of, { type: 'put', kind: 'agreement', entry })).status).toBe(200)
    const years = { periodStart: 2018, periodEnd: 2022, firstUseYear: 2018 }
    const next = await makeNext(county, of, { ...years, title: 'Nästa år', agreementId: entry.id, sources: [] })
    const made = await comparisonOf(county, next)
    expect(made.records.filter(({ state }) => state !== 'kept')).toEqual([])
    expect(made.money.whole.differenceOre).toBe(0)
    // Nobody has said yet what pays instead of the lines of 2017.
    expect(made.money.byState.secured.afterOre).toBe(0)
    const { differenceOre } = await revise(county, next)
    const compared = await comparisonOf(county, next)
    expect(told(compared, 'goals')).toEqual([['changed', 'title'], ['new'], ['dropped']])
    expect(told(compared, 'costLines').filter(([state]) => state !== 'dropped')).toEqual([['changed', 'amountOre']])
    expect(compared.money.whole.differenceOre).toBe(differenceOre)
    const { totals } = await county.versionOf(of)
    expect(compared.money.whole.beforeOre).toBe(totals.plan.ore)
    await freezeNext(county, next)
    const version = await county.versionOf(next)
    expect(version).toMatchObject({ predecessor: { planId: of, number: 1, sha256 }, plan: { title: 'Nästa år' } })
    expect(version.totals.plan.ore).toBe(compared.money.whole.afterOre)
  })
})
