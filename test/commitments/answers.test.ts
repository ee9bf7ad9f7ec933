import { DatabaseSync } from 'node:sqlite'
import type { OrganisationId } from '@samplan/shared/plan'
import type { Commitment, CommitmentInFull, NewCommitment } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { region, ronneby } from '../http/county.ts'
import { openPlanSocket } from '../http/planSocket.ts'
import { type Asker, openWorld, personIds, planId, type World } from '../http/world.ts'

const own = `/api/plans/${planId}`
const path = `${own}/commitments/activity-school`
const history = (organisationId: OrganisationId) => `${path}/${organisationId}`
const seen = { amountOre: 45_000_000, pays: true, participates: false, responsibleIds: [ronneby.id] }
const yes: NewCommitment = { answer: 'accepts', reason: '', seen }
const no: NewCommitment = { answer: 'declines', reason: 'Ryms inte i vår budget.', seen }
const second = 1_000

describe('commitments on the server', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const give = (content: unknown, asker: Asker = 'editor') => world.call<Commitment>(asker, 'POST', path, content)
  const standing = async () => (await world.call<Commitment[]>('reader', 'GET', `${own}/commitments`)).body

  it('[CM4] an answer says who gave it, for whom and for what, whatever was sent', async () => {
    const forged = { ...yes, organisationId: region.id, author: { name: 'Somebody else' }, number: 9, at: '1999-01-01' }
    const { status, body } = await give(forged)
    expect(status).toBe(201)
    expect(body).toEqual({
      activityId: 'activity-school',
      organisationId: ronneby.id,
      number: 1,
      answer: 'accepts',
      reason: '',
      basis: seen,
      draft: 1,
      position: 1,
      author: { personId: personIds.editor, name: 'Kim editor', organisationId: ronneby.id },
      at: '2016-09-01T08:00:00.000Z',
    })
    expect(await standing()).toEqual([body])
  })

  it('[CM5] a convenor has no way to answer for another organisation, and nobody answers where they have no part', async () => {
    expect(await give(yes, 'convenor')).toMatchObject({ status: 409, body: { code: 'not-asked' } })
    await world.call('convenor', 'PATCH', `${own}/participants/${personIds.convenor}`, { organisationId: ronneby.id })
    expect((await give(yes, 'convenor')).status).toBe(201)
    await world.call('convenor', 'PATCH', `${own}/participants/${personIds.editor}`, { organisationId: region.id })
    expect(await give(no)).toMatchObject({ status: 409, body: { code: 'not-asked' } })
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      for (const address of [path, history(ronneby.id)]) {
        expect((await world.call('convenor', method, address, yes)).status).toBe(404)
      }
    }
    expect(await standing()).toMatchObject([{ answer: 'accepts', author: { personId: personIds.convenor } }])
  })

  it.each(['', '  \n '])('[CM6] a no always says why: %j', async (reason) => {
    expect((await give({ ...no, reason })).status).toBe(400)
    expect((await give({ ...no, answer: 'later', reason: '' })).status).toBe(201)
    expect((await give(no)).status).toBe(201)
  })

  it.each([
    { ...yes, answer: 'maybe' },
    { ...yes, reason: 'x'.repeat(2_001) },
    { ...yes, seen: undefined },
    { ...yes, seen: { ...seen, amountOre: -1 } },
    { ...yes, seen: { ...seen, amountOre: 0.5 } },
    { ...yes, seen: { ...seen, responsibleIds: ['__proto__'] } },
  ])('[CM6] what is no answer is refused: %#', async (content) => {
    expect(await give(content)).toMatchObject({ status: 400, body: { code: 'bad-request' } })
    expect(await standing()).toEqual([])
  })

  it.each([
    { amountOre: 44_999_999 },
    { pays: false },
    { participates: true },
    { responsibleIds: [region.id] },
    { responsibleIds: [] },
  ])('[CM7] an answer to something else than what stands is not taken: %j', async (difference) => {
    const wrong = { ...yes, seen: { ...seen, ...difference } }
    expect(await give(wrong)).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
    expect(await standing()).toEqual([])
  })

  it('[CM8] earlier answers are kept with the words they were given for, and the event log says who gave each', async () => {
    for (const answer of [yes, yes, no]) await give(answer)
    expect(await standing()).toMatchObject([{ number: 2, answer: 'declines', reason: no.reason }])
    const { body } = await world.call<CommitmentInFull[]>('reader', 'GET', history(ronneby.id))
    const words = { title: 'Utbilda skolans personal', description: 'Två dagar om året.' }
    expect(body).toMatchObject([
      { number: 2, answer: 'declines', words },
      { number: 1, answer: 'accepts', words, basis: seen },
    ])
    const events = await world.storage.events.list(planId)
    expect(events).toMatchObject([
      { kind: 'commitment-given', personId: personIds.editor, data: { number: 1, answer: 'accepts' } },
      { kind: 'commitment-given', organisationId: ronneby.id, data: { number: 2, answer: 'declines' } },
    ])
  })

  it('[CM8] an answer and its entry in the event log are stored together or not at all', async () => {
    const beside = (sql: string) => {
      const other = new DatabaseSync(world.file)
      other.exec(sql)
      other.close()
    }
    beside("create trigger stop before insert on events begin select raise(abort, 'no entry'); end")
    expect((await give(yes)).status).toBe(500)
    expect(await standing()).toEqual([])
    beside('drop trigger stop')
    expect((await give(yes)).body).toMatchObject({ number: 1 })
  })

  it('[CM9] a frozen plan takes answers as a draft does, and its version is not touched by them', async () => {
    const freeze = { overrides: [], nextDraftReason: null }
    await give(yes)
    const { body: version } = await world.call<{ sha256: string }>('convenor', 'POST', `${own}/freeze`, freeze)
    expect((await give(no)).body).toMatchObject({ number: 2, draft: 1, basis: seen })
    const { body: text } = await world.call<object>('reader', 'GET', `${own}/versions/1/json`)
    expect(JSON.stringify(text)).not.toContain('commitment')
    expect((await world.call('reader', 'GET', `${own}/versions/1`)).body).toMatchObject({ sha256: version.sha256 })
    await world.call('convenor', 'POST', `${own}/drafts`, { reason: 'Nya bidrag' })
    expect(await standing()).toMatchObject([{ number: 2, answer: 'declines' }])
    expect((await give(yes)).body).toMatchObject({ number: 3, draft: 2 })
  })

  it('[CM10] an answer reaches every open window within a second', async () => {
    const address = await world.listen()
    const open = (asker: Asker) => openPlanSocket(address, `/sync/plan/${planId}/1.1`, world.cookies.get(asker) ?? '')
    const windows = await Promise.all([open('convenor'), open('commenter'), open('reader')])
    const startedAt = performance.now()
    const { body } = await give(yes)
    const heard = await Promise.all(windows.map((window) => window.event('commitment')))
    expect(performance.now() - startedAt).toBeLessThan(second)
    expect(heard.map(({ commitment }) => commitment)).toEqual([body, body, body])
    for (const window of windows) window.close()
  })
})
