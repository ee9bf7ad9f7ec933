import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, planId, type World } from './world.ts'

const own = `/api/plans/${planId}`
const rename = { title: 'Ny titel' }

describe('what every request meets', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  it.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost.evil.example' }, 403],
    [{ origin: 'http://localhost:8080' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
  ])('[HT6] a write from another site is refused: %o', async (headers, status) => {
    const answer = await world.call('convenor', 'PATCH', own, rename, headers)
    expect(answer.status).toBe(status)
    if (status === 403) expect(answer.body).toMatchObject({ code: 'cross-origin' })
  })

  it('[HT6] with a public address, only pages of that address may write', async () => {
    const behindProxy = await openWorld({ publicUrl: 'https://plan.example.se' })
    const from = (origin: string) => behindProxy.call('convenor', 'PATCH', own, rename, { origin })
    const statuses = [
      await from('https://plan.example.se'),
      await from('http://plan.example.se'),
      await from('http://localhost'),
    ]
    await behindProxy.close()
    expect(statuses.map(({ status }) => status)).toEqual([200, 403, 403])
  })

  it.each([
    ['text/plain', JSON.stringify(rename), 400, 'bad-request'],
    ['application/x-www-form-urlencoded', 'title=Ny+titel', 400, 'bad-request'],
    ['application/json', '{"title":', 400, 'bad-request'],
    ['application/json', '[]', 400, 'bad-request'],
    ['application/json', 'null', 400, 'bad-request'],
    ['application/json', '{"title":{"$ne":null}}', 400, 'bad-request'],
    ['application/json', '{"title":"rad\\r\\nSet-Cookie: x=y"}', 400, 'bad-request'],
    ['application/json', JSON.stringify({ title: '\ud800' }), 400, 'bad-request'],
    ['application/json', '['.repeat(200_000), 400, 'bad-request'],
    ['application/json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 400, 'bad-request'],
    ['application/json', JSON.stringify({ title: 'x'.repeat(600_000) }), 413, 'too-large'],
  ])(
    '[HT7] a body that is not what was asked for is a problem with a code: %s',
    async (type, content, status, code) => {
      const answer = await world.call('convenor', 'PATCH', own, content, { 'content-type': type })
      expect(answer).toMatchObject({ status, body: { status, code } })
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    },
  )

  it('[HT8] a fault of ours is logged once and answered without its details', async () => {
    await world.storage.close()
    const answer = await world.call('convenor', 'GET', '/readyz')
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal', status: 500, title: 'internal' } })
    expect(Object.keys(answer.body as object).sort()).toEqual(['code', 'status', 'title'])
    expect(world.logged).toHaveLength(1)
  })

  it('[HT9] while the database is locked a write answers 503, and works again afterwards', async () => {
    const other = new DatabaseSync(world.file)
    other.exec('begin immediate')
    const locked = await world.call('convenor', 'PATCH', own, rename)
    other.exec('rollback')
    other.close()
    expect(locked).toMatchObject({ status: 503, body: { code: 'storage' } })
    expect((await world.call('convenor', 'PATCH', own, rename)).status).toBe(200)
  })

  it('[HT10] every answer carries the strict headers, and none of the API is kept by caches', async () => {
    const answer = await world.call('convenor', 'GET', own)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('[HT11] one address that tries link after link is told to wait, and may try again a minute later', async () => {
    const attempt = () => world.call('nobody', 'POST', '/api/sign-in', { token: 'x'.repeat(43) })
    const statuses = new Set<number>()
    for (let count = 0; count < 300; count++) statuses.add((await attempt()).status)
    expect([...statuses]).toEqual([410])
    expect(await attempt()).toMatchObject({ status: 429, body: { code: 'too-many' } })
    world.clock.at += 60_000
    expect((await attempt()).status).toBe(410)
  })

  it('[HT23] a person who writes without pause is told to wait, and nobody else is', async () => {
    const check = (asker: 'reader' | 'editor') => world.call(asker, 'POST', `${own}/check`)
    for (let count = 0; count < 300; count++) await check('reader')
    expect(await check('reader')).toMatchObject({ status: 429, body: { code: 'too-many' } })
    expect((await world.call('reader', 'GET', own)).status).toBe(200)
    expect((await check('editor')).status).toBe(200)
  })

  it('[HT12] a sign-in link is used up by the POST alone, and the cookie opens the session until it is ended', async () => {
    const token = await world.auth.makeSignInToken('person-editor' as never)
    expect((await world.call('nobody', 'GET', `/sign-in/${token}`)).status).not.toBe(410)
    const first = await world.call('nobody', 'POST', '/api/sign-in', { token })
    expect(first).toMatchObject({ status: 200, body: { personId: 'person-editor' } })
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(await world.call('nobody', 'POST', '/api/sign-in', { token })).toMatchObject({ status: 410 })
    expect((await world.call({ cookie }, 'GET', '/api/me')).status).toBe(200)
    expect((await world.call({ cookie }, 'POST', '/api/sign-out')).headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await world.call({ cookie }, 'GET', '/api/me')).status).toBe(401)
  })
})

describe('the client’s files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samplan-client-'))
  const clientDir = join(folder, 'dist')
  let world: World
  beforeAll(async () => {
    mkdirSync(join(clientDir, 'assets'), { recursive: true })
    writeFileSync(join(folder, 'secret.json'), '{"secret":true}')
    writeFileSync(join(clientDir, '.env'), 'secret')
    writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Samplan</title>')
    writeFileSync(join(clientDir, 'assets/page-abc123.js'), 'export {}'.repeat(200))
    world = await openWorld({ clientDir })
  })
  afterAll(async () => {
    await world.close()
    rmSync(folder, { recursive: true })
  })

  it('[HT13] every address of the client gets its one page, asked for anew each time', async () => {
    for (const path of ['/', '/plans/plan-blekinge', '/sign-in/abc', '/plans/x.y/versions']) {
      const answer = await world.call('nobody', 'GET', path)
      expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('Samplan') })
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
  })

  it('[HT13] files with a hash in their name are kept for ever and come compressed', async () => {
    const response = await world.app.request('/assets/page-abc123.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await response.arrayBuffer()).toString()).toContain('export {}')
    expect((await world.call('nobody', 'GET', '/assets/page-old.js')).status).toBe(404)
  })

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%5c..%5csecret.json',
    '//secret.json',
    '/.env',
    '/assets/%00.js',
  ])('[HT14] nothing outside the client’s folder can be fetched: %s', async (path) => {
    const { status, body } = await world.call<string>('nobody', 'GET', path)
    expect(body).not.toContain('secret')
    expect([200, 404]).toContain(status)
  })
})
