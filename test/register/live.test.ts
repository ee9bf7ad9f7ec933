import { binRecord, restoreRecord, setRegister, setScalar } from '@samplan/shared/doc'
import type { CostLineId, IsoInstant, PlanId, PotUse, RegisterChange } from '@samplan/shared/plan'
import type { CheckResult } from '@samplan/shared/rules'
import type { CountyPotUse, Problem } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countyId } from '../http/county.ts'
import { addPlan, type LiveServer, personIds, planId, startLiveServer, type Who } from '../support/liveServer.ts'
import { connect, type PlainClient } from '../support/plainClient.ts'
import { county, milestone, pot, put } from './entries.ts'

const secondId = 'plan-second-of-two' as PlanId
const line = 'cost-line-school' as CostLineId

describe('open plans of one county', () => {
  let live: LiveServer
  beforeEach(async () => {
    live = await startLiveServer()
    const at = new Date().toISOString() as IsoInstant
    await addPlan(live.storage, secondId, at)
    const part = { role: 'convenor', organisationId: county.organisations[0]?.id as never, addedAt: at } as const
    await live.storage.plans.putParticipant(secondId, { personId: personIds.otherEditor, ...part })
  })
  afterEach(() => live.close())

  const change = (wish: RegisterChange) =>
    live.server.commands.changeRegister({ planId, personId: personIds.convenor }, { change: wish, ifNumber: 4 })
  const open = () => connect(live, 'convenor')
  const openOther = () => connect(live, 'otherEditor', { path: `${secondId}/1.1?schema=1` })
  const ask = async <T>(who: Who, path: string, content?: object): Promise<T> => {
    const write = { method: 'POST', body: JSON.stringify(content) }
    const headers = { cookie: await live.cookieOf(who), origin: live.origin, 'content-type': 'application/json' }
    return (await (await fetch(`${live.server.url}/api/plans/${path}`, { headers, ...(content && write) })).json()) as T
  }
  /** Pays the plan's only cost line from the pot. */
  const draw = ({ doc }: PlainClient, amountOre: number) => {
    setScalar(doc, 'costLines', line, 'source', `pot:${pot.id}`)
    setRegister(doc, 'costLines', line, 'amountOre', amountOre)
  }
  const use = (plan: PlanId, ore: number): PotUse => ({ potId: pot.id, useYear: 2016, planId: plan, ore })
  const heard = (client: PlainClient) => client.event('pot-use')?.potUse
  const hears = async (client: PlainClient, ...uses: readonly PotUse[]) => {
    const wanted = JSON.stringify(uses.toSorted((a, b) => (a.planId < b.planId ? -1 : 1)))
    const now = () => JSON.stringify(heard(client)?.toSorted((a, b) => (a.planId < b.planId ? -1 : 1)))
    await client.until(() => now() === wanted, wanted)
    expect(now()).toBe(wanted)
  }

  it('[RG8] a change reaches the windows of every plan within a second, and whoever opens later', async () => {
    const windows = [await open(), await openOther()]
    await change(put('milestone', milestone))
    for (const window of windows) await window.until(() => window.event('register') !== undefined, 'the register')
    for (const window of windows) {
      expect(window.event('register')?.register).toMatchObject({ number: 5, milestones: [milestone] })
    }
    expect((await openOther()).event('welcome')?.register).toMatchObject({ number: 5, milestones: [milestone] })
  })

  it('[RG8] a plan that was being opened while the register changed has the change', async () => {
    const [window] = await Promise.all([openOther(), change(put('milestone', milestone))])
    const number = () => (window.event('register') ?? window.event('welcome'))?.register.number
    await window.until(() => number() === 5, 'the new register')
    expect(number()).toBe(5)
  })

  it('[RG9] what one plan takes shows in the other within a second, and goes when the line is binned', async () => {
    await change(put('pot', pot))
    const [one, other] = [await open(), await openOther()]
    draw(one, 30_000_000)
    await hears(other, use(planId, 30_000_000))
    draw(other, 25_000_000)
    await hears(one, use(planId, 30_000_000), use(secondId, 25_000_000))
    binRecord(one.doc, 'costLines', line)
    await hears(other, use(secondId, 25_000_000))
    restoreRecord(one.doc, 'costLines', line)
    await hears(other, use(planId, 30_000_000), use(secondId, 25_000_000))
    setScalar(one.doc, 'costLines', line, 'source', 'own')
    await hears(other, use(secondId, 25_000_000))
  })

  it('[RG9] a pot that is made while plans are open is followed from then on', async () => {
    const [one, other] = [await open(), await openOther()]
    await change(put('pot', pot))
    draw(one, 30_000_000)
    await hears(other, use(planId, 30_000_000))
  })

  it('[RG9] the sums are for everybody, the title only for those who take part', async () => {
    await change(put('pot', pot))
    const [one, other] = [await open(), await openOther()]
    draw(one, 30_000_000)
    draw(other, 25_000_000)
    await Promise.all([one.saved(), other.saved()])
    const pots = await ask<CountyPotUse>('convenor', `${planId}/register/pots`)
    expect(pots.potUse.map(({ ore }) => ore).sort()).toEqual([25_000_000, 30_000_000])
    expect(pots.titles.map((one) => one.planId)).toEqual([planId])
    const both = await ask<CountyPotUse>('otherEditor', `${planId}/register/pots`)
    expect(both.titles.map((one) => one.planId).sort()).toEqual([planId, secondId])
  })

  it('[RG10] a plan that nobody has open counts', async () => {
    await change(put('pot', pot))
    const other = await openOther()
    draw(other, 25_000_000)
    await other.saved()
    await other.close()
    const one = await open()
    await hears(one, use(secondId, 25_000_000))
  })

  it('[RG11] a plan that would overdraw the pot with another one is not frozen, and is after the other gave way', async () => {
    await change(put('pot', pot))
    const [one, other] = [await open(), await openOther()]
    draw(one, 30_000_000)
    draw(other, 25_000_000)
    await Promise.all([one.saved(), other.saved()])
    const checked = await ask<CheckResult>('convenor', `${planId}/check`, {})
    const found = checked.findings.filter(({ rule }) => rule === 'V12')
    expect(found).toMatchObject([{ severity: 'blocking', detail: { code: 'pot-overdrawn', plannedOre: 55_000_000 } }])
    const wish = { overrides: [], lateReason: 'Sent.', nextDraftReason: null }
    const refusal = await ask<Problem>('convenor', `${planId}/freeze`, wish)
    expect(refusal).toMatchObject({ code: 'freeze-blocked', detail: expect.stringContaining(found[0]?.id ?? 'V12') })
    draw(other, 20_000_000)
    await other.saved()
    expect((await ask<Problem>('convenor', `${planId}/freeze`, wish)).detail ?? '').not.toContain('V12')
  })

  it('[RG13] in a county without pots nothing is summed', async () => {
    const one = await open()
    setRegister(one.doc, 'costLines', line, 'amountOre', 1)
    await one.saved()
    await one.settled()
    expect(one.event('pot-use')).toBeUndefined()
    const uses = await live.storage.registers.planUses(countyId)
    expect(uses.map(({ summedAt }) => summedAt)).toEqual([null, null])
  })
})
