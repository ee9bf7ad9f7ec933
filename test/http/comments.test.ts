import type { Thread, ThreadPlaces } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { region, ronneby } from './county.ts'
import { openWorld, personIds, planId, type World } from './world.ts'

const threads = `/api/plans/${planId}/threads`
const anchor = {
  recordId: 'goal-long-term',
  field: 'title',
  range: { start: 'AAEC', end: 'AAED' },
  quote: 'Färre väntar',
  before: '',
  after: '',
}
const wish = { kind: 'object', anchor, body: 'För vem?\nOch när?' }

describe('comments', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const start = async () => (await world.call<Thread>('commenter', 'POST', threads, wish)).body

  it('[CO1] a comment says who spoke and for whom, whatever was sent', async () => {
    const forged = { ...wish, author: { name: 'Somebody else' }, comments: [], at: '1999-01-01' }
    const { status, body } = await world.call<Thread>('commenter', 'POST', threads, forged)
    const author = { personId: personIds.commenter, name: 'Kim commenter', organisationId: ronneby.id }
    expect(status).toBe(201)
    expect(body).toMatchObject({ kind: 'object', anchor, answer: null })
    expect(body.comments).toMatchObject([{ author, body: wish.body, at: '2016-09-01T08:00:00.000Z' }])
    expect((await world.call<Thread[]>('reader', 'GET', threads)).body).toEqual([body])
  })

  it('[CO7] whoever takes part can ask where the comments stand, by number and title', async () => {
    const { body } = await world.call<ThreadPlaces>('reader', 'GET', `${threads}/places`)
    expect(body['goal-long-term']).toEqual({ number: '1.1', title: 'Färre väntar' })
    expect((await world.call('stranger', 'GET', `${threads}/places`)).status).toBe(404)
  })

  it('[CO2] replies come after the view, and an answer can be replaced', async () => {
    const { id } = await start()
    await world.call('editor', 'POST', `${threads}/${id}/comments`, { body: 'För alla.' })
    await world.call('editor', 'POST', `${threads}/${id}/answer`, { outcome: 'noted', reason: '' })
    const { body } = await world.call<Thread>('convenor', 'POST', `${threads}/${id}/answer`, {
      outcome: 'taken-in',
      reason: 'Mål 2 säger det nu.',
    })
    expect(body.comments.map((comment) => comment.body)).toEqual([wish.body, 'För alla.'])
    expect(body.answer).toMatchObject({ outcome: 'taken-in', author: { organisationId: region.id } })
  })

  it.each(['not', 'partly'])(
    '[CO3] a view that is not taken in, or only in part, gets a reason: %s',
    async (outcome) => {
      const { id } = await start()
      const answer = (reason: string) => world.call('editor', 'POST', `${threads}/${id}/answer`, { outcome, reason })
      for (const reason of ['', '  \n ']) expect((await answer(reason)).status).toBe(400)
      expect((await answer('Lagen säger annat.')).status).toBe(200)
    },
  )

  it.each([
    { ...wish, body: ' \n ' },
    { ...wish, body: 'x'.repeat(5_001) },
    { ...wish, body: 7 },
    { ...wish, kind: 'praise' },
    { ...wish, anchor: { ...anchor, recordId: '__proto__' } },
    { ...wish, anchor: { ...anchor, field: 'title/x' } },
    { ...wish, anchor: { ...anchor, range: { start: 'not base64!', end: 'AAED' } } },
    { ...wish, anchor: { ...anchor, quote: 'x'.repeat(2_001) } },
  ])('[CO4] a comment that is empty, too long or points nowhere is refused: %#', async (content) => {
    expect(await world.call('commenter', 'POST', threads, content)).toMatchObject({
      status: 400,
      body: { code: 'bad-request' },
    })
    expect((await world.call<Thread[]>('reader', 'GET', threads)).body).toEqual([])
  })

  it('[CO5] a thread is found under its own plan alone', async () => {
    const { id } = await start()
    const foreign = `/api/plans/plan-of-others/threads/${id}/comments`
    expect((await world.call('stranger', 'POST', foreign, { body: 'Hej' })).status).toBe(404)
  })
})
