/** Stockholm county in 2017: one pot of four percent, two plans on it, and NSPH at the table. */
import { binRecord, setRegister } from '@samplan/shared/doc'
import { activitiesOf, type CostLineId, goalsOf, type IsoDate, type PlanId } from '@samplan/shared/plan'
import { decisionBoard, grantedProjects, moneyMatrix } from '@samplan/shared/rules'
import { agreement2018 } from '@samplan/shared/text'
import type { CountyProjects, Decision, Thread } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CountyServer, openCounty } from './countyServer.ts'
import { comparisonOf, freezeNext, linesOf, makeNext, revise, told } from './nextYear.ts'

const [adults, young] = ['demo-plan-stockholm-adults' as PlanId, 'demo-plan-stockholm-young' as PlanId]

describe('Stockholm', () => {
  let county: CountyServer
  beforeEach(async () => {
    county = await openCounty('stockholm', '2017-07-01T08:00:00Z')
  })
  afterEach(() => county.close())

  it.each([
    [4_528_193, 2016, 2017],
    [4_542_924, 2017, 2018],
  ])(
    '[FC17] derived: the pot of %d kr is four percent of the grants of %d, from 27, for %d',
    async (kronor, from, to) => {
      const { pots, grants, agreements, organisations } = await county.countyOf(adults)
      const pot = pots.find(({ useYear }) => useYear === to)
      if (!pot) throw new Error(`There is a pot for ${to}`)
      expect(pot).toMatchObject({ grantYear: from, amountOre: kronor * 100, rate: { numerator: 4, denominator: 100 } })
      const lines = agreements.flatMap(({ grantLines }) => grantLines).filter(({ id }) => pot.grantLineIds.includes(id))
      expect(new Set(lines.map(({ grantYear }) => grantYear))).toEqual(new Set([from]))
      const base = grants.filter(({ grantLineId }) => pot.grantLineIds.includes(grantLineId))
      const baseOre = base.reduce((sum, { amountOre }) => sum + amountOre, 0)
      expect(Math.round((baseOre * 4) / 100 / 100)).toBe(kronor)
      expect(pot.contributions).toHaveLength(27)
      expect(pot.contributions.reduce((sum, { amountOre }) => sum + amountOre, 0)).toBe(pot.amountOre)
      for (const { organisationId, amountOre } of pot.contributions) {
        const own = base.filter((grant) => grant.organisationId === organisationId)
        const exact = own.reduce((sum, grant) => sum + grant.amountOre, 0) * 0.04
        expect(Math.abs(amountOre - exact)).toBeLessThan(100)
        expect(organisations.some(({ id, decides }) => decides && id === organisationId)).toBe(true)
      }
    },
  )

  it('[FC18] what one plan takes too much overdraws the pot in both, live, and stops either from being frozen', async () => {
    const [one, other] = [await county.open(young), await county.open(adults)]
    const line = activitiesOf(await county.planOf(young))[0]?.costLines[0]
    if (line?.amountOre.state !== 'settled') throw new Error('The first activity is paid from the pot')
    const before = line.amountOre.value
    const { pots } = await county.registerOf(adults)
    const { body: use } = await county.ask<{ potUse: readonly { useYear: number; ore: number }[] }>(
      'reader',
      'GET',
      `${adults}/register/pots`,
    )
    const used = use.potUse.filter(({ useYear }) => useYear === 2017).reduce((sum, { ore }) => sum + ore, 0)
    const leftOre = (pots.find(({ useYear }) => useYear === 2017)?.amountOre ?? 0) - used
    expect(leftOre).toBe(7_819_300)
    const overdrawn = async (plan: PlanId) => (await county.check(plan)).findings.filter(({ rule }) => rule === 'V12')
    const take = async (ore: number) => {
      setRegister(one.doc, 'costLines', line.id as CostLineId, 'amountOre', before + ore)
      await one.saved()
      const heardOre = () =>
        other
          .event('pot-use')
          ?.potUse.filter(({ planId, useYear }) => planId === young && useYear === 2017)
          .reduce((sum, taken) => sum + taken.ore, 0)
      await other.until(() => heardOre() === 240_000_000 + ore, 'the other plan to hear')
    }
    await take(leftOre)
    expect([await overdrawn(young), await overdrawn(adults)]).toEqual([[], []])
    await take(leftOre + 1)
    for (const plan of [young, adults]) {
      expect(await overdrawn(plan)).toMatchObject([{ severity: 'blocking', detail: { code: 'pot-overdrawn' } }])
      expect(await county.freeze(plan)).toMatchObject({ status: 409, body: { code: 'freeze-blocked' } })
    }
    await take(0)
    expect([await overdrawn(young), await overdrawn(adults)]).toEqual([[], []])
    expect((await county.freeze(adults)).status).toBe(201)
  })

  it('[FC21] of two agreements’ grants a plan counts those of its own, and is warned of no others', async () => {
    const { grants } = await county.countyOf(adults)
    const other = grants.find(({ grantLineId }) => grantLineId.startsWith('demo-stockholm16'))
    if (!other) throw new Error('There are grants of 2016')
    const paid = { ...other, paidOre: other.amountOre }
    expect((await county.change(adults, { type: 'put', kind: 'grant', entry: paid })).status).toBe(200)
    expect((await county.check(adults)).findings.filter(({ rule }) => rule === 'V10')).toEqual([])
    await county.freeze(adults)
    const { totals, register } = await county.versionOf(adults)
    const lines = new Set(register.agreement.grantLines.map(({ id }) => id))
    expect(totals.grants.byGrant.every(({ grantLineId }) => lines.has(grantLineId))).toBe(true)
    const own = grants.filter(({ grantLineId }) => lines.has(grantLineId))
    expect(own.length).toBeLessThan(grants.length)
    expect(totals.grants.grantedOre).toBe(own.reduce((sum, { amountOre }) => sum + amountOre, 0))
  })

  it('[FC19] NSPH is a party: in the steering group and the activities, and its views are answered', async () => {
    const { groups, organisations } = await county.countyOf(young)
    const users = organisations.find(({ kind }) => kind === 'user-organisation')
    const steering = groups.find(({ kind }) => kind === 'steering')
    expect(steering?.members.some(({ organisationId }) => organisationId === users?.id)).toBe(true)
    for (const plan of [young, adults]) {
      const activities = activitiesOf(await county.planOf(plan))
      expect(activities.some(({ participantIds }) => users && participantIds.includes(users.id))).toBe(true)
    }
    const { body: threads } = await county.ask<readonly Thread[]>('commenter', 'GET', `${young}/threads`)
    expect(threads).toMatchObject([
      { comments: [{ author: { organisationId: users?.id } }], answer: { outcome: 'taken-in' } },
    ])
  })

  it('[FC41] the catalogue lists exactly the granted projects of both plans, to the öre, once they are frozen', async () => {
    const catalogue = async (role = 'reader') => {
      const { body } = await county.askApi<CountyProjects>(role, 'GET', `counties/${countyId}/projects`)
      return { ...grantedProjects(body.projects, body.county), plans: body.plans }
    }
    const { countyId } = await county.countyOf(adults)
    expect(await catalogue()).toMatchObject({ projects: [], grantedOre: 0 })
    const money = async (plan: PlanId) =>
      moneyMatrix({
        plan: await county.planOf(plan),
        planId: plan,
        register: await county.registerOf(plan),
        potUse: [],
      })
    for (const plan of [adults, young]) expect((await county.freeze(plan)).status).toBe(201)
    const byHand = await Promise.all(
      [adults, young].map(async (plan) => {
        const { content } = await county.versionOf(plan)
        const activities = content.areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.activities))
        return activities.flatMap(({ id, costLines }) => {
          const granted = costLines.filter(({ source }) => source?.startsWith('line:') || source?.startsWith('pot:'))
          const ore = granted.reduce((sum, { amountOre }) => sum + Number(amountOre), 0)
          return granted.length > 0 ? [[id, ore] as const] : []
        })
      }),
    )
    const found = await catalogue()
    const listed = found.projects.map(({ activityId, grantedOre }) => [activityId, grantedOre] as const)
    expect(listed).toHaveLength(byHand.flat().length)
    expect(new Map(listed)).toEqual(new Map(byHand.flat()))
    expect(new Set(found.projects.map(({ planId }) => planId))).toEqual(new Set([adults, young]))
    // What the money pages of the two plans call secured.
    const secured = async () => {
      const sums = await Promise.all([adults, young].map(money))
      return sums.reduce((sum, one) => sum + one.secured.ore, 0)
    }
    expect(found).toMatchObject({ grantedOre: await secured(), conditionalOre: 0, ungrantedOre: 0 })
    const peer = found.projects.find(({ activityId }) => activityId === 'demo-stockholm-activity-peer-support')
    expect(peer?.granted.map(({ useYear, ore }) => [useYear, ore])).toEqual([
      [2017, 98_000_000],
      [2018, 102_000_000],
      [2017, 230_000_000],
    ])
    // A pot that exists only if the state signs again has granted nothing yet.
    const pot = (await county.countyOf(adults)).pots.find(({ useYear }) => useYear === 2018)
    if (!pot) throw new Error('There is a pot for 2018')
    expect(
      (await county.change(adults, { type: 'put', kind: 'pot', entry: { ...pot, conditional: true } })).status,
    ).toBe(200)
    const later = await catalogue()
    expect(later.grantedOre).toBe(await secured())
    expect(later.grantedOre + later.conditionalOre).toBe(found.grantedOre)
    expect(later.conditionalOre).toBeGreaterThan(0)
  })

  it('[FC26] year two is made from year one, with its focus areas continued, revised, frozen, approved by all and handed in', async () => {
    const { sha256 } = (await county.freeze(adults)).body
    const { agreement, pots } = await county.registerOf(adults)
    const entry = agreement2018('demo-stockholm18')
    expect((await county.change(adults, { type: 'put', kind: 'agreement', entry })).status).toBe(200)
    const focusAreas = agreement.focusAreas.map((one, at) => ({
      ...one,
      continuedBy: [entry.focusAreas[at]?.id ?? one.id],
    }))
    expect(
      (await county.change(adults, { type: 'put', kind: 'agreement', entry: { ...agreement, focusAreas } })).status,
    ).toBe(200)
    const sourceOf = (year: number) => {
      const pot = pots.find(({ useYear }) => useYear === year)
      if (!pot) throw new Error(`There is a pot for ${year}`)
      return `pot:${pot.id}` as const
    }
    const [of2017, of2018] = [sourceOf(2017), sourceOf(2018)]
    // What 2018 has in the plan of year one is planned in that of year two from here on, so that the pot pays once.
    await county.ask('convenor', 'POST', `${adults}/drafts`, { reason: '2018 planeras i nästa plan.' })
    const old = await county.open(adults, 'convenor', 2)
    for (const line of linesOf(goalsOf(await county.planOf(adults)))) {
      if (line.source === of2018) binRecord(old.doc, 'costLines', line.id)
    }
    await old.saved()
    const wish = {
      title: '25 år och äldre i Stockholms län, år två',
      periodStart: 2018,
      periodEnd: 2022,
      firstUseYear: 2018,
    }
    const next = await makeNext(county, adults, {
      ...wish,
      agreementId: entry.id,
      sources: [{ from: of2017, to: of2018 }],
    })
    const [before, after] = [(await county.versionOf(adults)).content, await county.planOf(next)]
    const numbers = (ids: readonly string[], of: { focusAreas: readonly { id: string; number: number }[] }) =>
      ids.map((id) => of.focusAreas.find((one) => one.id === id)?.number)
    expect(after.areas.map((area) => numbers(area.focusAreaIds, entry))).toEqual(
      before.areas.map((area) => numbers(area.focusAreaIds, agreement)),
    )
    expect(after.analyses.map(({ text }) => text)).toEqual(before.analyses.map(({ text }) => text))
    const { differenceOre } = await revise(county, next)
    const compared = await comparisonOf(county, next)
    expect(told(compared, 'goals')).toEqual([['changed', 'title'], ['new'], ['dropped']])
    expect(told(compared, 'activities')).toEqual([['dropped']])
    const lines = told(compared, 'costLines')
    expect(lines).toEqual([['changed', 'amountOre'], ['dropped'], ['dropped'], ['dropped']])
    expect(compared.money.whole.differenceOre).toBe(differenceOre)
    const pot = (source: string, useYear: number) =>
      compared.money.bySource.find((row) => row.source === source && row.useYear === useYear)
    expect(pot(of2017, 2017)).toMatchObject({ beforeOre: 205_000_000, afterOre: 0, state: 'secured' })
    expect(pot(of2018, 2018)).toMatchObject({
      beforeOre: 220_000_000,
      afterOre: 98_000_000 + 1_234_567 + 56_000_000,
      differenceOre: 155_234_567 - 220_000_000,
    })
    const { blocking } = await freezeNext(county, next)
    expect(blocking.map(({ rule, detail }) => [rule, detail.code])).toEqual([])
    expect(await county.versionOf(next)).toMatchObject({ predecessor: { planId: adults, number: 1, sha256 } })
    const { parties } = await county.decisionsOf(next)
    expect(parties).toHaveLength(27)
    const adopts = {
      type: 'decided',
      on: '2017-07-01' as IsoDate,
      board: 'Styrelsen',
      meaning: 'adopts',
      words: '',
      reference: { kind: 'paragraph', paragraph: '9', minutes: '' },
    } as const
    expect((await county.decide(next, parties, adopts)).status).toBe(201)
    const { decisions } = await county.decisionsOf(next)
    expect(decisionBoard<Decision>({ parties, entries: decisions, version: 1 })).toMatchObject({
      of: 27,
      counts: { decided: 27 },
      meanings: { adopts: 27 },
    })
    expect((await county.handIn(next, '2017-07-01')).status).toBe(200)
  })
})
