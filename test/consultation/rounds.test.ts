/** Consultation rounds over HTTP: who may do what with one, what belongs to it, and what it keeps from being frozen. */
import type { Consultation, Thread } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nsph, ronneby } from '../http/county.ts'
import { openPlanSocket } from '../http/planSocket.ts'
import { type Asker, openWorld, personIds, planId, type World } from '../http/world.ts'

const own = `/api/plans/${planId}`
const terms = { name: 'Remiss', kind: 'written', start: '2016-09-01', end: '2016-09-20', invited: [nsph.id] }
const letter = { organisationId: ronneby.id, receivedOn: '2016-09-02', channel: 'e-mail', text: 'Vi stöder planen.' }
const anchor = { recordId: 'plan', field: null, range: null, quote: '', before: '', after: '' }
const freeze = { overrides: [], nextDraftReason: null }
const minute = 60_000

describe('consultation rounds', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
    // Whoever comments speaks for the user organisation.
    const change = { organisationId: nsph.id }
    await world.call('convenor', 'PATCH', `${own}/participants/${personIds.commenter}`, change)
  })
  afterEach(() => world.close())

  const hold = async (method: string, path: string, content?: object, asker: Asker = 'convenor') => {
    world.clock.at += minute
    return world.call<Consultation>(asker, method, `${own}/consultation${path}`, content)
  }
  const open = async (changed: Partial<typeof terms> = {}) => {
    const { body } = await hold('POST', '/rounds', { ...terms, ...changed })
    return body.rounds.at(-1)?.id ?? ''
  }
  const close = (roundId: string) => hold('POST', `/rounds/${roundId}/close`)
  const comment = async (asker: Asker, body = 'Var finns de anhöriga?') => {
    world.clock.at += minute
    return (await world.call<Thread>(asker, 'POST', `${own}/threads`, { kind: 'change', anchor, body })).body
  }
  const answer = (thread: Thread, outcome: string, reason = '') =>
    world.call('convenor', 'POST', `${own}/threads/${thread.id}/answer`, { outcome, reason })
  const findings = async () => {
    const { body } = await world.call<{ findings: { rule: string; detail: { code: string } }[] }>(
      'convenor',
      'POST',
      `${own}/check`,
    )
    return body.findings.filter(({ rule }) => /^V(16|17|18|26)$/.test(rule)).map(({ detail }) => detail.code)
  }

  it('[RO2] is opened, changed and closed for good; nobody who was invited is taken off the list', async () => {
    const id = await open()
    expect((await hold('PUT', `/rounds/${id}`, { ...terms, name: 'Ny remiss', invited: [] })).status).toBe(400)
    expect((await hold('PUT', `/rounds/${id}`, { ...terms, invited: [ronneby.id] })).status).toBe(400)
    const changed = await hold('PUT', `/rounds/${id}`, { ...terms, end: '2016-09-30', invited: [nsph.id, ronneby.id] })
    expect(changed.body.rounds).toMatchObject([{ end: '2016-09-30', invited: [nsph.id, ronneby.id], position: 1 }])
    expect((await close(id)).body.rounds).toMatchObject([{ closed: { by: { personId: personIds.convenor } } }])
    for (const refused of [await close(id), await hold('PUT', `/rounds/${id}`, terms)]) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'round-closed' } })
    }
  })

  it.each([
    ['ends before it starts', { end: '2016-08-31' }],
    ['has a day that does not exist', { start: '2016-02-30' }],
    ['invites nobody', { invited: [] }],
    ['invites somebody twice', { invited: [nsph.id, nsph.id] }],
    ['invites whom the county does not know', { invited: ['organisation-elsewhere'] }],
    ['has no name', { name: ' ' }],
    ['is of no kind', { kind: 'rumour' }],
  ])('[RO2] is not opened where it %s', async (_, wrong) => {
    expect((await hold('POST', '/rounds', { ...terms, ...wrong })).status).toBe(400)
    expect((await hold('GET', '')).body.rounds).toEqual([])
  })

  it('[RO3] what came elsewhere is recorded, also late and of who was not invited, and can be taken away', async () => {
    const id = await open()
    await close(id)
    const { body } = await hold('POST', `/rounds/${id}/statements`, letter)
    expect(body.rounds[0]?.statements).toMatchObject([{ ...letter, recorded: { by: { name: 'Kim convenor' } } }])
    const statementId = body.rounds[0]?.statements[0]?.id
    for (const wrong of [{ organisationId: 'organisation-elsewhere' }, { channel: 'owl' }, { text: '' }]) {
      expect((await hold('POST', `/rounds/${id}/statements`, { ...letter, ...wrong })).status).toBe(400)
    }
    const gone = await hold('DELETE', `/rounds/${id}/statements/${statementId}`)
    expect(gone.body.rounds[0]?.statements).toEqual([])
    expect((await hold('DELETE', `/rounds/${id}/statements/${statementId}`)).status).toBe(404)
    const log = JSON.stringify(await world.storage.events.list(planId))
    expect(log).not.toContain(letter.text)
    expect(log).toMatch(/statement-recorded.*statement-removed/)
  })

  it('[RO4] holds the views that those invited began between its opening and its closing, and no others', async () => {
    await comment('commenter', 'För tidigt')
    const id = await open()
    const inTime = await comment('commenter', 'I tid')
    await comment('editor', 'Inte inbjuden')
    expect(await findings()).toEqual(['statistics-not-split', 'round-open'])
    await close(id)
    await comment('commenter', 'För sent')
    expect(await findings()).toEqual(['comment-unanswered', 'statistics-not-split'])
    await world.call('convenor', 'POST', `${own}/threads/${inTime.id}/comments`, { body: 'Vi tar med det.' })
    expect(await findings()).toEqual(['comment-unanswered', 'statistics-not-split'])
    await answer(inTime, 'not', 'Ryms inte')
    expect(await findings()).toEqual(['statistics-not-split'])
    await hold('PUT', '/statistics', { splitBySex: false, reason: 'Små tal' })
    expect(await findings()).toEqual([])
  })

  it('[RO4] a view that two rounds could claim is the earlier one’s, and asked about once', async () => {
    const [first, second] = [await open(), await open({ name: 'Möte' })]
    await comment('commenter')
    await close(second)
    expect(await findings()).toEqual(['statistics-not-split', 'round-open'])
    await close(first)
    expect(await findings()).toEqual(['comment-unanswered', 'statistics-not-split'])
  })

  it('[RO5] no route freezes past an open round or a view without an answer, whatever reason is given', async () => {
    const id = await open()
    const thread = await comment('commenter')
    const ids = async () =>
      (await world.call<{ findings: { id: string }[] }>('convenor', 'POST', `${own}/check`)).body.findings
    const attempts = async () => {
      const overrides = (await ids()).map((finding) => ({ findingId: finding.id, reason: 'Vi fryser ändå' }))
      const who = { planId, personId: personIds.convenor }
      return [
        (await world.call('convenor', 'POST', `${own}/freeze`, { ...freeze, overrides })).status,
        (await world.call('convenor', 'POST', `${own}/freeze`, freeze)).status,
        // As the command line and whatever else asks the server itself.
        await world.commands.freezePlan(who, { overrides, nextDraftReason: 'Nästa' }),
      ]
    }
    const blocked = [409, 409, expect.objectContaining({ ok: false, code: 'freeze-blocked' })]
    expect(await attempts()).toEqual(blocked)
    await close(id)
    expect(await attempts()).toEqual(blocked)
    expect(await world.storage.versions.list(planId)).toEqual([])
    await answer(thread, 'taken-in')
    expect((await world.call('convenor', 'POST', `${own}/freeze`, freeze)).status).toBe(201)
    await open({ name: 'Om den frysta' })
    await world.call('convenor', 'POST', `${own}/drafts`, { reason: 'Rättelse' })
    expect((await world.call('convenor', 'POST', `${own}/freeze`, freeze)).status).toBe(409)
  })

  it('[RO7] everyone who has the plan open hears of it within a second', async () => {
    const address = await world.listen()
    const path = `/sync/plan/${planId}/1.1`
    const window = await openPlanSocket(address, path, world.cookies.get('reader') ?? '')
    const startedAt = performance.now()
    const id = await open()
    expect((await window.event('consultation')).consultation.rounds).toMatchObject([{ id, closed: null }])
    expect(performance.now() - startedAt).toBeLessThan(1_000)
    await close(id)
    await expect.poll(() => window.events.filter(({ type }) => type === 'consultation')).toHaveLength(2)
  })

  it('[RO8] what is said of the statistics needs a reason where they are not split, and the newest word holds', async () => {
    expect((await hold('PUT', '/statistics', { splitBySex: false, reason: '' })).status).toBe(400)
    expect((await hold('PUT', '/statistics', { splitBySex: true, reason: 'Ändå' })).status).toBe(400)
    await hold('PUT', '/statistics', { splitBySex: false, reason: 'Små tal' })
    const { body } = await hold('PUT', '/statistics', { splitBySex: true, reason: '' })
    expect(body.statistics).toMatchObject({ splitBySex: true, stated: { by: { personId: personIds.convenor } } })
    const said = (await world.storage.events.list(planId)).filter(({ kind }) => kind === 'statistics-stated')
    expect(said.map(({ data }) => data)).toEqual([
      { splitBySex: 'no', reason: 'Små tal' },
      { splitBySex: 'yes', reason: '' },
    ])
  })
})
