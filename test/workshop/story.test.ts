import { DatabaseSync } from 'node:sqlite'
import type { PersonId } from '@samplan/shared/plan'
import { workshopLimits } from '@samplan/shared/rules'
import type {
  GuestStanding,
  Participant,
  Thread,
  WorkshopHere,
  WorkshopPreview,
  WorkshopView,
} from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nsph, region, ronneby } from '../http/county.ts'
import { openPlanSocket } from '../http/planSocket.ts'
import { openWorld, otherPlanId, personIds, planId, type World } from '../http/world.ts'
import { askToJoin, deed, type GuestHere, lead, openWorkshop, own, workshopOf } from './guests.ts'

const notes = { summary: 'Vi kom överens.', decisions: ['Vi börjar i höst.'], remaining: [] }
const anchor = { recordId: 'plan', field: null, range: null, quote: '', before: '', after: '' }
const view = { kind: 'question', anchor, body: 'Vem betalar?' }
const second = 1_000
const hourMs = 3_600_000

describe('a workshop', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const standing = async ({ cookie }: GuestHere) =>
    (await world.call<GuestStanding>({ cookie }, 'GET', '/api/guest-standing')).body
  const plan = async ({ cookie }: GuestHere) => (await world.call({ cookie }, 'GET', own)).status
  const admit = (...guests: readonly GuestHere[]) =>
    lead(world, { type: 'admit', personIds: guests.map(({ personId }) => personId) })

  it('[WS5] whoever has the code may ask to be let in, and until then do nothing but ask how it stands', async () => {
    const code = await openWorkshop(world)
    const small = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase()
    const { body: preview } = await world.call<WorkshopPreview>('nobody', 'GET', `/api/workshops/${small}`)
    expect(preview).toMatchObject({ title: 'Arbetsmöte 21 september', planTitle: 'Länets plan', name: null })
    expect(preview.organisations.map(({ id }) => id)).toEqual([region.id, ronneby.id, nsph.id])
    const vera = await askToJoin(world, code, 'Vera Ny', ronneby.id)
    expect(await standing(vera)).toEqual({ state: 'waiting' })
    const paths = ['', '/register', '/participants', '/threads', '/versions', '/workshop', '/recovery-copies']
    const seen = await Promise.all(paths.map(async (path) => (await world.call(vera, 'GET', own + path)).status))
    expect(new Set(seen)).toEqual(new Set([404]))
    expect((await world.call(vera, 'POST', `${own}/threads`, view)).status).toBe(404)
    expect((await deed(world, vera, { type: 'park', body: 'Hej' })).status).toBe(404)
    expect((await world.call(vera, 'GET', '/api/plans')).body).toEqual([])
    expect(await workshopOf(world, 'convenor')).toMatchObject({
      door: { code, waiting: [{ name: 'Vera Ny', organisationId: ronneby.id }] },
    })
  })

  it('[WS7] all who wait now are admitted, and nobody who came after the list was drawn', async () => {
    const code = await openWorkshop(world)
    const early = [await askToJoin(world, code, 'Ada', ronneby.id), await askToJoin(world, code, 'Bo', nsph.id)]
    const { door } = await workshopOf(world, 'convenor')
    const late = await askToJoin(world, code, 'Cleo', nsph.id)
    await lead(world, { type: 'admit', personIds: (door?.waiting ?? []).map(({ personId }) => personId) })
    expect(await Promise.all([...early, late].map(plan))).toEqual([200, 200, 404])
    expect(await standing(early[0] as GuestHere)).toEqual({ state: 'in', planId })
    expect(await standing(late)).toEqual({ state: 'waiting' })
    await lead(world, { type: 'refuse', personIds: [late.personId] })
    expect(await standing(late)).toEqual({ state: 'refused' })
    await world.call(late, 'POST', `/api/workshops/${code}/join`, { organisationId: nsph.id })
    expect(await standing(late)).toEqual({ state: 'refused' })
    await admit(late)
    expect(await plan(late)).toBe(200)
  })

  it('[WS8] a guest comments as a guest, with who let them in; the mark stays when they are gone', async () => {
    const code = await openWorkshop(world)
    const ada = await askToJoin(world, code, 'Ada', ronneby.id)
    await admit(ada)
    const guest = { admittedBy: 'Kim convenor' }
    const { body } = await world.call<Thread>(ada, 'POST', `${own}/threads`, view)
    expect(body.comments[0]?.author).toMatchObject({ name: 'Ada', organisationId: ronneby.id, guest })
    const participants = (await world.call<Participant[]>('reader', 'GET', `${own}/participants`)).body
    expect(participants.find(({ name }) => name === 'Ada')).toMatchObject({ role: 'commenter', guest })
    world.clock.at += 60_000
    await lead(world, { type: 'close', notes })
    const threads = (await world.call<Thread[]>('reader', 'GET', `${own}/threads`)).body
    expect(threads[0]?.comments[0]?.author).toMatchObject({ name: 'Ada', guest })
    expect(await plan(ada)).toBe(404)
    const [closed] = (await world.call<WorkshopView[]>('reader', 'GET', `${own}/workshop/closed`)).body
    expect(closed).toMatchObject({
      notes,
      door: null,
      guests: [{ person: { name: 'Ada', organisationId: ronneby.id, guest }, isHere: false }],
    })
  })

  it('[WS8] when it ends, guests’ open windows are closed within a second, and the code leads nowhere', async () => {
    const address = await world.listen()
    const code = await openWorkshop(world)
    const ada = await askToJoin(world, code, 'Ada', ronneby.id)
    await admit(ada)
    const window = await openPlanSocket(address, `/sync/plan/${planId}/1.1`, ada.cookie)
    const staying = await openPlanSocket(address, `/sync/plan/${planId}/1.1`, world.cookies.get('editor') ?? '')
    const endedAt = performance.now()
    await lead(world, { type: 'close', notes })
    expect(await window.closed).toBe(4404)
    expect(performance.now() - endedAt).toBeLessThan(second)
    expect((await staying.event('workshop')).workshop.title).toBe('Arbetsmöte 21 september')
    expect((await world.call('nobody', 'GET', `/api/workshops/${code}`)).status).toBe(410)
    expect(
      (await world.call('nobody', 'POST', `/api/workshops/${code}/join`, { name: 'Di', organisationId: nsph.id }))
        .status,
    ).toBe(410)
    expect(await standing(ada)).toEqual({ state: 'over' })
  })

  it('[WS8] after twelve hours it ends by itself, and with it every guest’s part', async () => {
    const code = await openWorkshop(world)
    const ada = await askToJoin(world, code, 'Ada', ronneby.id)
    await admit(ada)
    world.clock.at += 12 * hourMs - 1
    await world.commands.endDueWorkshops()
    expect(await world.storage.plans.participant(planId, ada.personId)).toMatchObject({ guest: {} })
    world.clock.at += 1
    expect((await world.call('nobody', 'GET', `/api/workshops/${code}`)).status).toBe(410)
    expect((await deed(world, 'convenor', { type: 'pause-timer' })).body).toMatchObject({ code: 'workshop-over' })
    await world.commands.endDueWorkshops()
    expect(await world.storage.plans.participant(planId, ada.personId)).toBeNull()
    expect(await world.storage.plans.participant(planId, personIds.editor)).toMatchObject({ role: 'editor' })
    expect((await world.call('convenor', 'POST', `${own}/workshop`, { title: 'Nästa', agenda: [] })).status).toBe(201)
  })

  it('[WS14] where one workshop cannot be ended, the guests of another are out all the same', async () => {
    await world.call('stranger', 'POST', `/api/plans/${otherPlanId}/workshop`, { title: 'Skadat', agenda: [] })
    const code = await openWorkshop(world)
    const ada = await askToJoin(world, code, 'Ada', ronneby.id)
    await admit(ada)
    const file = new DatabaseSync(world.file)
    file.prepare(`update workshops set board = '{', "closesAt" = "openedAt" where "openIn" = ?`).run(otherPlanId)
    file.close()
    world.clock.at += 12 * hourMs
    await expect(world.commands.endDueWorkshops()).rejects.toThrow(otherPlanId)
    expect(await world.storage.plans.participant(planId, ada.personId)).toBeNull()
  })

  it('[WS13] one guest cannot fill the list of what is kept for later', async () => {
    const code = await openWorkshop(world)
    const ada = await askToJoin(world, code, 'Ada', ronneby.id)
    await admit(ada)
    const park = (asker: 'commenter' | GuestHere) => deed(world, asker, { type: 'park', body: 'Lokaler' })
    for (let times = 0; times < workshopLimits.parkedByGuest; times++) expect((await park(ada)).status).toBe(200)
    expect((await park(ada)).body).toMatchObject({ code: 'too-many' })
    expect((await park('commenter')).status).toBe(200)
  })

  it('[WS4] a guest’s vote counts for the organisation once its own editor confirms what they saw', async () => {
    await world.call('convenor', 'PATCH', `${own}/participants/${personIds.commenter}`, { organisationId: nsph.id })
    const code = await openWorkshop(world)
    const guest = await askToJoin(world, code, 'Ada', ronneby.id)
    await admit(guest)
    const { votes } = await lead(world, {
      type: 'open-vote',
      question: 'Börja?',
      options: ['Ja', 'Nej'],
      by: 'organisation',
    })
    const voteId = votes[0]?.id as never
    await deed(world, guest, { type: 'cast', voteId, option: 0 })
    await deed(world, 'commenter', { type: 'cast', voteId, option: 1 })
    const counts = async () => (await workshopOf(world, 'reader')).votes[0]?.counts
    expect(await counts()).toEqual([0, 1])
    const confirm = { type: 'confirm', voteId, personId: guest.personId, option: 0 }
    const codes = async (asker: 'convenor' | 'editor' | GuestHere, what: object) =>
      (await deed(world, asker, { ...confirm, ...what })).body
    expect(await codes('convenor', {})).toMatchObject({ code: 'not-allowed' })
    expect(await codes(guest, {})).toMatchObject({ code: 'not-allowed' })
    expect(await codes('editor', { option: 1 })).toMatchObject({ code: 'changed-meanwhile' })
    expect(await counts()).toEqual([0, 1])
    expect((await codes('editor', {})) as WorkshopHere).toMatchObject({ workshop: { votes: [{ counts: [1, 1] }] } })
    await deed(world, guest, { type: 'cast', voteId, option: 1 })
    expect(await counts()).toEqual([0, 1])
    await lead(world, { type: 'close-vote', voteId })
    expect(await codes('editor', { option: 1 })).toMatchObject({ code: 'vote-closed' })
    expect((await deed(world, guest, { type: 'cast', voteId, option: 0 })).body).toMatchObject({ code: 'vote-closed' })
  })

  it('[WS6] a guest who was made an editor edits for that organisation, and neither convenes, confirms nor leads', async () => {
    const code = await openWorkshop(world)
    const ada = await askToJoin(world, code, 'Ada', nsph.id)
    await admit(ada)
    const participant = `${own}/participants/${ada.personId}`
    const asEditor = await world.call('convenor', 'PATCH', participant, { role: 'editor', organisationId: ronneby.id })
    expect(asEditor).toMatchObject({ status: 200, body: { role: 'editor', organisationId: ronneby.id } })
    expect((await world.call('convenor', 'PATCH', participant, { role: 'convenor' })).status).toBe(400)
    const mark = (await world.storage.plans.participant(planId, ada.personId))?.guest
    expect(mark).toEqual({ admittedBy: 'Kim convenor' })
    expect((await deed(world, ada, { type: 'pause-timer' })).status).toBe(403)
    // What answers for the plan or for an organisation is not a guest's.
    const { body: thread } = await world.call<Thread>('commenter', 'POST', `${own}/threads`, view)
    const answer = { outcome: 'noted', reason: '' }
    expect((await world.call(ada, 'POST', `${own}/threads/${thread.id}/answer`, answer)).status).toBe(403)
    expect((await world.call(ada, 'GET', `${own}/events`)).status).toBe(403)
    await world.call('convenor', 'DELETE', participant)
    expect(await standing(ada)).toEqual({ state: 'outside' })
    await world.call(ada, 'POST', `/api/workshops/${code}/join`, { organisationId: nsph.id })
    expect(await standing(ada)).toEqual({ state: 'waiting' })
  })

  it('[WS10] a plan has one workshop at a time, and who takes part in the plan needs no door', async () => {
    const code = await openWorkshop(world)
    const again = await world.call('convenor', 'POST', `${own}/workshop`, { title: 'En till', agenda: [] })
    expect(again).toMatchObject({ status: 409, body: { code: 'workshop-open' } })
    const joined = await world.call('editor', 'POST', `/api/workshops/${code}/join`, { organisationId: ronneby.id })
    expect(joined.body).toEqual({ state: 'in', planId })
    expect((await workshopOf(world, 'convenor')).door?.waiting).toEqual([])
    expect((await world.storage.plans.participant(planId, personIds.editor))?.guest).toBeUndefined()
  })

  it('[WS11] everybody hears within a second, the convenor of the door too; nobody hears what a person voted', async () => {
    const address = await world.listen()
    const code = await openWorkshop(world)
    const open = (asker: 'convenor' | 'reader') =>
      openPlanSocket(address, `/sync/plan/${planId}/1.1`, world.cookies.get(asker) ?? '')
    const [led, shown] = await Promise.all([open('convenor'), open('reader')])
    const { votes } = await lead(world, { type: 'open-vote', question: 'Nöjda?', options: ['Ja', 'Nej'], by: 'person' })
    const startedAt = performance.now()
    await deed(world, 'editor', { type: 'cast', voteId: votes[0]?.id as never, option: 0 })
    const latest = (events: readonly { type: string }[]) =>
      (events.findLast(({ type }) => type === 'workshop') as { workshop: WorkshopView } | undefined)?.workshop
    await expect.poll(() => latest(shown.events)?.votes[0]?.counts).toEqual([1, 0])
    expect(performance.now() - startedAt).toBeLessThan(second)
    await expect.poll(() => latest(led.events)?.number).toBe(latest(shown.events)?.number)
    expect(latest(led.events)?.door?.code).toBe(code)
    expect(latest(shown.events)?.door).toBeNull()
    expect(JSON.stringify(latest(shown.events))).not.toContain(personIds.editor)
  })

  it('[WS12] the event log says who let whom in, what was voted and what it came to', async () => {
    const code = await openWorkshop(world)
    const ada = await askToJoin(world, code, 'Ada', ronneby.id)
    await admit(ada)
    const { votes } = await lead(world, {
      type: 'open-vote',
      question: 'Börja?',
      options: ['Ja', 'Nej'],
      by: 'organisation',
    })
    await deed(world, 'editor', { type: 'cast', voteId: votes[0]?.id as never, option: 0 })
    await lead(world, { type: 'close', notes })
    const events = await world.storage.events.list(planId)
    const said = events.map(({ kind, personId, data }) => ({ kind, personId, ...data }))
    const personId: PersonId = personIds.convenor
    expect(said).toMatchObject([
      { kind: 'workshop-opened', personId, title: 'Arbetsmöte 21 september' },
      { kind: 'guest-admitted', personId, participantId: ada.personId, organisationId: ronneby.id },
      { kind: 'vote-opened', personId, question: 'Börja?', by: 'organisation' },
      { kind: 'vote-closed', personId, result: 'Ja: 1; Nej: 0' },
      { kind: 'workshop-closed', personId, guests: 1, summary: 'Vi kom överens.' },
    ])
  })

  it('[WS12] a deed that the log takes no entry of leaves everything as it was', async () => {
    const code = await openWorkshop(world)
    const ada = await askToJoin(world, code, 'Ada', ronneby.id)
    beside(world.file, "create trigger stop before insert on events begin select raise(abort, 'no entry'); end")
    expect((await deed(world, 'convenor', { type: 'admit', personIds: [ada.personId] })).status).toBe(500)
    expect(await plan(ada)).toBe(404)
    expect((await workshopOf(world, 'convenor')).door?.waiting).toHaveLength(1)
    beside(world.file, 'drop trigger stop')
    await admit(ada)
    expect(await plan(ada)).toBe(200)
  })
})

/** Does something to the database with a connection of its own. */
function beside(file: string, statement: string): void {
  const other = new DatabaseSync(file)
  other.exec(statement)
  other.close()
}
