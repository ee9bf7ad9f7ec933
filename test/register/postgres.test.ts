import type { RegisterChange } from '@samplan/shared/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nsph } from '../http/county.ts'
import { type LiveServer, personIds, planId, startLiveServer } from '../support/liveServer.ts'
import { type PostgresServer, startPostgres } from '../support/postgresServer.ts'
import { county, grant, milestone, pot, put, remove } from './entries.ts'

describe('the register on PostgreSQL', () => {
  let postgres: PostgresServer
  let live: LiveServer
  beforeAll(async () => {
    postgres = await startPostgres()
    live = await startLiveServer({ databaseUrl: await postgres.database('register') })
  }, 60_000)
  afterAll(async () => {
    await live?.close()
    await postgres?.stop()
  })

  it('[RG5] of many at once each is made in turn, and all can be taken back', async () => {
    const who = { planId, personId: personIds.convenor }
    const { commands, storage } = live.server
    const newcomer = { ...nsph, id: 'organisation-newcomer' as never }
    const wishes: readonly RegisterChange[] = [
      put('grant', grant),
      put('pot', pot),
      put('milestone', milestone),
      put('grant', { ...grant, amountOre: 1 }),
      { ...put('organisation', newcomer), place: 0 } as RegisterChange,
    ]
    const made = await Promise.all(wishes.map((change) => commands.changeRegister(who, { change, ifNumber: 4 })))
    expect(made.filter(({ ok }) => ok)).toHaveLength(4)
    expect(await commands.changeRegister(who, { change: remove('pot', 'no-such-pot'), ifNumber: 8 })).toMatchObject({
      value: { number: 8, made: null },
    })
    for (const { number } of await storage.registers.changes(county.countyId, null, 10)) {
      expect(await commands.undoRegisterChange(who, number)).toMatchObject({ ok: true })
    }
    expect(await storage.registers.county(county.countyId)).toEqual({ ...county, number: 12 })
    expect(await storage.events.list(planId)).toHaveLength(8)
  })
})
