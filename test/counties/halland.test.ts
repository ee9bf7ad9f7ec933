/** Halland in the autumn of 2016: is the grant safe, and to the minute until when? */
import type { Agreement, IsoDate } from '@samplan/shared/plan'
import { purposeTicks } from '@samplan/shared/rules'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CountyServer, openCounty } from './countyServer.ts'
import { atRisk } from './repayment.ts'

/** The last second of the day due in Stockholm, and the first after it. */
const [lastSecond, firstSecond] = ['2016-10-31T22:59:59Z', '2016-10-31T23:00:00Z']
const everything = {
  'Analys och handlingsplan': 960_000_000,
  'Nya initiativ för ungas psykiska hälsa': 480_000_000,
}

describe('Halland', () => {
  let county: CountyServer
  beforeEach(async () => {
    county = await openCounty('halland', '2016-09-01T08:00:00Z')
  })
  afterEach(() => county.close())

  /** Moves the day due, as the convenor does in the register. */
  const dueOn = async (due: IsoDate) => {
    const [agreement] = (await county.countyOf(county.firstPlan)).agreements
    if (!agreement) throw new Error('Halland has its agreement')
    const conditions = agreement.conditions.map((condition) => ({ ...condition, due }))
    const entry: Agreement = { ...agreement, reportDue: due, conditions }
    expect((await county.change(county.firstPlan, { type: 'put', kind: 'agreement', entry })).status).toBe(200)
  }

  it('[FC1] seven are in the group, and the eighth who convenes is not counted and decides nothing', async () => {
    const { groups, organisations } = await county.countyOf(county.firstPlan)
    const seven = groups.find(({ name }) => name === 'Sjugruppen')
    const members = seven?.members.filter(({ part }) => part === 'member') ?? []
    const kindOf = (id: string) => organisations.find((one) => one.id === id)?.kind
    expect(members.map(({ organisationId }) => kindOf(organisationId)).toSorted()).toEqual([
      ...Array(6).fill('municipality'),
      'region',
    ])
    const convenor = seven?.members.find(({ part }) => part === 'convenor')
    expect(organisations.find(({ id }) => id === convenor?.organisationId)).toMatchObject({
      kind: 'collaboration',
      decides: false,
    })
    expect(organisations.filter(({ decides }) => decides)).toHaveLength(7)
  })

  it('[FC2] without a version the grants are safe in the last second of 31 October and at risk in the next', async () => {
    await county.setClock(lastSecond)
    expect(await atRisk(county)).toEqual({})
    await county.setClock(firstSecond)
    expect(await atRisk(county)).toEqual(everything)
  })

  it('[FC2] a version frozen and handed in in that last second keeps them, one second later it does not and needs a reason', async () => {
    await county.setClock(lastSecond)
    expect((await county.freeze(county.firstPlan)).status).toBe(201)
    await county.setClock(firstSecond)
    expect(await atRisk(county)).toEqual(everything)
    // Handed in the evening before, and recorded the day after.
    expect(await county.handIn(county.firstPlan, '2016-11-01')).toMatchObject({ status: 200 })
    expect(await atRisk(county)).toEqual(everything)
    expect(await county.handIn(county.firstPlan, '2016-10-31')).toMatchObject({ status: 200, body: { to: 'SKL' } })
    expect(await atRisk(county)).toEqual({})
    const late = await openCounty('halland', firstSecond)
    expect(await late.freeze(late.firstPlan)).toMatchObject({ status: 409, body: { code: 'late-reason-needed' } })
    const lateReason = 'Utkastet blev klart först på kvällen.'
    expect((await late.freeze(late.firstPlan, { lateReason })).status).toBe(201)
    expect(await late.versionOf(late.firstPlan)).toMatchObject({ version: { lateReason } })
    expect(await late.handIn(late.firstPlan, '2016-10-31')).toMatchObject({
      status: 409,
      body: { code: 'not-that-day' },
    })
    expect(await late.handIn(late.firstPlan, '2016-11-01')).toMatchObject({ status: 200 })
    expect(await atRisk(late)).toEqual(everything)
    await late.close()
  })

  it.each([
    ['of 25 hours, when the clocks go back', '2016-10-30', '2016-10-30T22:59:59Z', '2016-10-30T23:00:00Z'],
    ['of 23 hours, when they go forward', '2017-03-26', '2017-03-26T21:59:59Z', '2017-03-26T22:00:00Z'],
    ['in summer', '2016-09-30', '2016-09-30T21:59:59Z', '2016-09-30T22:00:00Z'],
  ])('[FC2] a day due %s ends at midnight in Stockholm', async (_, due, last, first) => {
    await dueOn(due as IsoDate)
    await county.setClock(last)
    expect(await atRisk(county)).toEqual({})
    await county.setClock(first)
    expect(await atRisk(county)).toEqual(everything)
  })

  it('[FC3] the four purposes of the analysis and plan show as ticks', async () => {
    const { agreement } = await county.registerOf(county.firstPlan)
    const ticks = purposeTicks(agreement, await county.check(county.firstPlan))
    expect(ticks.map(({ purpose }) => purpose)).toEqual(['needs', 'responsibility', 'goals', 'user-organisations'])
    const states = ticks.slice(0, 3).map(({ state }) => state)
    expect(states).toEqual(['kept', 'kept', 'partly'])
  })

  it('[FC4] the county’s share is said, in the version too, together with the lines that it is a share of', async () => {
    await county.freeze(county.firstPlan)
    const { register } = await county.versionOf(county.firstPlan)
    const names = new Map(register.agreement.grantLines.map(({ id, name }) => [id, name]))
    expect(
      register.countyShares.map((share) => ({ ...share, grantLineIds: share.grantLineIds.map((id) => names.get(id)) })),
    ).toEqual([
      {
        id: 'demo-halland-share-2016',
        amountOre: 1_600_000_000,
        approximate: true,
        source: 'Region Hallands webbplats, 2016',
        grantLineIds: ['Analys och handlingsplan', 'Nya initiativ för ungas psykiska hälsa', 'Ungdomsmottagningar'],
      },
    ])
    const granted = register.grants.reduce((sum, { amountOre }) => sum + amountOre, 0)
    expect(granted).toBe(1_600_000_000)
    expect(register.grants.every(({ example }) => example)).toBe(true)
  })

  it('[FC5] the template of 2016 has its five areas, goals for both terms, and says how all money is used', async () => {
    await county.freeze(county.firstPlan)
    const { content, register, totals } = await county.versionOf(county.firstPlan)
    expect(content.areas.map(({ focusAreaIds }) => focusAreaIds)).toEqual(
      register.agreement.focusAreas.map(({ id }) => [id]),
    )
    const horizons = content.areas.flatMap(({ goals }) => goals.map(({ horizon }) => horizon))
    expect(new Set(horizons)).toEqual(new Set(['long', 'short']))
    for (const { grantedOre, plannedOre, leftOre } of totals.grants.byGrant)
      expect(plannedOre + leftOre).toBe(grantedOre)
  })
})
