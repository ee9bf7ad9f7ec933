/** Blekinge's plan of 2016, frozen and refused over HTTP, by command and by requests made by hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addCostLine, fragment, setRegister } from '@samplan/shared/doc'
import type { ActivityId, AnalysisId, CostLineId, DecisionSaid, IsoDate, OrganisationId } from '@samplan/shared/plan'
import { decisionBoard } from '@samplan/shared/rules'
import type { Decision, FreezeRequest, Problem } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { samplan } from '../cli/samplanCommand.ts'
import type { PlainClient } from '../support/plainClient.ts'
import { type } from '../support/words.ts'
import { type CountyServer, openCounty } from './countyServer.ts'
import { atRisk } from './repayment.ts'
import { expectGoals, expectLeft, expectMoney } from './reportFigures.ts'

const inTime = '2016-10-20T08:00:00Z'
const organisation = (mark: string) => `demo-organisation-${mark}` as OrganisationId
const report = 'demo-activity-report' as ActivityId
const editors = 'demo-activity-editors' as ActivityId
const vulnerable = 'demo-analysis-vulnerable' as AnalysisId
const reportLine = 'demo-cost-line-report' as CostLineId
const because = (findingId: string) => ({ findingId, reason: `Skäl för ${findingId}` })

/** Gives an amount, a responsible organisation and an end to the three activities that the demo leaves without. */
function mend({ doc }: PlainClient): void {
  const [payerId, source] = [organisation('KK'), 'line:demo-grant-line-analysis'] as const
  addCostLine(doc, {
    id: reportLine,
    activityId: report,
    useYear: 2017,
    kind: 'staff',
    payerId,
    source: source as never,
  })
  setRegister(doc, 'costLines', reportLine, 'amountOre', 4_000_000)
  setRegister(doc, 'activities', editors, 'responsible', organisation('LB'))
  setRegister(doc, 'activities', 'demo-activity-coordinator' as ActivityId, 'end', '2018-12-31' as never)
}

describe('Blekinge', () => {
  let county: CountyServer
  let window: PlainClient
  beforeEach(async () => {
    county = await openCounty('blekinge', inTime)
    window = await county.open(county.firstPlan)
    mend(window)
    await window.saved()
  })
  afterEach(() => county.close())

  const freeze = (wish?: Partial<FreezeRequest>) => county.freeze(county.firstPlan, wish)
  const hindering = async () =>
    (await county.check(county.firstPlan)).findings.filter(
      ({ severity }) => severity === 'blocking' || severity === 'absolute',
    )
  const version = () => county.versionOf(county.firstPlan)

  it('[FC7] its five areas of work freeze with a warning for the focus area that has no goal', async () => {
    expect(await freeze()).toMatchObject({ status: 201, body: { number: 1 } })
    const { findings, content, register } = await version()
    expect(content.areas).toHaveLength(5)
    const omitted = findings.filter(({ rule }) => rule === 'V04')
    const fourth = register.agreement.focusAreas.find(({ name }) => name === 'Utsatta grupper')
    expect(omitted).toMatchObject([{ severity: 'warning', overrideReason: null, detail: { focusAreaId: fourth?.id } }])
    expect(findings.every(({ severity }) => severity !== 'blocking' && severity !== 'absolute')).toBe(true)
  })

  it('[FC8] it is refused while the analysis of a focus area is empty', async () => {
    const text = fragment(window.doc, vulnerable, 'text')
    text.delete(0, text.length)
    await window.saved()
    const [finding, ...others] = await hindering()
    expect([finding?.rule, finding?.severity, others]).toEqual(['V03', 'blocking', []])
    expect(await freeze()).toMatchObject({ status: 409, body: { code: 'freeze-blocked', detail: finding?.id } })
    expect(await county.server.storage.versions.list(county.firstPlan)).toEqual([])
  })

  it('[FC8] it is refused with an activity without amount, and the convenor’s reason for one is printed', async () => {
    setRegister(window.doc, 'costLines', reportLine, 'amountOre', null)
    await window.saved()
    expect(await freeze()).toMatchObject({ status: 409, body: { code: 'freeze-blocked' } })
    const [finding, ...others] = await hindering()
    expect([finding?.rule, finding?.severity, others]).toEqual(['V06', 'blocking', []])
    const override = because(finding?.id ?? '')
    expect((await freeze({ overrides: [override] })).status).toBe(201)
    const printed = (await version()).findings.filter(({ overrideReason }) => overrideReason !== null)
    expect(printed).toMatchObject([{ rule: 'V06', id: override.findingId, overrideReason: override.reason }])
  })

  it('[FC9] two organisations that were made responsible at once stop it by every route', async () => {
    const other = await county.open(county.firstPlan, 'editor')
    // In one breath, before either has heard of the other.
    setRegister(window.doc, 'activities', editors, 'responsible', organisation('KH'))
    setRegister(other.doc, 'activities', editors, 'responsible', organisation('SB'))
    await Promise.all([window.saved(), other.saved()])
    const left = await hindering()
    expect(left.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['V08 blocking', 'V25 absolute'])
    const overrides = left.map(({ id }) => because(id))
    const path = `${county.firstPlan}/freeze`
    const wish = { overrides, nextDraftReason: null }
    const byHand = [
      wish,
      { ...wish, overrides: [...overrides, ...overrides.toReversed()] },
      { ...wish, overrides: overrides.map((one) => ({ ...one, severity: 'warning' })), force: true },
      { ...wish, findings: [], checked: { findings: [], passed: [] } },
      { ...wish, lateReason: 'Nämnden möts sent.' },
    ]
    for (const content of byHand) {
      const { status, body } = await county.ask<Problem>('convenor', 'POST', path, content)
      expect([status, body.code, body.detail]).toEqual([409, 'freeze-blocked', left[1]?.id])
    }
    expect((await county.ask('editor', 'POST', path, wish)).status).toBe(403)
    // Nor does an agreement whose profile makes light of both.
    const [agreement] = (await county.countyOf(county.firstPlan)).agreements
    if (!agreement) throw new Error('Blekinge has its agreement')
    const profile = left.map(({ rule }) => ({ rule, heaviest: 'off' }) as const)
    await county.change(county.firstPlan, { type: 'put', kind: 'agreement', entry: { ...agreement, profile } })
    expect((await hindering()).map(({ rule }) => rule)).toEqual(['V25'])
    expect(await freeze({ overrides })).toMatchObject({ status: 409, body: { code: 'freeze-blocked' } })
    const { port, token } = JSON.parse(readFileSync(join(county.folder, 'server.json'), 'utf8'))
    const asked = await fetch(`http://127.0.0.1:${port}/freeze`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...wish, planId: county.firstPlan, by: null, lateReason: null, force: true }),
    })
    expect([asked.status, await asked.json()]).toMatchObject([409, { code: 'freeze-blocked' }])
    const given = overrides.flatMap(({ findingId, reason }) => ['--override', `${findingId}=${reason}`])
    const command = await samplan(county.folder, 'freeze', county.firstPlan, ...given, '--json')
    expect(command).toMatchObject({ code: 1, stdout: '' })
    expect(command.stderr).toContain(`${left[1]?.id} (absolute)`)
    const asCommand = { planId: county.firstPlan, personId: 'demo-person-kim-ek' as never }
    expect(await county.server.commands.freezePlan(asCommand, wish)).toMatchObject({
      ok: false,
      code: 'freeze-blocked',
    })
    expect(await county.server.storage.versions.list(county.firstPlan)).toEqual([])
    setRegister(window.doc, 'activities', editors, 'responsible', organisation('KH'))
    await window.saved()
    expect((await freeze()).status).toBe(201)
  })

  it('[FC10] a condition that fails puts its own line at risk and not the other', async () => {
    const young = 'demo-activity-first-line' as ActivityId
    const text = fragment(window.doc, young, 'targetGroup')
    text.delete(0, text.length)
    await window.saved()
    const [finding, ...others] = await hindering()
    expect([finding?.rule, others]).toEqual(['V07', []])
    expect((await freeze({ overrides: [because(finding?.id ?? '')] })).status).toBe(201)
    expect((await county.handIn(county.firstPlan, '2016-10-20')).status).toBe(200)
    await county.setClock('2016-11-01T08:00:00Z')
    expect(await atRisk(county)).toEqual({ 'Nya initiativ för ungas psykiska hälsa': 237_782_100 })
  })

  it('[FC31] its boards decide with and without §, one after the other, on the hash of what was frozen', async () => {
    const { body: frozen } = await freeze()
    const landsting = organisation('LB')
    const say = (said: DecisionSaid, after: number | null) =>
      county.ask<Decision[]>('convenor', 'POST', `${county.firstPlan}/decisions`, {
        version: 1,
        of: [{ organisationId: landsting, after }],
        said,
      })
    const [first, later] = ['2016-10-20', '2016-11-16'] as IsoDate[] as [IsoDate, IsoDate]
    const decided = { type: 'decided', on: first, meaning: 'adopts', words: '' } as const
    const oral = { kind: 'unnumbered', form: 'oral', reason: 'Nämnden antog planen vid mötet.' } as const
    const numbered = { kind: 'paragraph', paragraph: '§ 110', minutes: '' } as const
    expect((await say({ ...decided, board: 'Nämnden', reference: { ...oral, reason: '' } }, null)).status).toBe(422)
    expect((await say({ ...decided, board: 'Nämnden', reference: oral }, null)).status).toBe(201)
    const executive = { ...decided, on: later, board: 'Landstingsstyrelsen' } as const
    expect((await say({ ...executive, reference: numbered }, 1)).status).toBe(409)
    await county.setClock('2016-11-17T08:00:00Z')
    expect((await say({ ...executive, reference: { ...numbered, paragraph: '§' } }, 1)).status).toBe(422)
    expect((await say({ ...executive, reference: numbered }, 1)).status).toBe(201)
    const { parties, decisions } = await county.decisionsOf(county.firstPlan)
    const { seats, counts, of } = decisionBoard<Decision>({ parties, entries: decisions, version: 1 })
    expect([of, counts.decided]).toEqual([6, 1])
    const seat = seats.find(({ organisationId }) => organisationId === landsting)
    expect(seat?.entries).toMatchObject([
      { versionSha256: frozen.sha256, said: { on: later, reference: { kind: 'paragraph', paragraph: '110' } } },
      { versionSha256: frozen.sha256, said: { on: first, reference: { kind: 'unnumbered', form: 'oral' } } },
    ])
    expect(seat?.steps.decided?.number).toBe(2)
  })

  it('[FC33] the report to the executive board has the version’s figures, its warning and what was decided', async () => {
    setRegister(window.doc, 'costLines', reportLine, 'amountOre', 4_000_050)
    type(window.doc, 'Länet tar upp det nästa år.', vulnerable, 'omissionReason')
    await window.saved()
    await freeze()
    const landsting = organisation('LB')
    const reference = { kind: 'unnumbered', form: 'oral', reason: 'Nämnden antog planen vid mötet.' } as const
    const on = '2016-10-20' as IsoDate
    const decided = { type: 'decided', on, board: 'Nämnden', meaning: 'adopts', words: '', reference } as const
    expect((await county.decide(county.firstPlan, [landsting], decided)).status).toBe(201)
    const [word, frozen] = [await county.reportOf(county.firstPlan, landsting), await version()]
    expectGoals(word, frozen)
    expectMoney(word, frozen, null)
    expectMoney(word, frozen, landsting)
    expectLeft(word, frozen)
    const said = word.paragraphs.map(({ text }) => text)
    const name = 'Landstinget Blekinge antar Psykisk hälsa i Blekinge 2016–2020, version 1.'
    expect(said).toContain(name)
    const areas = word.paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text)
    expect(areas.filter((text) => /^\d /.test(text))).toHaveLength(5)
    expect(said).toContain('Utsatta grupper har inga mål. Skälet följer med planen. Länet tar upp det nästa år.')
    expect(said.some((text) => text.includes('Beslutat 1 av 6.'))).toBe(true)
    const rows = word.tables
      .find(({ under }) => under === 'Beslut hittills')
      ?.rows.map(({ cells }) => cells.join(' | '))
    expect(rows?.[1]).toBe(
      'Landstinget Blekinge | Nämnden | 20 oktober 2016 | Utan §: muntligt. Nämnden antog planen vid mötet. | Antar',
    )
  })
})
