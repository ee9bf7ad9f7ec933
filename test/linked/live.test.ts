import { binRecord, setMember, setRegister } from '@samplan/shared/doc'
import type { ActivityId, CostLineId, FamilyShare, GoalId, PlanId } from '@samplan/shared/plan'
import type { FamilyAnswer } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { ronneby } from '../http/county.ts'
import { county, grant, lineId } from '../register/entries.ts'
import { addPlan, type LiveServer, personIds, planId, startLiveServer } from '../support/liveServer.ts'
import { connect, type PlainClient } from '../support/plainClient.ts'

const childId = 'plan-child-of-the-county' as PlanId
const line = 'cost-line-school' as CostLineId
const activity = 'activity-school' as ActivityId
const goal = 'goal-long-term' as GoalId
const convenor = { planId, personId: personIds.convenor }

describe('open plans of one family', () => {
  let live: LiveServer
  beforeEach(async () => {
    live = await startLiveServer({ now: () => new Date('2016-09-01T08:00:00Z') })
    const at = '2016-09-01T08:00:00.000Z' as never
    await addPlan(live.storage, childId, at, 'own')
    const part = { role: 'convenor', organisationId: ronneby.id, addedAt: at } as const
    await live.storage.plans.putParticipant(childId, { personId: personIds.otherEditor, ...part })
  })
  afterEach(() => live.close())

  const link = async () => {
    const both = { role: 'convenor', organisationId: ronneby.id, addedAt: '2016-09-01T08:00:00.000Z' as never } as const
    await live.storage.plans.putParticipant(childId, { personId: personIds.convenor, ...both })
    const outcome = await live.server.commands.linkPlan({ planId: childId, personId: personIds.convenor }, planId)
    expect(outcome).toMatchObject({ ok: true })
    await live.storage.plans.removeParticipant(childId, personIds.convenor, '2016-09-01T08:00:00.000Z' as never)
  }
  const freeze = async () => {
    const wish = { overrides: [], nextDraftReason: null }
    expect(await live.server.commands.freezePlan(convenor, wish)).toMatchObject({ ok: true })
  }
  const open = () => connect(live, 'convenor')
  const openChild = () => connect(live, 'otherEditor', { path: `${childId}/1.1?schema=1` })
  /** What a window was told of the child last. */
  const heard = (client: PlainClient): FamilyShare | undefined =>
    client.events
      .flatMap((event) => (event.type === 'family-shares' ? event.shares : []))
      .findLast((share) => share.planId === childId)
  const hears = async (client: PlainClient, ore: number, ...goalIds: readonly GoalId[]) => {
    const wanted = JSON.stringify([ore, goalIds])
    const now = () => {
      const share = heard(client)
      return share && JSON.stringify([share.costs.reduce((sum, cost) => sum + cost.ore, 0), share.goalIds])
    }
    await client.until(() => now() === wanted, wanted)
    expect(now()).toBe(wanted)
  }

  it('[LP9] what a child costs and takes up shows in its parent within a second, and goes again', async () => {
    await link()
    const [parent, child] = [await open(), await openChild()]
    expect(parent.event('welcome')?.family?.members.map(({ planId: id }) => id)).toEqual([planId, childId])
    await hears(parent, 45_000_000)
    setRegister(child.doc, 'costLines', line, 'amountOre', 30_000_000)
    await hears(parent, 30_000_000)
    setMember(child.doc, 'activities', activity, 'parentGoals', goal, true)
    await hears(parent, 30_000_000, goal)
    binRecord(child.doc, 'activities', activity)
    await hears(parent, 0)
    expect(JSON.stringify(parent.events)).not.toContain('Utbilda skolans personal')
  })

  it('[CH22] two plans of a family that use one grant are each told, and the server stops their freeze', async () => {
    await link()
    const register = await live.storage.registers.county(county.countyId)
    const change = { type: 'put', kind: 'grant', entry: grant } as const
    expect(await live.server.commands.changeRegister(convenor, { change, ifNumber: register.number })).toMatchObject({
      ok: true,
    })
    for (const client of [await open(), await openChild()]) {
      const record = client.doc.getMap<Y.Map<unknown>>('costLines').get(line)
      client.doc.transact(() => {
        record?.set('source', `line:${lineId}`)
        record?.set('payerId', grant.organisationId)
      })
      await client.saved()
    }
    const whose = { planId: childId, personId: personIds.otherEditor }
    for (const who of [convenor, whose]) {
      const outcome = await live.server.commands.checkPlan(who)
      const found = outcome.ok ? outcome.value.findings.filter(({ rule }) => rule === 'V10') : []
      expect(found).toMatchObject([
        { severity: 'blocking', detail: { grantedOre: 60_000_000, plannedOre: 90_000_000, elsewhereOre: 45_000_000 } },
      ])
      const wish = { overrides: [], nextDraftReason: null }
      expect(await live.server.commands.freezePlan(who, wish)).toMatchObject({ ok: false, code: 'freeze-blocked' })
    }
  })

  it('[LP9] a link that is made while both are open, and the parent’s version, reach both', async () => {
    const [parent, child] = [await open(), await openChild()]
    expect([parent, child].map((window) => window.event('welcome')?.family)).toEqual([null, null])
    await link()
    await parent.until(() => parent.event('family')?.family?.members.length === 2, 'the family')
    await hears(parent, 45_000_000)
    await freeze()
    await child.until(() => child.event('family')?.family?.follows?.number === 1, 'the version')
    expect(child.event('family')?.family?.follows?.goals.map(({ id }) => id)).toEqual([goal, 'goal-short-term'])
    await live.server.commands.unlinkChild(convenor, childId)
    for (const window of [parent, child]) {
      await window.until(() => window.event('family')?.family === null, 'the end of the link')
      expect(window.event('family')).toEqual({ type: 'family', family: null })
    }
  })

  it('[LP9] a child that nobody has open counts', async () => {
    await link()
    const child = await openChild()
    setRegister(child.doc, 'costLines', line, 'amountOre', 7_000_000)
    await child.saved()
    await child.close()
    const headers = { cookie: await live.cookieOf('convenor') }
    const answer = await fetch(`${live.server.url}/api/plans/${planId}/family`, { headers })
    const { shares } = (await answer.json()) as FamilyAnswer
    expect(shares.find((share) => share.planId === childId)?.costs).toMatchObject([{ ore: 7_000_000 }])
    await hears(await open(), 7_000_000)
  })

  it('[LP10] in a plan without links nothing is summed, in the same round that sums a linked one', async () => {
    const aloneId = 'plan-without-links' as PlanId
    const at = '2016-09-01T08:00:00.000Z' as never
    await addPlan(live.storage, aloneId, at, 'own')
    const part = { role: 'convenor', organisationId: ronneby.id, addedAt: at } as const
    await live.storage.plans.putParticipant(aloneId, { personId: personIds.convenor, ...part })
    await link()
    const [parent, child] = [await open(), await openChild()]
    const alone = await connect(live, 'convenor', { path: `${aloneId}/1.1?schema=1` })
    await hears(parent, 45_000_000)
    setRegister(alone.doc, 'costLines', line, 'amountOre', 1)
    await alone.saved()
    setRegister(child.doc, 'costLines', line, 'amountOre', 2)
    await hears(parent, 2)
    expect(await live.storage.links.shares([aloneId])).toMatchObject([{ summedAt: null }])
    expect([alone.event('family'), alone.event('family-shares')]).toEqual([undefined, undefined])
    expect(alone.event('welcome')?.family).toBeNull()
  })
})
