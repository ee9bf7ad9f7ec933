/** Publishing a frozen version: confirmed first, read by everybody, and never more than the version itself. */
import { createHash } from 'node:crypto'
import type { Publication, PublicVersion, VersionSummary } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, planId, type World } from '../http/world.ts'

const own = `/api/plans/${planId}`
const publication = `${own}/versions/1/publication`

describe('publishing a version', () => {
  let world: World
  let frozen: VersionSummary
  beforeEach(async () => {
    world = await openWorld()
    const freeze = { overrides: [], nextDraftReason: 'Nästa' }
    frozen = (await world.call<VersionSummary>('convenor', 'POST', `${own}/freeze`, freeze)).body
  })
  afterEach(() => world.close())

  const publish = (confirmedNobodysHealth: boolean) =>
    world.call<Publication>('convenor', 'POST', publication, { confirmedNobodysHealth })

  it('[PB1] waits until the convenor confirms that no comment tells of a person’s health', async () => {
    expect(await publish(false)).toMatchObject({ status: 409, body: { code: 'not-confirmed' } })
    expect((await world.call('convenor', 'GET', `${own}/versions/publications`)).body).toEqual([])
    const first = await publish(true)
    expect(first).toMatchObject({ status: 201, body: { number: 1 } })
    expect((await publish(true)).body).toEqual(first.body)
    expect(
      (await world.call('convenor', 'POST', `${own}/versions/2/publication`, { confirmedNobodysHealth: true })).status,
    ).toBe(404)
  })

  it('[PB2] whoever has the address reads exactly the bytes that were frozen, and no name or comment', async () => {
    const anchor = { recordId: 'plan', field: null, range: null, quote: '', before: '', after: '' }
    await world.call('commenter', 'POST', `${own}/threads`, { kind: 'object', anchor, body: 'En hemlighet' })
    const { body } = await publish(true)
    const known = await world.call<PublicVersion>('nobody', 'GET', `/api/public/${body.id}`)
    const { number, sha256, madeAt, bytes } = frozen
    expect(known.body).toEqual({
      number,
      sha256,
      madeAt,
      bytes,
      publishedAt: body.published.at,
      decided: [],
      deciding: 2,
    })
    const file = await world.app.request(`/api/public/${body.id}/json`)
    const read = Buffer.from(await file.arrayBuffer())
    expect(createHash('sha256').update(read).digest('hex')).toBe(frozen.sha256)
    for (const told of [JSON.stringify(known.body), read.toString('utf8')]) expect(told).not.toMatch(/Kim |hemlighet/)
  })

  it('[PB5] an address that asks without pause is told to wait, and may sign in all the same', async () => {
    const { body } = await publish(true)
    const read = async () => (await world.call('nobody', 'GET', `/api/public/${body.id}`)).status
    for (let times = 1; times < 1_200; times++) await world.app.request('/api/public/none')
    expect([await read(), await read()]).toEqual([200, 429])
    expect((await world.call('nobody', 'POST', '/api/sign-in', { token: 'x'.repeat(43) })).status).toBe(410)
    world.clock.at += 60_000
    expect(await read()).toBe(200)
  })

  it('[PB3] a publication that is withdrawn leads nowhere, and a new one has another address', async () => {
    const { body } = await publish(true)
    expect((await world.call('convenor', 'DELETE', publication)).status).toBe(204)
    for (const path of ['', '/json']) {
      expect((await world.call('nobody', 'GET', `/api/public/${body.id}${path}`)).status).toBe(404)
    }
    expect((await world.call('convenor', 'DELETE', publication)).status).toBe(404)
    expect((await publish(true)).body.id).not.toBe(body.id)
    const kinds = (await world.storage.events.list(planId)).map(({ kind }) => kind)
    expect(kinds.slice(-3)).toEqual(['version-published', 'publication-withdrawn', 'version-published'])
  })
})
