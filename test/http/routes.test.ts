import type { ThreadId } from '@samplan/shared/plan'
import type { PlanReading } from '@samplan/shared/rules'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agreement, countyId, region, ronneby } from './county.ts'
import { type Asker, askers, openWorld, otherPlanId, personIds, planId, type World } from './world.ts'

const own = `/api/plans/${planId}`
const threadId = 'thread-of-test' as ThreadId
const anchor = { recordId: 'plan', field: null, range: null, quote: '', before: '', after: '' }
const thread = { kind: 'question', anchor, body: 'Vem betalar?' }
const commitment = {
  answer: 'accepts',
  reason: '',
  seen: { amountOre: 45_000_000, pays: true, participates: false, responsibleIds: [ronneby.id] },
}
const received = {
  version: 1,
  of: [{ organisationId: ronneby.id, after: null }],
  said: { type: 'received', on: '2016-09-01' },
}
const copy = { reason: 'frozen', draft: 1, epoch: 1, update: Buffer.from([0, 0]).toString('base64') }
const freeze = { overrides: [], nextDraftReason: null }
const milestone = {
  id: 'milestone-board',
  date: '2016-10-12',
  title: 'Styrgruppen träffas',
  kind: 'meeting',
  decision: null,
}
const registerChange = { change: { type: 'put', kind: 'milestone', entry: milestone }, ifNumber: 4 }
const round = '/consultation/rounds/no-such-round'
const roundTerms = { name: 'Remiss', kind: 'written', start: '2016-09-01', end: '2016-09-20', invited: [region.id] }
const workshop = { title: 'Arbetsmöte', agenda: [] }
const joining = { name: 'Kim Gäst', organisationId: region.id }
const newPlan = { title: 'Nästa plan', template: '2016', periodStart: 2021, periodEnd: 2025, kind: 'joint' }

const nextPlan = {
  version: 1,
  title: 'Nästa års plan',
  periodStart: 2017,
  periodEnd: 2021,
  agreementId: agreement.id,
  brings: { texts: true, goals: true, indicators: true, activities: true, finished: false, costs: 'kept' },
  firstUseYear: 2017,
  sources: [],
  people: 'same',
}
const newChild = { ...newPlan, kind: 'own', organisationId: region.id }

interface Row {
  readonly route: string
  readonly path?: string
  readonly content?: unknown
  readonly frozen?: true
  /** What reader, commenter, editor and convenor get, in this order. */
  readonly roles: readonly [number, number, number, number]
}

/** Every route of a plan. Whoever takes no part in it gets 404, whoever is not signed in 401. */
const table: readonly Row[] = [
  { route: 'GET /', roles: [200, 200, 200, 200] },
  { route: 'GET /reading', roles: [200, 200, 200, 200] },
  { route: 'PATCH /', content: { title: 'Ny titel' }, roles: [403, 403, 403, 200] },
  { route: 'GET /register', roles: [200, 200, 200, 200] },
  { route: 'GET /register/county', roles: [200, 200, 200, 200] },
  { route: 'GET /register/pots', roles: [200, 200, 200, 200] },
  { route: 'GET /register/changes', roles: [200, 200, 200, 200] },
  { route: 'POST /register/changes', content: registerChange, roles: [403, 403, 403, 200] },
  { route: 'POST /register/changes', content: registerChange, frozen: true, roles: [403, 403, 403, 200] },
  {
    route: 'POST /register/changes/:number/undo',
    path: '/register/changes/1/undo',
    roles: [403, 403, 403, 404],
  },
  { route: 'GET /participants', roles: [200, 200, 200, 200] },
  {
    route: 'PATCH /participants/:personId',
    path: `/participants/${personIds.reader}`,
    content: { role: 'commenter' },
    roles: [403, 403, 403, 200],
  },
  {
    route: 'DELETE /participants/:personId',
    path: `/participants/${personIds.reader}`,
    roles: [403, 403, 403, 204],
  },
  { route: 'GET /invitations', roles: [403, 403, 403, 200] },
  {
    route: 'POST /invitations',
    content: { organisationId: region.id, role: 'reader' },
    roles: [403, 403, 403, 201],
  },
  { route: 'DELETE /invitations/:invitationId', path: '/invitations/no-such-invitation', roles: [403, 403, 403, 404] },
  { route: 'GET /threads', roles: [200, 200, 200, 200] },
  { route: 'GET /threads/places', roles: [200, 200, 200, 200] },
  { route: 'POST /threads', content: thread, roles: [403, 201, 201, 201] },
  {
    route: 'POST /threads/:threadId/comments',
    path: `/threads/${threadId}/comments`,
    content: { body: 'Vi.' },
    roles: [403, 201, 201, 201],
  },
  {
    route: 'POST /threads/:threadId/answer',
    path: `/threads/${threadId}/answer`,
    content: { outcome: 'noted', reason: '' },
    roles: [403, 403, 200, 200],
  },
  { route: 'GET /commitments', roles: [200, 200, 200, 200] },
  {
    route: 'GET /commitments/:activityId/:organisationId',
    path: `/commitments/activity-school/${ronneby.id}`,
    roles: [200, 200, 200, 200],
  },
  // The convenor's own organisation has no part in the activity.
  {
    route: 'POST /commitments/:activityId',
    path: '/commitments/activity-school',
    content: commitment,
    roles: [403, 403, 201, 409],
  },
  {
    route: 'POST /commitments/:activityId',
    path: '/commitments/activity-school',
    content: commitment,
    frozen: true,
    roles: [403, 403, 201, 409],
  },
  { route: 'GET /decisions', roles: [200, 200, 200, 200] },
  { route: 'POST /decisions', content: received, roles: [403, 403, 404, 404] },
  { route: 'POST /decisions', content: received, frozen: true, roles: [403, 403, 201, 409] },
  { route: 'GET /versions', roles: [200, 200, 200, 200] },
  { route: 'GET /versions/:number', path: '/versions/1', roles: [404, 404, 404, 404] },
  { route: 'GET /versions/:number', path: '/versions/1', frozen: true, roles: [200, 200, 200, 200] },
  { route: 'GET /versions/:number/json', path: '/versions/1/json', frozen: true, roles: [200, 200, 200, 200] },
  { route: 'GET /versions/:number/report', path: '/versions/1/report', roles: [404, 404, 404, 404] },
  // Each may have it, and is told that there is none in Finnish: what comes of it is WR's to show.
  {
    route: 'GET /versions/:number/report',
    path: '/versions/1/report?language=fi',
    frozen: true,
    roles: [400, 400, 400, 400],
  },
  { route: 'GET /sittings', roles: [200, 200, 200, 200] },
  { route: 'GET /events', roles: [403, 403, 200, 200] },
  { route: 'GET /events', frozen: true, roles: [403, 403, 200, 200] },
  { route: 'GET /consultation', roles: [200, 200, 200, 200] },
  { route: 'POST /consultation/rounds', content: roundTerms, roles: [403, 403, 403, 201] },
  { route: 'POST /consultation/rounds', content: roundTerms, frozen: true, roles: [403, 403, 403, 201] },
  { route: 'PUT /consultation/rounds/:roundId', path: round, content: roundTerms, roles: [403, 403, 403, 404] },
  { route: 'POST /consultation/rounds/:roundId/close', path: `${round}/close`, roles: [403, 403, 403, 404] },
  {
    route: 'POST /consultation/rounds/:roundId/statements',
    path: `${round}/statements`,
    content: { organisationId: region.id, receivedOn: '2016-09-01', channel: 'phone', text: 'Vi stöder planen.' },
    roles: [403, 403, 403, 404],
  },
  {
    route: 'DELETE /consultation/rounds/:roundId/statements/:statementId',
    path: `${round}/statements/no-such-statement`,
    roles: [403, 403, 403, 404],
  },
  { route: 'GET /proposals', roles: [200, 200, 200, 200] },
  // What stands in the file is asked after who sends it.
  { route: 'POST /proposals/preview', content: {}, roles: [403, 403, 403, 400] },
  {
    route: 'POST /proposals/rounds/:roundId/imports',
    path: '/proposals/rounds/no-such-round/imports',
    content: {},
    roles: [403, 403, 403, 400],
  },
  {
    route: 'GET /proposals/imports/:number/rejects',
    path: '/proposals/imports/1/rejects',
    roles: [404, 404, 404, 404],
  },
  { route: 'DELETE /proposals/imports/:number', path: '/proposals/imports/1', roles: [403, 403, 403, 404] },
  {
    route: 'PUT /proposals/:proposalId/answer',
    path: '/proposals/no-such-proposal/answer',
    content: { outcome: 'taken-up', reason: '', recordId: null },
    roles: [403, 403, 404, 404],
  },
  {
    route: 'PUT /proposals/:proposalId/answer',
    path: '/proposals/no-such-proposal/answer',
    content: { outcome: 'taken-up', reason: '', recordId: null },
    frozen: true,
    roles: [403, 403, 404, 404],
  },
  {
    route: 'PUT /consultation/statistics',
    content: { splitBySex: true, reason: '' },
    roles: [403, 403, 403, 200],
  },
  { route: 'GET /versions/hand-ins', roles: [200, 200, 200, 200] },
  {
    route: 'PUT /versions/:number/hand-in',
    path: '/versions/1/hand-in',
    content: { on: '2016-09-01', to: 'Sveriges Kommuner och Landsting' },
    frozen: true,
    roles: [403, 403, 403, 200],
  },
  {
    route: 'DELETE /versions/:number/hand-in',
    path: '/versions/1/hand-in',
    frozen: true,
    roles: [403, 403, 403, 404],
  },
  { route: 'GET /versions/publications', roles: [200, 200, 200, 200] },
  {
    route: 'POST /versions/:number/publication',
    path: '/versions/1/publication',
    content: { confirmedNobodysHealth: true },
    frozen: true,
    roles: [403, 403, 403, 201],
  },
  {
    route: 'DELETE /versions/:number/publication',
    path: '/versions/1/publication',
    frozen: true,
    roles: [403, 403, 403, 404],
  },
  { route: 'POST /check', roles: [200, 200, 200, 200] },
  { route: 'POST /freeze', content: freeze, roles: [403, 403, 403, 201] },
  { route: 'POST /freeze', content: freeze, frozen: true, roles: [403, 403, 403, 409] },
  { route: 'POST /drafts', content: { reason: 'Nya bidrag' }, roles: [403, 403, 403, 409] },
  { route: 'POST /drafts', content: { reason: 'Nya bidrag' }, frozen: true, roles: [403, 403, 403, 201] },
  { route: 'PATCH /', content: { title: 'Ny titel' }, frozen: true, roles: [403, 403, 403, 409] },
  { route: 'POST /threads', content: thread, frozen: true, roles: [403, 201, 201, 201] },
  { route: 'GET /family', roles: [200, 200, 200, 200] },
  { route: 'POST /children', content: newChild, roles: [403, 403, 403, 201] },
  { route: 'POST /children', content: newChild, frozen: true, roles: [403, 403, 403, 201] },
  { route: 'DELETE /children/:childId', path: '/children/plan-that-is-no-child', roles: [403, 403, 403, 404] },
  { route: 'PUT /parent', content: { parentId: otherPlanId }, roles: [403, 403, 403, 404] },
  { route: 'DELETE /parent', roles: [403, 403, 403, 404] },
  { route: 'PUT /parent/version', content: { version: 1 }, roles: [403, 403, 403, 404] },
  { route: 'GET /successors', roles: [200, 200, 200, 200] },
  { route: 'POST /successors', content: nextPlan, roles: [403, 403, 403, 404] },
  { route: 'POST /successors', content: nextPlan, frozen: true, roles: [403, 403, 403, 201] },
  { route: 'GET /predecessor', roles: [404, 404, 404, 404] },
  { route: 'GET /predecessor/json', roles: [404, 404, 404, 404] },
  { route: 'GET /recovery-copies', roles: [200, 200, 200, 200] },
  { route: 'POST /recovery-copies', content: copy, roles: [201, 201, 201, 201] },
  { route: 'GET /workshop', roles: [200, 200, 200, 200] },
  { route: 'GET /workshop/closed', roles: [200, 200, 200, 200] },
  { route: 'POST /workshop', content: workshop, roles: [403, 403, 403, 201] },
  { route: 'POST /workshop', content: workshop, frozen: true, roles: [403, 403, 403, 201] },
  // What each deed asks for is a table of its own, WS6; here no workshop is open.
  { route: 'POST /workshop/deeds', content: { type: 'pause-timer' }, roles: [403, 403, 403, 410] },
  { route: 'POST /workshop/deeds', content: { type: 'park', body: 'Lokaler' }, roles: [403, 410, 410, 410] },
  {
    route: 'GET /recovery-copies/:copyId/update',
    path: '/recovery-copies/no-such-copy/update',
    roles: [404, 404, 404, 404],
  },
]

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
