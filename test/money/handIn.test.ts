/** Handing a frozen version in: by the convenor's word, on a day that can be, with what was recorded before in the log. */
import type { HandIn } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, planId, type World } from '../http/world.ts'

const own = `/api/plans/${planId}`
const to = 'Sveriges Kommuner och Landsting'

describe('a version that is handed in', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
    await world.call('convenor', 'POST', `${own}/freeze`, { overrides: [], nextDraftReason: 'Nästa' })
    world.clock.at += 4 * 86_400_000
  })
  afterEach(() => world.close())

  const handIn = (wish: object, number = 1) =>
    world.call<HandIn>('convenor', 'PUT', `${own}/versions/${number}/hand-in`, wish)

  it('[MP18] is recorded with its day, to whom and by whom; said again, both stand in the event log', async () => {
    expect(await handIn({ on: '2016-09-03', to: ` ${to} ` })).toMatchObject({
      status: 200,
      body: { number: 1, on: '2016-09-03', to, recorded: { by: { name: expect.any(String) } } },
    })
    const { body } = await handIn({ on: '2016-09-04', to })
    expect((await world.call('reader', 'GET', `${own}/versions/hand-ins`)).body).toEqual([body])
    const said = (await world.storage.events.list(planId)).filter(({ kind }) => kind === 'version-handed-in')
    expect(said.map(({ data }) => data)).toEqual([
      { number: 1, on: '2016-09-03', to },
      { number: 1, on: '2016-09-04', to },
    ])
  })

  it('[MP21] is taken back where it was not handed in, once, and what was said stands in the event log', async () => {
    const takeBack = () => world.call('convenor', 'DELETE', `${own}/versions/1/hand-in`)
    await handIn({ on: '2016-09-03', to })
    expect((await takeBack()).status).toBe(204)
    expect(await world.storage.handIns.list(planId)).toEqual([])
    expect((await takeBack()).status).toBe(404)
    const said = (await world.storage.events.list(planId)).filter(({ kind }) => kind === 'hand-in-withdrawn')
    expect(said.map(({ data }) => data)).toEqual([{ number: 1, on: '2016-09-03', to }])
    expect((await handIn({ on: '2016-09-04', to })).status).toBe(200)
  })

  it.each([
    ['the day before it was frozen', '2016-08-31'],
    ['tomorrow', '2016-09-06'],
  ])('[MP18] is handed in on no day like %s', async (_, on) => {
    expect(await handIn({ on, to })).toMatchObject({ status: 409, body: { code: 'not-that-day' } })
    expect(await world.storage.handIns.list(planId)).toEqual([])
  })

  it.each([
    ['a day that is none', { on: '2016-02-30', to }],
    ['to nobody', { on: '2016-09-03', to: '  ' }],
    ['to two lines', { on: '2016-09-03', to: 'SKL\nSKR' }],
    ['to half a character', { on: '2016-09-03', to: 'SKL \ud800' }],
    ['to more than a line', { on: '2016-09-03', to: 'x'.repeat(201) }],
  ])('[MP18] %s is not taken', async (_, wish) => {
    expect((await handIn(wish)).status).toBe(400)
    expect((await handIn({ on: '2016-09-03', to }, 2)).status).toBe(404)
  })
})
