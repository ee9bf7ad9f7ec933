/** Everything that is stored, read again and made anew; each kind of damage, and how it is named. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { rebuild } from '@samplan/server/commands'
import { checkSqlite } from '@samplan/server/storage'
import type { IsoInstant } from '@samplan/shared/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { samplan, samplanJson } from '../cli/samplanCommand.ts'
import { region } from '../http/county.ts'
import { type LiveServer, planId, startLiveServer } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { storedDoc } from '../support/storedDoc.ts'
import { type } from '../support/words.ts'

let folder: string
let live: LiveServer
const file = () => join(folder, 'samplan.sqlite')

/** A plan with rows before and after a snapshot, two frozen versions and an event log. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-check-'))
  live = await startLiveServer({ folder, now: () => new Date(Date.UTC(2016, 8, 1)) })
  const editor = await connect(live, 'editor')
  for (let n = 0; n < 6; n++) {
    type(editor.doc, ` ${n}`)
    await editor.saved()
    if (n === 2) await snapshot(editor.acknowledged.position)
  }
  await editor.close()
  await post('/freeze', { overrides: [], nextDraftReason: 'Vidare.' })
  await post('/freeze', { overrides: [], nextDraftReason: 'Vidare igen.' })
  const of = [{ organisationId: region.id, after: null }]
  await post('/decisions', { version: 2, of, said: { type: 'received', on: '2016-09-01' } })
  await post('/decisions', { version: 2, of, said: { type: 'reported', on: '2016-09-01', board: 'Styrelsen' } })
}, 30_000)
afterAll(async () => {
  await live.close()
  rmSync(folder, { recursive: true })
})

async function post(path: string, content: unknown): Promise<void> {
  const headers = { cookie: await live.cookieOf('convenor'), origin: live.origin, 'content-type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(content) }
  expect((await fetch(`${live.server.url}/api/plans/${planId}${path}`, request)).status).toBe(201)
}

async function snapshot(position: number): Promise<void> {
  const state = Y.encodeStateAsUpdate(await storedDoc(live.storage, planId))
  await live.storage.log.putSnapshot(planId, position, state, new Date().toISOString() as IsoInstant)
}

/** What is found in a copy of the file after somebody has been at it. */
async function faultsAfter(statement: string): Promise<readonly string[]> {
  const copy = join(folder, 'copy.sqlite')
  rmSync(copy, { force: true })
  await live.storage.backup(copy)
  const database = new DatabaseSync(copy, { enableForeignKeyConstraints: false })
  database.exec(statement)
  database.close()
  const { faults } = await checkSqlite(copy, rebuild)
  return faults.map(({ planId: plan, kind, at, problem }) => [plan, kind, at, problem].join(' '))
}

describe('checking what is stored', () => {
  const other = 'zeroblob(length(bytes))'
  it.each([
    [`update log set bytes = ${other} where position = 3`, 'log 3 does not match its checksum'],
    [`update log set bytes = ${other} where position = 6`, 'log 6 does not match its checksum'],
    ['delete from log where position = 2', 'log 2 is missing'],
    ['delete from log where position = 6', 'log 6 is missing'],
    ['delete from log where position > 5', 'log 5 is the last, but the plan is at 7'],
    ['update log set epoch = 9 where position = 7', 'log 7 is of epoch 9, but the plan is in 1'],
    ['update log set "retiredAt" = at where position = 7', 'log 7 is retired, and no snapshot covers it'],
    ['update snapshots set state = zeroblob(20)', 'snapshot 4 does not match its checksum'],
    ['update snapshots set position = 90', "snapshot 90 stands beyond the plan's newest position, 7"],
    ['update plans set position = 5', 'log 7 is the last, but the plan is at 5'],
    ['delete from claims', 'claim  client ids'],
    [`update versions set "canonicalJson" = zeroblob(20) where number = 1`, 'version 1 does not match its checksum'],
    ['delete from versions where number = 1', 'version 2 does not follow version 0'],
    [`update versions set "previousSha256" = null`, 'version 2 does not name the version before it'],
    ['update versions set state = zeroblob(20)', 'version 1 has a state that the log at 7 has not'],
    [`update versions set state = x'ff'`, 'version 2 has a state that makes no document'],
    [`update events set data = '{}' where number = 2`, 'event 2 does not follow from the entry before it'],
    ['delete from events where number = 1', 'event 1 is missing'],
    [
      `update decisions set said = '{"type":"received","on":"2016-09-02"}' where number = 1`,
      'decision 1 is not what the',
    ],
    [`update decisions set "recordedBy" = 'person-editor' where number = 1`, 'decision 1 is not what the'],
    ['update decisions set version = 1 where number = 2', 'decision 2 is not on the version that it names'],
    ['delete from decisions where number = 2', 'decision 2 is missing'],
    ['delete from decisions where number = 1', 'decision 1 is missing'],
    [`update plans set "countyId" = 'nowhere'`, 'points to nothing in counties'],
  ])('[ST31] %s: %s', async (statement, expected) => {
    const found = await faultsAfter(statement)
    expect(found.join('\n')).toContain(expected)
    if (!expected.includes('counties')) expect(found.every((fault) => fault.startsWith(planId))).toBe(true)
  })

  it('[ST31] a snapshot that is sound in itself and makes another document is named', async () => {
    const copy = join(folder, 'copy.sqlite')
    rmSync(copy, { force: true })
    await live.storage.backup(copy)
    const doc = await storedDoc(live.storage, planId)
    doc.getMap('meta').set('schema', 2)
    const state = Y.encodeStateAsUpdate(doc)
    const { createHash } = await import('node:crypto')
    const database = new DatabaseSync(copy)
    const sha256 = createHash('sha256').update(state).digest('hex')
    database.prepare('update snapshots set state = ?, sha256 = ?').run(state, sha256)
    database.close()
    const { faults } = await checkSqlite(copy, rebuild)
    expect(faults).toContainEqual(expect.objectContaining({ planId, kind: 'snapshot', at: 4 }))
  })

  it('[ST30] finds no fault in what was stored, also while a server writes beside it', async () => {
    const editor = await connect(live, 'editor', { path: `${planId}/1.3?schema=1` })
    const writing = (async () => {
      for (let n = 0; n < 20; n++) {
        type(editor.doc, '.')
        await editor.saved()
      }
    })()
    const reports = [await checkSqlite(file(), rebuild), await checkSqlite(file(), rebuild)]
    await writing
    for (const { plans, read, faults } of reports) {
      expect(faults).toEqual([])
      expect(plans).toBe(1)
      expect(read).toBeGreaterThan(10)
    }
    await editor.close()
  })

  it('[CL11] the command ends with 0 and no faults, beside the running server', async () => {
    const report = await samplanJson<{ plans: number; faults: unknown[] }>(folder, 'check-storage')
    expect(report).toMatchObject({ plans: 1, faults: [] })
  })

  it('[CL11] the command ends with 1 and names plan and position, in words and in JSON', async () => {
    const damaged = mkdtempSync(join(tmpdir(), 'samplan-check-'))
    await live.storage.backup(join(damaged, 'samplan.sqlite'))
    const database = new DatabaseSync(join(damaged, 'samplan.sqlite'))
    database.exec(`update log set bytes = ${other} where position = 5`)
    database.close()
    const said = await samplan(damaged, 'check-storage')
    expect(said).toMatchObject({ code: 1, stderr: '' })
    expect(said.stdout).toContain(`Plan ${planId}, log 5: does not match its checksum`)
    const asJson = await samplan(damaged, 'check-storage', '--json')
    expect(asJson.code).toBe(1)
    expect(JSON.parse(asJson.stdout).faults).toContainEqual(expect.objectContaining({ planId, kind: 'log', at: 5 }))
    rmSync(damaged, { recursive: true })
  })
})
