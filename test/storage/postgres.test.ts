import { DatabaseInUse, openPostgres, type Storage, StorageFault } from '@samplan/server/storage'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type PostgresServer, startPostgres } from '../support/postgresServer.ts'
import { anna, at, plan, planId, row, settle } from './material.ts'
import { describeStorage } from './storageContract.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
// Undefined where it did not start, which has failed already.
afterAll(() => server?.stop())

describeStorage('PostgreSQL', async (place) => openPostgres(await server.database(place)))

const append = { planId, epoch: 1, generation: 1, rows: [row('one')], claims: [] }

describe('PostgreSQL in trouble', () => {
  let databases = 0
  let url: string
  let storage: Storage
  beforeEach(async () => {
    url = await server.database(`trouble-${++databases}`)
    storage = await settle(await openPostgres(url))
  })
  afterEach(() => storage.close())

  const beside = (text: string) => server.beside(url, text)
  /** Ends the storage's connections, as a restart of the database does, and waits until they have. */
  const cutOff = () =>
    beside("select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'samplan'")

  it('[ST25] fails the write whose connection is killed, stores nothing of it, and works again afterwards', async () => {
    const attempt = storage.together(async ({ log, plans }) => {
      await log.append([append])
      await cutOff()
      await plans.rename(planId, 'Aldrig')
    })
    await expect(attempt).rejects.toThrow(StorageFault)
    expect(await storage.plans.find(planId)).toMatchObject({ facts: { title: 'Plan' }, position: 1 })
    expect(await storage.log.append([append])).toEqual([{ ok: true, position: 2 }])
  })

  it('[ST25] fails an append that waits when its connection is killed', async () => {
    const other = new Client({ connectionString: url })
    await other.connect()
    await other.query('begin')
    await other.query('update plans set draft = draft')
    const attempt = storage.log.append([append])
    const failed = expect(attempt).rejects.toThrow('terminat')
    await waitingBackend()
    await cutOff()
    await failed
    await other.end()
    expect(await storage.log.append([append])).toEqual([{ ok: true, position: 2 }])
  })

  /** Resolves when a connection of the storage waits for a lock. */
  async function waitingBackend(): Promise<void> {
    const waiting = `select 1 from pg_stat_activity where application_name = 'samplan' and wait_event_type = 'Lock'`
    while ((await beside(waiting)).length === 0);
  }

  it('[ST25] is not ended by connections that are killed while nobody uses them', async () => {
    await Promise.all([1, 2, 3].map(() => storage.log.load(planId)))
    await cutOff()
    expect(await storage.log.append([append])).toEqual([{ ok: true, position: 2 }])
    expect((await storage.log.load(planId)).position).toBe(2)
  })

  it('[ST26] two servers on one database number a plan without gaps', async () => {
    const other = await openPostgres(url)
    const turns = Array.from({ length: 40 }, (_, turn) => (turn % 2 === 0 ? storage : other))
    const positions: unknown[] = []
    for (const mine of turns.slice(0, 10)) positions.push(...(await mine.log.append([append])))
    const atOnce = await Promise.all(turns.slice(10).map((mine) => mine.log.append([append])))
    positions.push(...atOnce.flat().sort((a, b) => (a.ok && b.ok ? a.position - b.position : 0)))
    expect(positions).toEqual(turns.map((_, turn) => ({ ok: true, position: turn + 2 })))
    expect((await other.log.load(planId)).updates).toHaveLength(41)
    await other.close()
  })

  it('[ST26] two servers that store several plans at once in different orders do not stop each other', async () => {
    const second = 'plan-second-0' as typeof planId
    await storage.plans.add(plan(second), row('seed'))
    const other = await openPostgres(url)
    const both = [append, { ...append, planId: second }]
    const groups = Array.from({ length: 30 }, (_, turn) =>
      turn % 2 === 0 ? storage.log.append(both) : other.log.append(both.toReversed()),
    )
    expect((await Promise.all(groups)).flat().every((outcome) => outcome.ok)).toBe(true)
    expect((await storage.log.load(second)).position).toBe(31)
    await other.close()
  })

  it('[ST26] two servers number events and threads of a plan in turn', async () => {
    const other = await openPostgres(url)
    const event = { planId, personId: anna.id, organisationId: null, kind: 'draft-opened' as const, at: at(1) }
    const adding = Array.from({ length: 20 }, (_, draft) =>
      (draft % 2 === 0 ? storage : other).events.add({ ...event, data: { draft } }),
    )
    await Promise.all(adding)
    expect(await other.events.list(planId)).toHaveLength(20)
    await other.close()
  })

  it('[ST19] throws when a plan stays locked, stores nothing, still reads, and works again afterwards', async () => {
    const other = new Client({ connectionString: url })
    await other.connect()
    await other.query('begin')
    await other.query('select * from plans for update')
    await expect(storage.log.append([append])).rejects.toThrow('lock timeout')
    expect((await storage.log.load(planId)).position).toBe(1)
    await storage.ping()
    await other.end()
    expect(await storage.log.append([append])).toEqual([{ ok: true, position: 2 }])
  })

  it('[ST21] names plan and position of a row with one changed byte, and of a row that is gone', async () => {
    await storage.log.append([{ ...append, rows: [row('one'), row('two')] }])
    await beside(`update log set bytes = 'onf' where position = 2`)
    await expect(storage.log.load(planId)).rejects.toThrow(`${planId}: position 2`)
    await beside('delete from log where position = 2')
    await expect(storage.log.load(planId)).rejects.toThrow(`${planId}: position 2 is missing`)
  })

  it('[ST23] refuses a database that a newer Samplan has changed', async () => {
    await beside(`insert into kysely_migration values ('9999-later', '2030-01-01')`)
    await expect(openPostgres(url)).rejects.toThrow('newer Samplan')
  })

  it('[ST27] refuses a database that may lose what it has confirmed', async () => {
    const name = new URL(url).pathname.slice(1)
    await beside(`alter database "${name}" set synchronous_commit = off`)
    await expect(openPostgres(url)).rejects.toThrow('synchronous_commit is off')
  })

  it('[ST28] says where it cannot be reached, and never the password', async () => {
    const attempt = openPostgres(url.replace('trouble', 'absent').replace('secret', 'other'))
    const error = await attempt.catch((cause: unknown) => cause)
    expect(String(error)).toContain(`absent-${databases}`)
    expect(String(error)).not.toContain('other')
  })

  it('[ST18] makes no copy itself and names the tool that does', async () => {
    expect(await storage.backup('/copy')).toMatchObject({ ok: false, detail: expect.stringContaining('pg_dump') })
  })

  it('[ST29] lets one server at a time write, and a successor keeps the one before from writing', async () => {
    const first = await openPostgres(url, { alone: true })
    await expect(openPostgres(url, { alone: true })).rejects.toThrow(DatabaseInUse)
    expect(await first.log.append([append])).toEqual([{ ok: true, position: 2 }])
    await cutOff()
    const second = await openPostgres(url, { alone: true })
    await expect(first.log.append([append])).rejects.toThrow(DatabaseInUse)
    expect(await second.log.append([append])).toEqual([{ ok: true, position: 3 }])
    await second.close()
    await first.close()
  })
})
