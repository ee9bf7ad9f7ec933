/** A server that ends at each named point of a change of the register, and of the sums of a pot. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@samplan/server/storage'
import { setRegister, setScalar } from '@samplan/shared/doc'
import type { CostLineId, RegisterChange } from '@samplan/shared/plan'
import type { CountyPotUse } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FaultProcess, killFaultProcesses, startFaultProcess } from '../support/faultProcess.ts'
import { registerPoints } from '../support/killPoints.ts'
import { planId } from '../support/liveServer.ts'
import { county, grant, milestone, pot, put } from './entries.ts'

const timeout = 120_000

describe('a server that ends while the register changes', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samplan-register-'))
  })
  afterEach(async () => {
    await killFaultProcesses()
    rmSync(folder, { recursive: true, force: true })
  })

  const ask = async <T>({ url, origin }: FaultProcess, cookie: string, path: string, content?: object): Promise<T> => {
    const write = { method: 'POST', body: JSON.stringify(content) }
    const headers = { cookie, origin, 'content-type': 'application/json' }
    const response = await fetch(`${url}/api/plans/${planId}/register${path}`, { headers, ...(content && write) })
    return (await response.json()) as T
  }
  const change = (server: FaultProcess, cookie: string, wish: RegisterChange, ifNumber: number) =>
    ask<{ number: number }>(server, cookie, '/changes', { change: wish, ifNumber })

  it('[RG12] has made all of a change or nothing, wherever it ended', { timeout }, async () => {
    for (const point of registerPoints) {
      const place = join(folder, point.replaceAll(/\W+/g, '-'))
      const server = await startFaultProcess(place)
      const cookie = await server.cookieOf('convenor')
      expect((await change(server, cookie, put('milestone', milestone), 4)).number).toBe(5)
      await server.arm(point)
      await expect(change(server, cookie, put('grant', grant), 5)).rejects.toThrow()
      expect(await server.ended).toBe('SIGKILL')
      const storage = await openSqlite(join(place, 'samplan.sqlite'))
      const made = point === 'after the register change is committed'
      const { number, grants, milestones } = await storage.registers.county(county.countyId)
      expect({ point, number, grants, milestones }).toEqual({
        point,
        number: made ? 6 : 5,
        grants: made ? [grant] : [],
        milestones: [milestone],
      })
      const feed = await storage.registers.changes(county.countyId, null, 10)
      expect(feed.map((one) => one.number)).toEqual(made ? [6, 5] : [5])
      expect((await storage.events.list(planId)).map(({ data }) => data['number'])).toEqual(made ? [5, 6] : [5])
      await storage.close()
    }
  })

  it('[RG10] a plan counts with its last saved edit when the server was killed before it was summed', {
    timeout,
  }, async () => {
    const server = await startFaultProcess(folder)
    const cookie = await server.cookieOf('convenor')
    await change(server, cookie, put('pot', pot), 4)
    const client = server.connect(cookie)
    await client.until(() => client.synced, 'the plan')
    client.doc.transact(() => {
      setScalar(client.doc, 'costLines', 'cost-line-school' as CostLineId, 'source', `pot:${pot.id}`)
      setRegister(client.doc, 'costLines', 'cost-line-school' as CostLineId, 'amountOre', 1_234_500)
    })
    await client.saved()
    await server.kill()
    const storage = await openSqlite(join(folder, 'samplan.sqlite'))
    const [kept] = await storage.registers.planUses(county.countyId)
    expect((kept?.summedAt ?? 0) < (kept?.position ?? 0) || kept?.potUse[0]?.ore === 1_234_500).toBe(true)
    await storage.close()
    const next = await startFaultProcess(folder)
    const { potUse } = await ask<CountyPotUse>(next, cookie, '/pots')
    expect(potUse).toEqual([{ potId: pot.id, useYear: 2016, planId, ore: 1_234_500 }])
  })
})
