import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '@samplan/server/server'
import { readSettings } from '@samplan/server/settings'
import { system } from '@samplan/server/system'
import { readPlan, readText } from '@samplan/shared/doc'
import { activitiesOf, goalsOf, type IsoDate, type Plan, type PlanId, plainText } from '@samplan/shared/plan'
import {
  askedByActivity,
  checkPlan,
  commitmentBoard,
  commitmentStates,
  computeTotals,
  standingCommitments,
} from '@samplan/shared/rules'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'

const planId = 'demo-plan-blekinge-2016' as PlanId

describe('the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samplan-demo-'))
  const doc = new Y.Doc()
  let server: RunningServer
  let plan: Plan
  beforeAll(async () => {
    const read = readSettings({ PORT: '0', DATA_DIR: folder })
    if (!read.ok) throw new Error(read.problems.join())
    server = await startServer({
      settings: read.settings,
      ...system,
      log: pino({ level: 'silent' }),
      clientDir: folder,
    })
    await server.makeDemo(server.url, 'blekinge')
    const { updates } = await server.storage.log.load(planId)
    for (const update of updates) Y.applyUpdate(doc, update)
    plan = readPlan(doc)
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  it('[DE1] has six organisations and NSPH; every grant but the one of record is marked as an example', async () => {
    const { organisations, grants, agreement } = await server.storage.registers.forPlan(planId)
    expect(organisations.map(({ mark, hue, code }) => `${mark} ${hue} ${code}`)).toEqual([
      'KH 0 1082',
      'KK 1 1080',
      'OF 2 1060',
      'RN 3 1081',
      'SB 4 1083',
      'LB 5 10',
      'NS 6 null',
    ])
    const region = grants.filter((grant) => grant.organisationId === organisations[5]?.id)
    expect(region.map(({ amountOre }) => amountOre).toSorted()).toEqual([237_782_100, 475_564_200])
    expect(grants.filter(({ example }) => !example).map(({ amountOre }) => amountOre)).toEqual([475_564_200])
    expect(agreement).toMatchObject({ year: 2016, reportDue: '2016-10-31' })
    expect(agreement.focusAreas[1]?.aliases).toEqual(['Tidiga tillgängliga insatser'])
  })

  it('[CM15] has an answer of each kind, and an organisation that has answered everything', async () => {
    const standing = standingCommitments(await server.storage.commitments.standing(planId))
    const asked = askedByActivity(plan, standing)
    const states = new Set([...asked.values()].flatMap((parties) => parties.map(({ state }) => state)))
    expect([...states].sort()).toEqual([...commitmentStates].sort())
    const { organisations } = await server.storage.registers.forPlan(planId)
    const board = commitmentBoard(
      asked,
      organisations.map(({ id }) => id),
    )
    expect({ complete: board.complete, asked: board.asked }).toEqual({ complete: 1, asked: 7 })
  })

  it('[DE2] has the five areas of work under their focus areas, none under the fourth', async () => {
    const { agreement } = await server.storage.registers.forPlan(planId)
    const numbers = new Map(agreement.focusAreas.map(({ id, number }) => [id, number]))
    const areas = plan.areas.map(({ title, focusAreaIds }) => [
      plainText(title),
      focusAreaIds.map((id) => numbers.get(id)),
    ])
    expect(areas).toEqual([
      ['Information', [1]],
      ['Samordnad individuell plan (SIP)', [3]],
      ['Gemensamma arenor', [3]],
      ['Integrerad vård', [2]],
      ['Länsövergripande analysgrupp', [5]],
    ])
    expect(goalsOf(plan)).toHaveLength(11)
    expect(activitiesOf(plan)).toHaveLength(17)
    expect(plan.unreadable).toEqual([])
  })

  it('[DE3] shows the faults that are meant, and no others that hinder', async () => {
    const register = await server.storage.registers.forPlan(planId)
    const row = await server.storage.plans.find(planId)
    if (!row) throw new Error('the demo has its plan')
    const { findings } = checkPlan({ plan, register, facts: row.facts, today: '2016-09-01' as IsoDate })
    expect(findings.filter(({ severity }) => severity === 'blocking').map(({ id }) => id)).toEqual([
      'V06/no-amount/demo-activity-report',
      'V08/no-responsible/demo-activity-editors/responsible',
      'V09/no-end/demo-activity-coordinator/end',
    ])
    expect(findings.some(({ severity }) => severity === 'absolute')).toBe(false)
  })

  it('[DE4] plans within every grant and leaves money to plan', async () => {
    const totals = computeTotals(plan, await server.storage.registers.forPlan(planId))
    expect(totals.grantsLeft.leftOre).toBeGreaterThan(0)
    expect(totals.grantsLeft.byGrant.map(({ leftOre }) => leftOre >= 0)).toEqual(Array(7).fill(true))
  })

  it('[DE5] has comments on words that stand in the plan, one of them answered', async () => {
    const threads = await server.storage.threads.list(planId)
    expect(threads.filter(({ answer }) => answer !== null)).toHaveLength(1)
    for (const { anchor } of threads) {
      const [start, end] = [anchor.range?.start, anchor.range?.end].map((encoded) => absolute(doc, encoded ?? ''))
      expect(start?.type).toBe(end?.type)
      expect(String(start?.type).slice(start?.index, end?.index)).toBe(anchor.quote)
      const field = doc.getXmlFragment(`t/${anchor.recordId}/${anchor.field}`)
      expect(plainText(readText(field))).toContain(anchor.before + anchor.quote + anchor.after)
    }
  })

  it('[DE6] gives a fresh link for each of five parts, and touches nothing that is there', async () => {
    await server.storage.plans.rename(planId, 'Vår egen titel')
    const [first, second] = [
      await server.makeDemo(server.url, 'blekinge'),
      await server.makeDemo(server.url, 'blekinge'),
    ]
    expect(first.map(({ role, organisation }) => `${role} ${organisation}`)).toEqual([
      'convenor Landstinget Blekinge',
      'editor Karlskrona kommun',
      'editor Landstinget Blekinge',
      'commenter NSPH Blekinge',
      'reader Ronneby kommun',
    ])
    for (const { link, name } of [...first, ...second]) {
      const signedIn = await server.auth.signIn(link.slice(`${server.url}/sign-in/`.length))
      expect(signedIn).toMatchObject({ ok: true, person: { name } })
    }
    expect(await server.storage.plans.find(planId)).toMatchObject({ facts: { title: 'Vår egen titel' }, position: 1 })
    expect(await server.storage.threads.list(planId)).toHaveLength(4)
  })
})

function absolute(doc: Y.Doc, encoded: string) {
  const relative = Y.decodeRelativePosition(Buffer.from(encoded, 'base64'))
  return Y.createAbsolutePositionFromRelativePosition(relative, doc)
}
