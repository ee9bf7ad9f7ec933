/** Västra Götaland in 2017: fifty that decide, money per inhabitant, and the part of it that is only promised. */
import type {
  Agreement,
  DecisionSaid,
  GrantLine,
  IsoDate,
  OrganisationId,
  Register,
  RejectedRow,
} from '@samplan/shared/plan'
import { computeTotals, decisionBoard, guessChoice, moneyMatrix, sortRows } from '@samplan/shared/rules'
import type { Consultation, Decision, ImportPreview, ProposalImport, Proposals } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { grantTableRows } from '../../client/src/plan/sheet/grantTableRows.ts'
import { consultationSheet } from './consultationSheet.ts'
import { type CountyServer, openCounty } from './countyServer.ts'
import { expectGoals, expectLeft, expectMoney } from './reportFigures.ts'

describe('Västra Götaland', () => {
  let county: CountyServer
  beforeEach(async () => {
    county = await openCounty('vastra-gotaland', '2017-07-01T08:00:00Z')
  })
  afterEach(() => county.close())

  const promised = ({ agreement }: Pick<Register, 'agreement'>) =>
    agreement.grantLines.filter((line) => line.conditional)
  /** Says of the promised lines whether they are still conditional, as the convenor does when the state has signed. */
  const setConditional = async (of: readonly GrantLine[], conditional: boolean) => {
    const [agreement] = (await county.countyOf(county.firstPlan)).agreements
    const ids = of.map(({ id }) => id)
    const grantLines = agreement?.grantLines.map((line) => (ids.includes(line.id) ? { ...line, conditional } : line))
    const entry = { ...agreement, grantLines } as Agreement
    expect((await county.change(county.firstPlan, { type: 'put', kind: 'agreement', entry })).status).toBe(200)
  }
  const moneyNow = async () => {
    const [plan, register] = [await county.planOf(county.firstPlan), await county.registerOf(county.firstPlan)]
    const { secured, conditional } = moneyMatrix({ plan, planId: county.firstPlan, register, potUse: [] })
    return { secured: secured.ore, conditional: conditional.ore, totals: computeTotals(plan, register).plan }
  }
  const flagged = async () => (await county.check(county.firstPlan)).findings.filter(({ rule }) => rule === 'V14')

  it('[FC11] 49 municipalities and a region decide, and nobody else', async () => {
    const { organisations } = await county.countyOf(county.firstPlan)
    const deciding = organisations.filter(({ decides }) => decides)
    expect(deciding).toHaveLength(50)
    expect(deciding.filter(({ kind }) => kind === 'municipality')).toHaveLength(49)
    expect(deciding.filter(({ kind }) => kind === 'region')).toHaveLength(1)
    await county.freeze(county.firstPlan)
    const { register } = await county.versionOf(county.firstPlan)
    expect(register.organisations.filter(({ decides }) => decides)).toHaveLength(50)
  })

  it.each([
    [60, 2017, false],
    [180, 2018, true],
  ])(
    '[FC12] derived: %d öre for each inhabitant on 31 December 2015, for %d, conditional: %s',
    async (ore, year, is) => {
      const { organisations, distributions, grants, agreements } = await county.countyOf(county.firstPlan)
      const made = distributions.find(({ current: { key } }) => {
        return key.rule.kind === 'per-inhabitant' && key.rule.orePerInhabitant === ore
      })
      if (made?.of.kind !== 'grant-line') throw new Error(`The ${ore} öre are split`)
      const { grantLineId } = made.of
      const towns = organisations.filter(({ kind }) => kind === 'municipality')
      const counts = towns.map(({ populations }) => populations.find(({ date }) => date === '2015-12-31')?.count ?? 0)
      const inhabitants = counts.reduce((sum, count) => sum + count, 0)
      expect(made.current).toMatchObject({ key: { baseDate: '2015-12-31' }, totalWeight: inhabitants, example: true })
      expect(Math.abs(made.current.totalOre - inhabitants * ore)).toBeLessThanOrEqual(50)
      const given = grants.filter((grant) => grant.grantLineId === grantLineId)
      expect(given).toHaveLength(49)
      expect(given.reduce((sum, { amountOre }) => sum + amountOre, 0)).toBe(made.current.totalOre)
      for (const [index, town] of towns.entries()) {
        const own = given.find(({ organisationId }) => organisationId === town.id)?.amountOre ?? 0
        expect(Math.abs(own - (counts[index] ?? 0) * ore)).toBeLessThan(100)
      }
      const lines = agreements.flatMap(({ grantLines }) => grantLines)
      expect(lines.find(({ id }) => id === grantLineId)).toMatchObject({ grantYear: year, conditional: is })
    },
  )

  it('[FC13] what is promised stands apart from what is secured, in the version too, and is flagged on each line', async () => {
    const { secured, conditional, totals } = await moneyNow()
    expect([totals.stateGrantOre, totals.conditionalOre]).toEqual([secured + conditional, conditional])
    expect(conditional).toBe(119_500_000)
    const lines = (await flagged()).map(({ detail }) => (detail.code === 'conditional-money' ? detail.amountOre : 0))
    expect(lines.reduce((sum, ore) => sum + ore, 0)).toBe(conditional)
    await county.freeze(county.firstPlan)
    expect((await county.versionOf(county.firstPlan)).totals.plan).toEqual(totals)
  })

  it('[FC13] when the state has signed it is switched, is secured, and can be switched back', async () => {
    const before = await moneyNow()
    const lines = promised(await county.registerOf(county.firstPlan))
    await setConditional(lines, false)
    expect(await moneyNow()).toMatchObject({ secured: before.secured + before.conditional, conditional: 0 })
    expect(await flagged()).toEqual([])
    await setConditional(lines, true)
    expect(await moneyNow()).toEqual(before)
  })

  it('[FC22] on the plan’s page grants that nothing is planned from stand together, and the rows add up', async () => {
    const [plan, register] = [await county.planOf(county.firstPlan), await county.registerOf(county.firstPlan)]
    const { byGrant, grantedOre, leftOre } = computeTotals(plan, register).grantsLeft
    const rows = grantTableRows(byGrant)
    expect([byGrant.length, rows.length]).toEqual([101, 13])
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(byGrant.length)
    expect(rows.reduce((sum, row) => sum + row.grantedOre, 0)).toBe(grantedOre)
    expect(rows.reduce((sum, row) => sum + row.leftOre, 0)).toBe(leftOre)
    const few = byGrant.slice(0, 16)
    expect(grantTableRows(few)).toEqual(few.map((use) => ({ ...use, count: 1 })))
  })

  it('[FC32] of the fifty some have received the version, some reported it and some decided, each counted for itself', async () => {
    await county.freeze(county.firstPlan)
    const on = '2017-07-01' as IsoDate
    const { parties } = await county.decisionsOf(county.firstPlan)
    const say = async (ids: readonly OrganisationId[], said: DecisionSaid) =>
      expect((await county.decide(county.firstPlan, ids, said)).status).toBe(201)
    await say(parties, { type: 'received', on })
    await say(parties.slice(0, 44), { type: 'reported', on, board: 'Socialnämnden' })
    const decided = {
      type: 'decided',
      on,
      board: 'Kommunstyrelsen',
      words: '',
      reference: { kind: 'paragraph', paragraph: '71', minutes: '' },
    } as const
    const reservation = {
      ...decided,
      meaning: 'adopts-with-reservation',
      words: 'Om staten skriver under igen.',
    } as const
    await say(parties.slice(0, 30), { ...decided, meaning: 'adopts' })
    await say(parties.slice(30, 35), reservation)
    await say(parties.slice(45, 48), { ...decided, meaning: 'sends-back' })
    const { decisions } = await county.decisionsOf(county.firstPlan)
    const board = decisionBoard<Decision>({ parties, entries: decisions, version: 1 })
    expect([board.of, board.counts]).toEqual([50, { received: 50, reported: 44, decided: 38 }])
    expect(board.meanings).toEqual({ adopts: 30, 'adopts-with-reservation': 5, 'sends-back': 3, declines: 0 })
    const [missing] = board.seats.filter(({ steps }) => !steps.decided)
    expect(missing?.organisationId).toBe(parties[35])
    // The report has the figures of the version, and what is only promised in tables of its own.
    const [word, frozen] = [await county.reportOf(county.firstPlan, null), await county.versionOf(county.firstPlan)]
    expectGoals(word, frozen)
    expectMoney(word, frozen, null)
    expectLeft(word, frozen)
    const told = word.paragraphs.map(({ text }) => text).filter((text) => text.includes('av 50'))
    expect(told).toEqual(['Så står det den 1 juli 2017. Mottagit 50 av 50. Anmält 44 av 50. Beslutat 38 av 50.'])
    // An editor speaks for their own alone: of the others the convenor alone has said anything.
    const foreign = { version: 1, of: [{ organisationId: parties[49], after: null }], said: { type: 'received', on } }
    expect((await county.ask('editor', 'POST', `${county.firstPlan}/decisions`, foreign)).status).toBe(403)
    // The next version is another: nobody has decided on it, and the decisions stand on the first.
    await county.ask('convenor', 'POST', `${county.firstPlan}/drafts`, { reason: 'Återremiss' })
    expect((await county.freeze(county.firstPlan)).status).toBe(201)
    const next = decisionBoard<Decision>({ parties, entries: decisions, version: 2 })
    expect(next.counts).toEqual({ received: 0, reported: 0, decided: 0 })
    expect(next.seats.filter(({ earlier }) => earlier?.version === 1)).toHaveLength(38)
  })

  it('[FC14] seven goals are for adults and eight for children and young people, and each counts once', async () => {
    await county.freeze(county.firstPlan)
    const { content, totals } = await county.versionOf(county.firstPlan)
    const [adults, young] = content.areas.filter(({ parentId }) => parentId === null)
    const goalsIn = (top: typeof adults) =>
      content.areas.filter(({ id, parentId }) => id === top?.id || parentId === top?.id).flatMap(({ goals }) => goals)
    expect([goalsIn(adults).length, goalsIn(young).length]).toEqual([7, 8])
    const sumOf = (ids: readonly string[]) =>
      totals.byArea.filter(({ id }) => ids.includes(String(id))).reduce((sum, { ore }) => sum + ore, 0)
    expect(sumOf([adults?.id ?? '', young?.id ?? ''])).toBe(totals.plan.ore)
    expect(totals.byGoal.reduce((sum, { ore }) => sum + ore, 0)).toBe(totals.plan.ore)
  })

  it('[FC40] the consultation’s Excel file becomes proposals per focus area, and no row of it is lost', async () => {
    const plan = county.firstPlan
    const { organisations, agreement } = await county.registerOf(plan)
    const { focusAreas } = agreement
    const sheet = consultationSheet(organisations, focusAreas, 412)
    const [invited] = organisations.map(({ id }) => id)
    const terms = { name: 'Rådslag', kind: 'meeting', start: '2017-03-01', end: '2017-03-08', invited: [invited] }
    const { body: held } = await county.ask<Consultation>('convenor', 'POST', `${plan}/consultation/rounds`, terms)
    const to = `${plan}/proposals`
    const seen = await county.sendFile<ImportPreview>('convenor', `${to}/preview`, sheet.file, { sheet: null })
    if (!seen.body.ok) throw new Error(seen.body.fault)
    const { table, sha256 } = seen.body.value
    const choice = guessChoice(table, 0)
    const sorted = sortRows(table, choice, { organisations, focusAreas })
    const counts = { proposals: sorted.proposals.length, rejects: sorted.rejects.length }
    const wish = { name: 'Rådslag 14 september.xlsx', choice, seen: { sha256, ...counts }, again: false }
    const rounds = `${to}/rounds/${held.rounds.at(-1)?.id}/imports`
    const made = await county.sendFile<ProposalImport>('convenor', rounds, sheet.file, wish)
    expect(made).toMatchObject({ status: 201, body: { rowsIn: 412, proposals: 379, rejects: 33 } })
    const { body: kept } = await county.ask<Proposals>('reader', 'GET', to)
    const { body: rejects } = await county.ask<RejectedRow[]>('reader', 'GET', `${to}/imports/1/rejects`)
    const number = (id: string | null) => focusAreas.find((area) => area.id === id)?.number ?? null
    const found = kept.proposals.map(({ row, focusAreaId, text }) => ({ row, focusArea: number(focusAreaId), text }))
    expect(found).toEqual(sheet.proposals)
    expect(rejects.map(({ row, reason }) => ({ row, reason }))).toEqual(sheet.rejects)
    expect(kept.proposals.length + rejects.length).toBe(sheet.rowsIn)
    const perArea = [...focusAreas.map(({ id }) => id), null].map(
      (id) => kept.proposals.filter(({ focusAreaId }) => focusAreaId === id).length,
    )
    expect(perArea).toEqual([74, 74, 74, 74, 74, 9])
    expect(kept.proposals.every(({ organisationId }) => organisationId !== null)).toBe(true)
  })
})
