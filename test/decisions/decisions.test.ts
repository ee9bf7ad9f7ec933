/** What boards did with a frozen version, written down over HTTP and worked out from what was written. */
import type { DecisionEntry, DecisionSaid, IsoDate, OrganisationId } from '@samplan/shared/plan'
import { decidingParties, decisionBoard } from '@samplan/shared/rules'
import type { Decision, DecisionBook, EventLog, PublicVersion } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nsph, region, ronneby } from '../http/county.ts'
import { openPlanSocket } from '../http/planSocket.ts'
import { type Asker, openWorld, personIds, planId, type World } from '../http/world.ts'

const own = `/api/plans/${planId}`
const on = '2016-09-01' as IsoDate
const second = 1_000
const received: DecisionSaid = { type: 'received', on }
const decided: DecisionSaid = {
  type: 'decided',
  on,
  board: 'Landstingsstyrelsen',
  meaning: 'adopts-with-reservation',
  words: 'Kostnaden tas upp igen.',
  reference: { kind: 'paragraph', paragraph: '§ 110', minutes: 'LS 2016/77' },
}
const withoutNumber: DecisionSaid = {
  ...decided,
  meaning: 'adopts',
  board: 'Nämnden',
  reference: { kind: 'unnumbered', form: 'oral', reason: 'Nämnden antog planen utan paragraf.' },
}

describe('decisions on the server', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
    await world.call('convenor', 'POST', `${own}/freeze`, { overrides: [], nextDraftReason: 'Nästa' })
  })
  afterEach(() => world.close())

  const say = (
    said: DecisionSaid,
    id: OrganisationId = ronneby.id,
    after: number | null = null,
    who: Asker = 'convenor',
  ) =>
    world.call<Decision[]>(who, 'POST', `${own}/decisions`, { version: 1, of: [{ organisationId: id, after }], said })
  const book = async () => (await world.call<DecisionBook>('reader', 'GET', `${own}/decisions`)).body
  const board = async (version = 1) => {
    const { parties, decisions } = await book()
    return decisionBoard<Decision>({ parties, entries: decisions, version })
  }

  it('[DC1] an entry says what, of whom and on which hash, and who wrote it for whom, whatever was sent', async () => {
    const forged = {
      number: 9,
      versionSha256: 'f'.repeat(64),
      recorded: { by: { name: 'Somebody else' } },
      at: '1999-01-01',
    }
    const of = [{ organisationId: ronneby.id, after: null, ...forged }]
    const wish = { version: 1, of, said: { ...decided, ...forged }, ...forged }
    const { status, body } = await world.call<Decision[]>('convenor', 'POST', `${own}/decisions`, wish)
    const sha256 = (await world.storage.versions.find(planId, 1))?.sha256
    expect([status, body]).toEqual([
      201,
      [
        {
          number: 1,
          version: 1,
          versionSha256: sha256,
          organisationId: ronneby.id,
          said: { ...decided, reference: { kind: 'paragraph', paragraph: '110', minutes: 'LS 2016/77' } },
          recorded: {
            by: { personId: personIds.convenor, name: 'Kim convenor', organisationId: region.id },
            at: '2016-09-01T08:00:00.000Z',
          },
        },
      ],
    ])
    expect(await book()).toEqual({ parties: [region.id, ronneby.id], decisions: body })
  })

  it('[DC3] what is said again or taken back leaves the earlier entry, in the history and the event log', async () => {
    await say(withoutNumber)
    await say(decided, ronneby.id, 1)
    expect((await board()).seats[1]?.steps.decided?.said).toMatchObject({ reference: { paragraph: '110' } })
    await say({ type: 'taken-back', step: 'decided', reason: 'Gällde Karlshamn.' }, ronneby.id, 2)
    const { seats, counts } = await board()
    expect(counts).toEqual({ received: 0, reported: 0, decided: 0 })
    expect(seats[1]?.entries.map(({ said }) => said.type)).toEqual(['taken-back', 'decided', 'decided'])
    const { entries } = (await world.call<EventLog>('editor', 'GET', `${own}/events`)).body
    const logged = entries.filter(({ kind }) => kind.startsWith('decision-'))
    expect(logged.map(({ kind, data }) => [kind, data['number']])).toEqual([
      ['decision-taken-back', 3],
      ['decision-recorded', 2],
      ['decision-recorded', 1],
    ])
    expect(logged[1]?.data).toEqual({
      number: 2,
      version: 1,
      versionSha256: (await world.storage.versions.find(planId, 1))?.sha256,
      organisationId: ronneby.id,
      type: 'decided',
      on,
      board: 'Landstingsstyrelsen',
      meaning: 'adopts-with-reservation',
      words: 'Kostnaden tas upp igen.',
      reference: 'paragraph',
      paragraph: '110',
      minutes: 'LS 2016/77',
    })
  })

  it('[DC4] what somebody else said meanwhile is not written over, and an answer that was lost is asked for again', async () => {
    await say(received, ronneby.id, null, 'editor')
    expect(await say(received)).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
    const again = await say(received, ronneby.id, null, 'editor')
    expect([again.status, again.body.map(({ number }) => number)]).toEqual([201, [1]])
    expect((await say(received, ronneby.id, 1)).status).toBe(201)
    expect((await book()).decisions).toHaveLength(2)
  })

  it('[DC4] of several organisations all is kept, or nothing', async () => {
    const all = (ids: readonly OrganisationId[]) => {
      const of = ids.map((organisationId) => ({ organisationId, after: null }))
      return world.call('convenor', 'POST', `${own}/decisions`, { version: 1, of, said: received })
    }
    expect(await all([ronneby.id, nsph.id])).toMatchObject({ status: 409, body: { code: 'not-a-party' } })
    expect((await all([ronneby.id, ronneby.id])).status).toBe(400)
    expect((await book()).decisions).toEqual([])
    expect((await all([region.id, ronneby.id])).status).toBe(201)
    expect((await board()).counts.received).toBe(2)
  })

  it.each<[string, DecisionSaid | object, number, string]>([
    ['the day before the freeze', { ...received, on: '2016-08-31' }, 409, 'not-that-day'],
    ['tomorrow', { ...received, on: '2016-09-02' }, 409, 'not-that-day'],
    ['no day', { ...received, on: '2016-02-30' }, 400, 'bad-request'],
    [
      'a § without number',
      { ...decided, reference: { kind: 'paragraph', paragraph: ' § ', minutes: '' } },
      422,
      'paragraph-without-number',
    ],
    ['a reservation without words', { ...decided, words: ' ' }, 422, 'decision-incomplete'],
    [
      'no § and no reason',
      { ...withoutNumber, reference: { kind: 'unnumbered', form: 'oral', reason: '' } },
      422,
      'decision-incomplete',
    ],
    ['no board', { ...decided, board: '' }, 400, 'bad-request'],
    ['a board of two lines', { ...decided, board: 'KS\nKF' }, 400, 'bad-request'],
    ['half a character', { ...decided, board: 'KS \ud800' }, 400, 'bad-request'],
  ])('[DC6] %s is refused with its reason, and nothing is kept', async (_, said, status, code) => {
    expect(await say(said as DecisionSaid)).toMatchObject({ status, body: { code } })
    expect((await book()).decisions).toEqual([])
  })

  it('[DC6] nor is what is said of no party, or of a version that there is not', async () => {
    expect(await say(received, nsph.id)).toMatchObject({ status: 409, body: { code: 'not-a-party' } })
    const wish = { version: 2, of: [{ organisationId: ronneby.id, after: null }], said: received }
    const answer = await world.call('convenor', 'POST', `${own}/decisions`, wish)
    expect(answer).toMatchObject({ status: 404, body: { code: 'no-such-version' } })
  })

  it('[DC7] a decision stays with its version: the next one has none, and shows the earlier as such', async () => {
    await say(decided)
    await world.call('convenor', 'POST', `${own}/freeze`, { overrides: [], nextDraftReason: null })
    const [first, next] = [await board(1), await board(2)]
    expect([first.counts.decided, next.counts.decided]).toEqual([1, 0])
    expect(next.seats[1]).toMatchObject({ steps: { decided: null }, earlier: { version: 1, number: 1 } })
  })

  it('[DC8] reaches every open window within a second', async () => {
    const socket = await openPlanSocket(
      await world.listen(),
      `/sync/plan/${planId}/1.2`,
      world.cookies.get('reader') ?? '',
    )
    const startedAt = performance.now()
    const { body } = await say(received)
    await expect
      .poll(() => socket.events.filter(({ type }) => type === 'decisions'), { interval: 5 })
      .toEqual([{ type: 'decisions', decisions: body }])
    expect(performance.now() - startedAt).toBeLessThan(second)
    socket.close()
  })

  it('[DC9] everybody is told of a published version what was decided, by organisation and by nobody’s name', async () => {
    await say(decided)
    const published = await world.call<{ id: string }>('convenor', 'POST', `${own}/versions/1/publication`, {
      confirmedNobodysHealth: true,
    })
    const { body } = await world.call<PublicVersion>('nobody', 'GET', `/api/public/${published.body.id}`)
    expect([body.deciding, body.decided]).toMatchObject([
      2,
      [{ organisation: 'Ronneby', said: { meaning: 'adopts-with-reservation' } }],
    ])
    expect(JSON.stringify(body)).not.toMatch(/Kim|person-/)
  })
})

describe('the board', () => {
  const [a, b, c] = ['organisation-a', 'organisation-b', 'organisation-c'] as OrganisationId[] as [
    OrganisationId,
    OrganisationId,
    OrganisationId,
  ]
  const entry = (number: number, organisationId: OrganisationId, said: DecisionSaid, version = 1): DecisionEntry => ({
    number,
    version,
    organisationId,
    said,
  })

  it('[DC2] counts each step on its own, by what was said last, in whatever order it came', () => {
    const entries = [
      entry(4, a, { type: 'taken-back', step: 'received', reason: 'Fel.' }),
      entry(1, a, received),
      entry(2, a, withoutNumber),
      entry(3, b, decided),
      entry(5, b, { ...received, on: '2016-09-03' as IsoDate }),
    ]
    const board = decisionBoard({ parties: [a, b, c], entries, version: 1 })
    expect([board.of, board.counts]).toEqual([3, { received: 1, reported: 0, decided: 2 }])
    expect(board.meanings).toEqual({ adopts: 1, 'adopts-with-reservation': 1, 'sends-back': 0, declines: 0 })
    expect(board.seats.map(({ organisationId }) => organisationId)).toEqual([a, b, c])
  })

  it('[DC2] has a seat for whoever has said something, also when the register names it no more', () => {
    expect(decisionBoard({ parties: [a], entries: [entry(1, b, received)], version: 1 })).toMatchObject({ of: 2 })
    expect(decisionBoard({ parties: [a], entries: [entry(1, b, received)], version: 2 })).toMatchObject({ of: 1 })
  })

  it('[DC2] asks the owner of a plan of its own, and of every other plan all that decide and take part', () => {
    const organisations = [region, ronneby, nsph, { ...ronneby, id: c, takesPart: false }]
    expect(decidingParties({ organisations }, 'joint', ronneby.id)).toEqual([region.id, ronneby.id])
    expect(decidingParties({ organisations }, 'own', ronneby.id)).toEqual([ronneby.id])
    expect(decidingParties({ organisations }, 'own', null)).toEqual([region.id, ronneby.id])
  })
})
