import type { PlanReading } from '@samplan/shared/rules'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countyId, region } from './county.ts'
import { freeze, joining, newPlan, own, table, thread, threadId } from './routesTable.ts'
import { type Asker, askers, openWorld, otherPlanId, personIds, planId, type World } from './world.ts'

describe('who may ask what', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
    const voice = { personId: personIds.editor, name: 'Kim editor', organisationId: region.id }
    const at = '2016-09-01T07:00:00.000Z' as never
    const comments = [{ id: 'comment-first' as never, author: voice, body: 'Vem betalar?', at }]
    await world.storage.threads.add(planId, { ...thread, id: threadId, comments, answer: null } as never)
  })
  afterEach(() => world.close())

  it.each(table)('[HT1] $route answers each role as the table says (frozen: $frozen)', async (row) => {
    const [method = '', route = ''] = row.route.split(' ')
    const path = row.path ?? (route === '/' ? '' : route)
    if (row.frozen) {
      const outcome = await world.commands.freezePlan({ planId, personId: personIds.convenor }, freeze)
      expect(outcome).toMatchObject({ ok: true })
    }
    const [reader, commenter, editor, convenor] = row.roles
    const expected: Record<Asker, number> = { nobody: 401, stranger: 404, reader, commenter, editor, convenor }
    const seen: Partial<Record<Asker, number>> = {}
    for (const asker of askers) seen[asker] = (await world.call(asker, method, own + path, row.content)).status
    expect(seen).toEqual(expected)
  })

  it('[HT1] the table names every route of a plan', () => {
    const prefix = '/api/plans/:planId'
    const routes = world.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith(prefix))
      .map(({ method, path }) => `${method} ${path.slice(prefix.length).replace(/^$/, '/')}`)
    expect(routes.length).toBeGreaterThan(20)
    expect([...new Set(routes)].sort()).toEqual([...new Set(table.map(({ route }) => route))].sort())
  })

  it.each(table)('[HT2] $route says of a foreign plan what it says of none', async (row) => {
    const [method = '', route = ''] = row.route.split(' ')
    const path = row.path ?? (route === '/' ? '' : route)
    const foreign = await world.call('convenor', method, `/api/plans/${otherPlanId}${path}`, row.content)
    for (const id of ['plan-that-is-not', '__proto__', '%2e%2e', 'x']) {
      const absent = await world.call('convenor', method, `/api/plans/${id}${path}`, row.content)
      expect({ id, status: absent.status, body: absent.body }).toEqual({ id, status: 404, body: foreign.body })
    }
    expect(foreign.body).toEqual({ title: 'not-found', status: 404, code: 'not-found' })
  })

  it.each([
    ['GET', '/api/me', undefined, [401, 200, 200, 200, 200, 200]],
    ['GET', '/api/plans', undefined, [401, 200, 200, 200, 200, 200]],
    ['GET', '/api/plan-templates', undefined, [401, 200, 200, 200, 200, 200]],
    ['GET', '/api/counties', undefined, [401, 200, 200, 200, 200, 200]],
    ['GET', `/api/counties/${countyId}/money`, undefined, [401, 200, 200, 200, 200, 200]],
    ['GET', `/api/counties/${countyId}/projects`, undefined, [401, 200, 200, 200, 200, 200]],
    ['GET', '/api/counties/county-of-nobody/projects', undefined, [401, 404, 404, 404, 404, 404]],
    ['GET', '/api/counties/county-of-nobody/money', undefined, [401, 404, 404, 404, 404, 404]],
    ['POST', '/api/plans', newPlan, [401, 201, 403, 403, 403, 201]],
    ['POST', '/api/sign-out', undefined, [200, 200, 200, 200, 200, 200]],
    ['GET', '/api/public/no-such-publication', undefined, [404, 404, 404, 404, 404, 404]],
    ['GET', '/api/public/no-such-publication/json', undefined, [404, 404, 404, 404, 404, 404]],
    ['GET', '/api/no-such-thing', undefined, [404, 404, 404, 404, 404, 404]],
    ['GET', '/api/guest-standing', undefined, [401, 200, 200, 200, 200, 200]],
    ['GET', '/api/workshops/KJ4MRD7C', undefined, [410, 410, 410, 410, 410, 410]],
    ['POST', '/api/workshops/KJ4MRD7C/join', joining, [410, 410, 410, 410, 410, 410]],
    ['GET', '/healthz', undefined, [200, 200, 200, 200, 200, 200]],
    ['GET', '/readyz', undefined, [200, 200, 200, 200, 200, 200]],
  ] as const)('[HT1] %s %s', async (method, path, content, expected) => {
    const seen: number[] = []
    for (const asker of askers) seen.push((await world.call(asker, method, path, content)).status)
    expect(seen).toEqual(expected)
  })

  it('[HT25] a plan that has a new title or was frozen is read with it at once', async () => {
    const read = async () => (await world.call<PlanReading>('reader', 'GET', `${own}/reading`)).body.facts
    expect(await read()).toMatchObject({ title: 'Länets plan', status: 'draft' })
    await world.call('convenor', 'PATCH', own, { title: 'Ny titel' })
    expect(await read()).toMatchObject({ title: 'Ny titel', status: 'draft' })
    await world.call('convenor', 'POST', `${own}/freeze`, { overrides: [], nextDraftReason: null })
    expect(await read()).toMatchObject({ title: 'Ny titel', status: 'frozen' })
  })

  it('[HT3] the list holds the plans one takes part in, and no others', async () => {
    const { body } = await world.call<readonly { facts: { id: string }; role: string }[]>('editor', 'GET', '/api/plans')
    expect(body).toMatchObject([
      {
        facts: { id: planId, status: 'draft' },
        role: 'editor',
        countyName: 'Blekinge',
        reportDue: '2016-10-31',
        versions: 0,
      },
    ])
  })

  it('[HT4] a new plan has its maker as convenor and an area for each focus area', async () => {
    const { body } = await world.call<{ id: typeof planId }>('convenor', 'POST', '/api/plans', newPlan)
    const details = await world.call('convenor', 'GET', `/api/plans/${body.id}`)
    expect(details.body).toMatchObject({
      facts: { title: 'Nästa plan', status: 'draft', draft: 1 },
      actor: { role: 'convenor', organisationId: region.id },
      syncPath: `/sync/plan/${body.id}/1.1`,
    })
    const authors = await world.storage.log.authors(body.id, 1)
    expect(authors).toMatchObject([{ personId: personIds.convenor, organisationId: region.id }])
    const check = await world.call<{ findings: { rule: string }[] }>('convenor', 'POST', `/api/plans/${body.id}/check`)
    const rules = new Set(check.body.findings.map(({ rule }) => rule))
    expect({ analysis: rules.has('V03'), unreadable: rules.has('V21') }).toEqual({ analysis: true, unreadable: false })
  })

  it('[HT5] addresses of others are the convenor’s to see', async () => {
    const addresses = async (asker: Asker) =>
      (await world.call<{ email: string | null }[]>(asker, 'GET', `${own}/participants`)).body.map(({ email }) => email)
    expect((await addresses('convenor')).filter((email) => email !== null)).toHaveLength(4)
    expect((await addresses('reader')).filter((email) => email !== null)).toEqual(['reader@example.se'])
  })
})
