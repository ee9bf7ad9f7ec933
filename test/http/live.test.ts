import { createRooms } from '@samplan/server/sync'
import { toInstant } from '@samplan/shared/plan'
import type { Thread } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPlanSocket } from './planSocket.ts'
import { type Asker, openWorld, personIds, planId, type World } from './world.ts'

const own = `/api/plans/${planId}`
const anchor = { recordId: 'plan', field: null, range: null, quote: '', before: '', after: '' }
const second = 1_000

describe('what open windows hear of', () => {
  let world: World
  let address: string
  beforeEach(async () => {
    world = await openWorld()
    address = await world.listen()
  })
  afterEach(() => world.close())

  const open = (asker: Asker, draft = '1.1') =>
    openPlanSocket(address, `/sync/plan/${planId}/${draft}`, world.cookies.get(asker) ?? '')

  it('[CO6] a comment, a reply and an answer reach everyone within a second', async () => {
    const windows = await Promise.all([open('convenor'), open('editor'), open('reader')])
    const wish = { kind: 'question', anchor, body: 'Vem betalar?' }
    const startedAt = performance.now()
    const { body } = await world.call<Thread>('commenter', 'POST', `${own}/threads`, wish)
    const heard = await Promise.all(windows.map((window) => window.event('thread')))
    expect(performance.now() - startedAt).toBeLessThan(second)
    expect(heard.map(({ thread }) => thread)).toEqual([body, body, body])
    await world.call('editor', 'POST', `${own}/threads/${body.id}/comments`, { body: 'Ronneby.' })
    await world.call('convenor', 'POST', `${own}/threads/${body.id}/answer`, { outcome: 'noted', reason: '' })
    await expect
      .poll(() => windows.map(({ events }) => events.filter(({ type }) => type === 'thread').length))
      .toEqual([3, 3, 3])
  })

  it('[HT22] a change of role reaches the person’s open window within a second, removal closes it', async () => {
    const window = await open('editor')
    const startedAt = performance.now()
    await world.call('convenor', 'PATCH', `${own}/participants/${personIds.editor}`, { role: 'reader' })
    expect(await window.event('access')).toMatchObject({ role: 'reader' })
    expect(performance.now() - startedAt).toBeLessThan(second)
    const removedAt = performance.now()
    await world.call('convenor', 'DELETE', `${own}/participants/${personIds.editor}`)
    expect(await window.closed).toBe(4404)
    expect(performance.now() - removedAt).toBeLessThan(second)
  })

  it('[SY26] a part that ends while the plan is being opened lets nobody in', async () => {
    const { storage, clock } = world
    const [reading, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const load = async (id: typeof planId) => {
      reading.resolve()
      await goOn.promise
      return storage.log.load(id)
    }
    const now = () => new Date(clock.at)
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const rooms = createRooms({ storage: { ...storage, log: { ...storage.log, load } }, now, log })
    const opening = rooms.open(planId)
    await reading.promise
    await storage.plans.removeParticipant(planId, personIds.editor, toInstant(now()))
    const followed = rooms.accessChanged(planId, personIds.editor)
    goOn.resolve()
    await followed
    expect((await opening)?.mayEdit(personIds.editor)).toBe(false)
    await rooms.shutdown()
  })

  it('[HT22] a new title and a freeze reach every open window, and the next draft sends them to its address', async () => {
    const window = await open('reader')
    await world.call('convenor', 'PATCH', own, { title: 'Ny titel' })
    expect((await window.event('facts')).facts).toMatchObject({ title: 'Ny titel', status: 'draft' })
    const freeze = { overrides: [], nextDraftReason: null }
    expect((await world.call('convenor', 'POST', `${own}/freeze`, freeze)).status).toBe(201)
    await expect.poll(() => window.events.at(-1)).toMatchObject({ type: 'facts', facts: { status: 'frozen' } })
    await world.call('convenor', 'POST', `${own}/drafts`, { reason: 'Nya bidrag' })
    expect(await window.closed).toBe(4503)
    expect(await (await open('reader')).closed).toBe(4409)
    const next = await open('reader', '1.2')
    expect((await next.event('welcome')).facts).toMatchObject({ status: 'draft', draft: 2 })
  })
})
