/** Each route with what it is asked with, and what each kind of asker is answered: the table of rights. */
import type { ThreadId } from '@samplan/shared/plan'
import { agreement, region, ronneby } from './county.ts'
import { otherPlanId, personIds, planId } from './world.ts'
export const own = `/api/plans/${planId}`
export const threadId = 'thread-of-test' as ThreadId
const anchor = { recordId: 'plan', field: null, range: null, quote: '', before: '', after: '' }
export const thread = { kind: 'question', anchor, body: 'Vem betalar?' }
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
export const freeze = { overrides: [], nextDraftReason: null }
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
export const joining = { name: 'Kim Gäst', organisationId: region.id }
export const newPlan = { title: 'Nästa plan', template: '2016', periodStart: 2021, periodEnd: 2025, kind: 'joint' }

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

export interface Row {
  readonly route: string
  readonly path?: string
  readonly content?: unknown
  readonly frozen?: true
  /** What reader, commenter, editor and convenor get, in this order. */
  readonly roles: readonly [number, number, number, number]
}

/** Every route of a plan. Whoever takes no part in it gets 404, whoever is not signed in 401. */
export const table: readonly Row[] = [
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
