import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqlite, type Storage } from '@samplan/server/storage'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anna, at, planId, row, settle } from './material.ts'
import { describeStorage } from './storageContract.ts'

const folder = mkdtempSync(join(tmpdir(), 'samplan-storage-'))
afterAll(() => rmSync(folder, { recursive: true }))

describeStorage('SQLite', (place) => openSqlite(join(folder, `${place}.sqlite`)))

describe('SQLite in trouble', () => {
  const file = join(folder, 'trouble.sqlite')
  const append = { planId, epoch: 1, generation: 1, rows: [row('one')], claims: [] }
  let storage: Storage
  beforeEach(async () => {
    storage = await settle(await openSqlite(file))
  })
  afterEach(async () => {
    await storage.close()
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  })

  /** Does something to the file with a connection of its own, as another process would. */
  function beside<T>(act: (other: DatabaseSync) => T): T {
    const other = new DatabaseSync(file)
    try {
      return act(other)
    } finally {
      other.close()
    }
  }

  it('[ST19] waits for a short lock without stopping the process', async () => {
    const other = new DatabaseSync(file)
    other.exec('begin immediate')
    const outcome = storage.log.append([append])
    // Would never run if the storage waited for the lock inside SQLite.
    setTimeout(() => other.exec('commit'), 100)
    expect(await outcome).toEqual([{ ok: true, position: 2 }])
    other.close()
  })

  it('[ST19] throws when the lock stays, stores nothing, still reads, and works again afterwards', async () => {
    const other = new DatabaseSync(file)
    other.exec('begin immediate')
    await expect(storage.log.append([append])).rejects.toThrow('locked')
    expect((await storage.log.load(planId)).position).toBe(1)
    await storage.ping()
    other.exec('rollback')
    other.close()
    expect(await storage.log.append([append])).toEqual([{ ok: true, position: 2 }])
  })

  it('[ST20] throws when the disk is full, stores nothing of the group, and works again afterwards', async () => {
    await storage.close()
    storage = await openSqlite(file, { mostPages: 80 })
    const big = { ...append, rows: [row('small'), row('x'.repeat(400_000))] }
    await expect(storage.log.append([append, big])).rejects.toThrow('full')
    expect((await storage.log.load(planId)).position).toBe(1)
    expect(await storage.plans.find(planId)).toMatchObject({ position: 1 })
    expect(await storage.log.append([append])).toEqual([{ ok: true, position: 2 }])
  })

  it('[ST21] names plan and position of a row with one changed byte', async () => {
    await storage.log.append([append])
    beside((other) => other.exec("update log set bytes = cast('onf' as blob) where position = 2"))
    await expect(storage.log.load(planId)).rejects.toThrow(`${planId}: position 2`)
  })

  it('[ST21] names plan and position of a damaged snapshot, and of a row that is gone', async () => {
    await storage.log.append([{ ...append, rows: [row('one'), row('two')] }])
    beside((other) => other.exec('delete from log where position = 2'))
    await expect(storage.log.load(planId)).rejects.toThrow(`${planId}: position 2 is missing`)
    await storage.log.putSnapshot(planId, 2, new Uint8Array([1, 2, 3]), at(3))
    expect((await storage.log.load(planId)).updates).toHaveLength(1)
    beside((other) => other.exec("update snapshots set state = x'010204'"))
    await expect(storage.log.load(planId)).rejects.toThrow(`${planId}: the snapshot at 2`)
    beside((other) => other.exec("update snapshots set state = x'010203'"))
    beside((other) => other.exec('delete from log where position = 3'))
    await expect(storage.log.load(planId)).rejects.toThrow('ends at position 2, but the plan is at 3')
  })

  it('[ST21] finds an entry of the event log that was changed or dropped', async () => {
    const event = { planId, personId: anna.id, organisationId: null, kind: 'draft-opened' as const, at: at(1) }
    for (const draft of [2, 3, 4]) await storage.events.add({ ...event, data: { draft } })
    expect(await storage.events.list(planId)).toHaveLength(3)
    beside((other) => other.exec(`update events set data = '{"draft":9}' where number = 2`))
    await expect(storage.events.list(planId)).rejects.toThrow('entry 2 breaks the chain')
    beside((other) => other.exec('delete from events where number = 2'))
    await expect(storage.events.list(planId)).rejects.toThrow('entry 3 breaks the chain')
  })

  it('[ST22] keeps the rows that a snapshot covers for a month', async () => {
    const rows = () => beside((other) => other.prepare('select count(*) as count from log').get()?.['count'])
    await storage.log.append([append])
    await storage.log.putSnapshot(planId, 1, new Uint8Array([1]), at(1))
    expect(rows()).toBe(2)
    const later = (day: string) => `2016-05-${day}T09:01:00.000Z` as ReturnType<typeof at>
    await storage.log.append([{ ...append, rows: [row('two')] }])
    await storage.log.putSnapshot(planId, 2, new Uint8Array([2]), later('10'))
    expect(rows()).toBe(3)
    await storage.log.putSnapshot(planId, 3, new Uint8Array([3]), later('20'))
    expect(rows()).toBe(2)
    expect(await storage.log.load(planId)).toMatchObject({ snapshot: { position: 3 }, position: 3 })
  })

  it('[ST23] refuses to open a damaged file, naming it', async () => {
    await storage.close()
    const damaged = join(folder, 'damaged.sqlite')
    beside((other) => other.exec(`vacuum into '${damaged}'`))
    truncateSync(damaged, 40_000)
    await expect(openSqlite(damaged)).rejects.toThrow('damaged.sqlite')
    storage = await openSqlite(file)
  })

  it('[ST23] refuses a file that a newer Samplan has changed', async () => {
    await storage.close()
    beside((other) => other.exec("insert into kysely_migration values ('9999-later', '2030-01-01')"))
    await expect(openSqlite(file)).rejects.toThrow('newer Samplan')
    beside((other) => other.exec("delete from kysely_migration where name = '9999-later'"))
    storage = await openSqlite(file)
  })

  it('[ST18] copies one moment to a file that opens on its own, while the server goes on', async () => {
    const target = join(folder, 'copy.sqlite')
    const copied = storage.backup(target)
    await storage.log.append([append])
    await copied
    const copy = await openSqlite(target)
    const { position } = await copy.log.load(planId)
    expect([1, 2]).toContain(position)
    expect(await copy.plans.find(planId)).toMatchObject({ position })
    await copy.close()
    expect((await storage.log.load(planId)).position).toBe(2)
  })
})
