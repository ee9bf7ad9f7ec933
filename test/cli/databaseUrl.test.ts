import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '@samplan/server/server'
import { readSettings } from '@samplan/server/settings'
import { system } from '@samplan/server/system'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PostgresServer, startPostgres } from '../support/postgresServer.ts'
import { runScript } from './samplanCommand.ts'

let postgres: PostgresServer
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-database-'))
  postgres = await startPostgres()
})
afterAll(async () => {
  // Undefined where it did not start, which has failed already.
  await postgres?.stop()
  rmSync(folder, { recursive: true })
})

describe('a server on PostgreSQL', () => {
  async function serve(url: string): Promise<RunningServer> {
    const read = readSettings({ PORT: '0', DATA_DIR: folder, DATABASE_URL: url })
    if (!read.ok) throw new Error(read.problems.join())
    return startServer({ settings: read.settings, ...system, log: pino({ level: 'silent' }), clientDir: folder })
  }
  const run = (url: string, dataDir: string, ...args: string[]) =>
    runScript('cli/samplan.ts', { DATA_DIR: dataDir, DATABASE_URL: url }, [...args, '--json'])

  it('[CL10] keeps everything there, and takes commands through its own folder alone', async () => {
    const url = await postgres.database('served')
    const server = await serve(url)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    expect(await run(url, folder, 'demo')).toMatchObject({ code: 0 })
    expect((await server.storage.plans.list(null)).length).toBeGreaterThan(0)
    await expect(serve(url)).rejects.toThrow('Another server')
    expect((await run(url, join(folder, 'elsewhere'), 'plan', 'list')).stderr).toContain('its own DATA_DIR')
    expect(readdirSync(folder).toSorted()).toEqual(['elsewhere', 'server.json'])
    await server.stop()
    const listed = await run(url, join(folder, 'elsewhere'), 'plan', 'list')
    expect(JSON.parse(listed.stdout).plans.length).toBeGreaterThan(0)
  })

  it('[CL10] answers 503 while the database is gone, and serves again when it is back', async () => {
    const url = await postgres.database('gone')
    const server = await serve(url)
    const ready = async () => (await fetch(`${server.url}/readyz`)).status
    const beside = (text: string) => postgres.beside(url.replace(/gone$/, 'postgres'), text)
    await beside('alter database gone allow_connections false')
    await beside("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'gone'")
    expect(await ready()).toBe(503)
    await beside('alter database gone allow_connections true')
    expect(await ready()).toBe(200)
    await server.stop()
  })

  it('[CL11] check-storage reads it beside the running server, and names a row with one changed byte', async () => {
    const url = await postgres.database('checked')
    const server = await serve(url)
    expect(await run(url, folder, 'demo')).toMatchObject({ code: 0 })
    const sound = await run(url, folder, 'check-storage')
    expect(JSON.parse(sound.stdout)).toMatchObject({ plans: 7, faults: [] })
    await postgres.beside(url, 'update log set bytes = set_byte(bytes, 9, 255 - get_byte(bytes, 9)) where position = 1')
    const damaged = await run(url, folder, 'check-storage')
    expect(damaged.code).toBe(1)
    expect(JSON.parse(damaged.stdout).faults).toContainEqual(expect.objectContaining({ kind: 'log', at: 1 }))
    await server.stop()
  })

  it('[CL13] restore brings a file\u2019s backup into an empty database, and a restored database into new epochs', async () => {
    const files = mkdtempSync(join(tmpdir(), 'samplan-files-'))
    const file = join(files, 'backup.sqlite')
    expect(await runScript('cli/samplan.ts', { DATA_DIR: files }, ['demo'])).toMatchObject({ code: 0 })
    expect(await runScript('cli/samplan.ts', { DATA_DIR: files }, ['backup', file])).toMatchObject({ code: 0 })
    const url = await postgres.database('restored')
    const elsewhere = join(folder, 'restored')
    expect(await run(url, elsewhere, 'restore', file)).toMatchObject({ code: 0, stderr: '' })
    expect((await run(url, elsewhere, 'restore', file)).stderr).toContain('holds plans already')
    const epochOf = async () => JSON.parse((await run(url, elsewhere, 'plan', 'list')).stdout).plans[0].epoch as number
    const first = await epochOf()
    expect(first).toBeGreaterThan(1)
    expect(await run(url, elsewhere, 'restore', '--in-place')).toMatchObject({ code: 0 })
    expect(await epochOf()).toBeGreaterThan(first)
    const checked = await run(url, elsewhere, 'check-storage')
    expect(JSON.parse(checked.stdout)).toMatchObject({ plans: 7, faults: [] })
    rmSync(files, { recursive: true })
  })

  it('[ST18] backup on the command line names the tool', async () => {
    const url = await postgres.database('copied')
    expect(await run(url, folder, 'demo')).toMatchObject({ code: 0 })
    const ended = await run(url, folder, 'backup', join(folder, 'copy'))
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('pg_dump') })
  })
})
