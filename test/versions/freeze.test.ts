import { createHash } from 'node:crypto'
import type { CheckResult } from '@samplan/shared/rules'
import type { FreezeRequest, VersionSummary } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seedWithoutAnalysis, seedWithUntitledArea } from '../http/county.ts'
import { openWorld, personIds, planId, type World, type WorldOptions } from '../http/world.ts'

const own = `/api/plans/${planId}`
const plain: FreezeRequest = { overrides: [], nextDraftReason: null }

describe('freezing', () => {
  let world: World
  const open = async (options?: WorldOptions) => {
    await world.close()
    world = await openWorld(options)
  }
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const freeze = (wish: FreezeRequest = plain) => world.call<VersionSummary>('convenor', 'POST', `${own}/freeze`, wish)
  const findings = async () =>
    (await world.call<CheckResult>('convenor', 'POST', `${own}/check`)).body.findings.filter(
      ({ severity }) => severity === 'absolute' || severity === 'blocking',
    )
  const bytesOf = async (number: number) => {
    const response = await world.app.request(`${own}/versions/${number}/json`, {
      headers: { cookie: world.cookies.get('reader') ?? '' },
    })
    return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  it('[FR1] the hash of a version is that of the bytes anyone in the plan can fetch', async () => {
    const { status, body } = await freeze()
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { number: 1, draft: 1, previousSha256: null, madeBy: { personId: personIds.convenor } },
    })
    const { bytes, headers } = await bytesOf(1)
    expect(sha256(bytes)).toBe(body.sha256)
    expect(bytes.length).toBe(body.bytes)
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('content-disposition')).toBe(`attachment; filename="samplan-${planId}-1.json"`)
    expect(new TextDecoder().decode(bytes)).toContain('Färre väntar')
    expect((await world.call('reader', 'GET', own)).body).toMatchObject({ facts: { status: 'frozen' } })
  })

  it('[FR2] a blocking finding stops the freeze until the convenor gives a reason, which the version prints', async () => {
    await open({ seed: seedWithoutAnalysis })
    const [finding] = await findings()
    expect(finding).toMatchObject({ rule: 'V03', severity: 'blocking' })
    expect(await freeze()).toMatchObject({ status: 409, body: { code: 'freeze-blocked', detail: finding?.id } })
    const override = { findingId: finding?.id ?? '', reason: 'Analysen kommer i november.' }
    expect((await freeze({ ...plain, overrides: [{ ...override, reason: '  ' }] })).status).toBe(400)
    expect((await freeze({ ...plain, overrides: [override] })).status).toBe(201)
    expect(new TextDecoder().decode((await bytesOf(1)).bytes)).toContain(override.reason)
  })

  it('[FR3] no reason freezes over an absolute finding', async () => {
    await open({ seed: seedWithUntitledArea })
    const [finding] = await findings()
    expect(finding).toMatchObject({ rule: 'V21', severity: 'absolute' })
    const overrides = [{ findingId: finding?.id ?? '', reason: 'Det går ändå.' }]
    expect(await freeze({ ...plain, overrides })).toMatchObject({ status: 409, body: { code: 'freeze-blocked' } })
    expect((await world.call('reader', 'GET', own)).body).toMatchObject({ facts: { status: 'draft' } })
  })

  it('[FR4] each version names the one before by its hash', async () => {
    const first = (await freeze()).body
    world.clock.at += 1_000
    await world.call('convenor', 'POST', `${own}/drafts`, { reason: 'Nya bidrag' })
    const second = (await freeze()).body
    expect(second).toMatchObject({ number: 2, draft: 2, previousSha256: first.sha256 })
    expect(new TextDecoder().decode((await bytesOf(2)).bytes)).toContain(first.sha256)
    expect(sha256((await bytesOf(1)).bytes)).toBe(first.sha256)
    const list = await world.call<VersionSummary[]>('reader', 'GET', `${own}/versions`)
    expect(list.body).toEqual([first, second])
  })

  it('[FR5] the next draft has a number and an address of its own, and its reason stands in the event log', async () => {
    await freeze({ ...plain, nextDraftReason: 'Nya bidrag' })
    expect((await world.call('editor', 'GET', own)).body).toMatchObject({
      facts: { status: 'draft', draft: 2 },
      syncPath: `/sync/plan/${planId}/1.2`,
    })
    const events = await world.storage.events.list(planId)
    expect(events).toMatchObject([
      { kind: 'version-frozen', data: { number: 1 } },
      { kind: 'draft-opened', data: { draft: 2, reason: 'Nya bidrag' } },
    ])
  })

  it('[FR6] of two convenors who freeze at once one makes the version', async () => {
    await world.call('convenor', 'PATCH', `${own}/participants/${personIds.editor}`, { role: 'convenor' })
    const second = world.call('editor', 'POST', `${own}/freeze`, plain)
    const answers = [await freeze(), await second]
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await world.storage.versions.list(planId)).length).toBe(1)
  })

  it('[FR7] an override of a finding that no longer stands is not printed', async () => {
    const reason = 'Detta gäller inte längre.'
    const overrides = [{ findingId: 'V03:gone', reason }]
    expect((await freeze({ ...plain, overrides })).status).toBe(201)
    expect(new TextDecoder().decode((await bytesOf(1)).bytes)).not.toContain(reason)
  })

  it('[FR8] after the due date a freeze needs a reason, which the version prints', async () => {
    world.clock.at = Date.parse('2016-11-01T08:00:00Z')
    const lateReason = 'Nämnden mötte först i november.'
    const cookie = { cookie: await world.cookieOf(personIds.convenor) }
    const refused = await world.call(cookie, 'POST', `${own}/freeze`, plain)
    expect(refused).toMatchObject({ status: 409, body: { code: 'late-reason-needed' } })
    expect(await world.storage.versions.list(planId)).toEqual([])
    expect((await world.call(cookie, 'POST', `${own}/freeze`, { ...plain, lateReason })).status).toBe(201)
    const bytes = await world.storage.versions.canonicalJson(planId, 1)
    expect(new TextDecoder().decode(bytes ?? new Uint8Array())).toContain(lateReason)
  })
})
