import { addGoal, fragment } from '@samplan/shared/doc'
import type { AreaId, GoalId } from '@samplan/shared/plan'
import { type RecoveryCopy, syncFrame } from '@samplan/shared/wire'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, type XmlFragment, XmlText } from 'yjs'
import { nsph, ronneby } from '../http/county.ts'
import { openPlanSocket } from '../http/planSocket.ts'
import { openWorld, personIds, planId, type World } from '../http/world.ts'
import { askToJoin, lead, openWorkshop } from '../workshop/guests.ts'

const own = `/api/plans/${planId}`
const copies = `${own}/recovery-copies`
const day = 86_400_000
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const wish = (update: Uint8Array) => ({ reason: 'frozen', draft: 1, epoch: 1, update: base64(update) })

/** Writes a paragraph before all that a text says. */
function prepend(text: XmlFragment, words: string): void {
  const paragraph = new XmlElement('paragraph')
  text.insert(0, [paragraph])
  paragraph.insert(0, [new XmlText(words)])
}

describe('recovery copies', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  /** What somebody typed while the plan was being frozen. */
  const typedUpdate = (words: string) =>
    updateOf((doc) => {
      const id = 'goal-typed-late' as GoalId
      addGoal(doc, { id, areaId: 'area-information' as AreaId, horizon: 'short', index: 0 })
      prepend(fragment(doc, id, 'title'), words)
    })
  async function updateOf(change: (doc: Doc) => void): Promise<Uint8Array> {
    const doc = new Doc()
    for (const update of (await world.storage.log.load(planId)).updates) applyUpdate(doc, update)
    const before = encodeStateVector(doc)
    change(doc)
    return encodeStateAsUpdate(doc, before)
  }
  const handIn = (asker: Parameters<World['call']>[0], content: unknown) =>
    world.call<RecoveryCopy>(asker, 'POST', copies, content)
  const seen = async (asker: Parameters<World['call']>[0]) =>
    (await world.call<RecoveryCopy[]>(asker, 'GET', copies)).body

  it('[RC1] a copy keeps the bytes as they came and shows the words in them', async () => {
    const update = await typedUpdate('Ett mål som kom för sent')
    const { status, body } = await handIn('editor', wish(update))
    expect(status).toBe(201)
    expect(body).toMatchObject({ reason: 'frozen', author: { personId: personIds.editor, name: 'Kim editor' } })
    expect(JSON.stringify(body.texts)).toContain('Ett mål som kom för sent')
    const response = await world.app.request(`${copies}/${body.id}/update`, {
      headers: { cookie: world.cookies.get('editor') ?? '' },
    })
    expect(base64(new Uint8Array(await response.arrayBuffer()))).toBe(base64(update))
  })

  it('[RC2] a copy is its author’s and the convenor’s, and changes nothing in the plan', async () => {
    const { body } = await handIn('editor', wish(await typedUpdate('Hemligt mål')))
    expect([await seen('editor'), await seen('convenor'), await seen('commenter')]).toEqual([[body], [body], []])
    expect((await world.call('commenter', 'GET', `${copies}/${body.id}/update`)).status).toBe(404)
    const { updates } = await world.storage.log.load(planId)
    expect(Buffer.concat(updates).includes('Hemligt')).toBe(false)
  })

  it('[RC3] who lost their grant may hand words in and read them for ninety days', async () => {
    await world.call('convenor', 'DELETE', `${own}/participants/${personIds.editor}`)
    const update = await typedUpdate('Mina sista ord')
    expect((await handIn('editor', wish(update))).body).toMatchObject({ author: { name: 'Kim editor' } })
    world.clock.at += 90 * day
    // The session lasts thirty days; the right does not hang on it.
    const cookie = { cookie: await world.cookieOf(personIds.editor) }
    expect(await seen(cookie)).toHaveLength(1)
    world.clock.at += 1
    expect((await handIn(cookie, wish(update))).status).toBe(404)
    expect((await handIn('stranger', wish(update))).status).toBe(401)
  })

  it('[RC3] so may a guest whose workshop has ended, and who waits at its door has no copies', async () => {
    const code = await openWorkshop(world)
    const [ada, bo] = [await askToJoin(world, code, 'Ada', ronneby.id), await askToJoin(world, code, 'Bo', nsph.id)]
    await lead(world, { type: 'admit', personIds: [ada.personId] })
    await lead(world, { type: 'close', notes: { summary: '', decisions: [], remaining: [] } })
    world.clock.at += 1
    const { status, body } = await handIn(ada, wish(await typedUpdate('Mitt i en mening')))
    expect({ status, author: body.author }).toEqual({
      status: 201,
      author: { personId: ada.personId, name: 'Ada', organisationId: ronneby.id },
    })
    expect(await seen(ada)).toEqual([body])
    expect((await world.call(bo, 'GET', copies)).status).toBe(404)
  })

  it('[RC2] the copy of a guest says by whose word they were in', async () => {
    const ada = await askToJoin(world, await openWorkshop(world), 'Ada', ronneby.id)
    await lead(world, { type: 'admit', personIds: [ada.personId] })
    const { body } = await handIn(ada, wish(await typedUpdate('Ett gästord')))
    expect(body.author).toMatchObject({ name: 'Ada', guest: { admittedBy: 'Kim convenor' } })
    expect(await seen('convenor')).toEqual([body])
  })

  it('[RC10] what others write after somebody left is not told by the copy that they hand in', async () => {
    world.clock.at += 1
    await world.call('convenor', 'DELETE', `${own}/participants/${personIds.editor}`)
    const told = async (words: string) => {
      const update = await updateOf((doc) => prepend(fragment(doc, 'plan', 'background'), words))
      return JSON.stringify((await handIn('editor', wish(update))).body.texts)
    }
    expect(await told('Mina ord.')).toMatch(/"field":"background".*Mina ord.*Länet arbetar tillsammans/)
    const cookie = world.cookies.get('convenor') ?? ''
    const window = await openPlanSocket(await world.listen(), `/sync/plan/${planId}/1.1`, cookie)
    window.send(
      syncFrame('update', await updateOf((doc) => prepend(fragment(doc, 'plan', 'background'), 'Sagt efteråt.'))),
    )
    await expect.poll(window.acknowledged).toBe(2)
    const later = await told('Mina sista ord.')
    expect(later).toContain('Mina sista ord.')
    expect(later).not.toMatch(/Sagt efteråt|Länet arbetar/)
    window.close()
  })

  it('[RC4] a person has room for twenty copies in a plan, and hands in four at once', async () => {
    const update = await typedUpdate('Om och om igen')
    const atOnce = async (count: number) => {
      const answers = await Promise.all(Array.from({ length: count }, () => handIn('editor', wish(update))))
      return answers.map(({ status }) => status).sort()
    }
    expect(await atOnce(6)).toEqual([201, 201, 201, 201, 429, 429])
    for (let times = 0; times < 4; times++) expect((await atOnce(3)).at(-1)).toBe(201)
    // Sixteen are kept; of the two fours that follow only one has room.
    expect(await atOnce(4)).toEqual([201, 201, 201, 201])
    expect(await atOnce(4)).toEqual([429, 429, 429, 429])
    expect(await seen('editor')).toHaveLength(20)
    expect((await handIn('commenter', wish(update))).status).toBe(201)
  })

  it('[RC4] of four at once that would be the twentieth, one is', async () => {
    const update = await typedUpdate('Den sista platsen')
    for (let count = 0; count < 19; count++) await handIn('editor', wish(update))
    const answers = await Promise.all(Array.from({ length: 4 }, () => handIn('editor', wish(update))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 429, 429, 429])
  })

  it('[RC5] a copy holds five megabytes and not a byte more', async () => {
    const full = new Uint8Array(5_000_000).fill(7)
    expect((await handIn('editor', wish(full))).status).toBe(201)
    expect((await handIn('editor', wish(new Uint8Array(5_000_001)))).status).toBe(413)
    expect((await handIn('editor', wish(new Uint8Array(9_000_000)))).status).toBe(413)
  })

  it.each([
    [{ ...wish(new Uint8Array([0, 0])), update: 'not base64!' }],
    [{ ...wish(new Uint8Array([0, 0])), update: '' }],
    [{ ...wish(new Uint8Array([0, 0])), reason: 'because' }],
    [{ ...wish(new Uint8Array([0, 0])), draft: -1 }],
  ])('[RC6] a copy that is no copy is refused: %#', async (content) => {
    expect(await handIn('editor', content)).toMatchObject({ status: 400, body: { code: 'bad-request' } })
    expect(await seen('editor')).toEqual([])
  })

  it('[RC8] while a hostile copy of millions of empty structs is read, others are answered', async () => {
    const structs = 2_400_000
    const encoder = createEncoder()
    for (const number of [1, structs, 7, 0]) writeVarUint(encoder, number)
    const body = new Uint8Array(structs * 2)
    for (let at = 1; at < body.length; at += 2) body[at] = 1
    const update = new Uint8Array([...toUint8Array(encoder), ...body, 0])
    const content = wish(update)
    const handingIn = { done: false }
    const answer = handIn('editor', content).finally(() => {
      handingIn.done = true
    })
    let answered = 0
    while (!handingIn.done) {
      await world.call('reader', 'GET', '/api/me')
      // Requests without a socket settle in microtasks: let the copy's own work have its turn.
      await new Promise((resolve) => setImmediate(resolve))
      answered += 1
    }
    expect((await answer).status).toBe(201)
    // Read where requests are answered, the copy would let one or two of them through: before and after.
    expect(answered).toBeGreaterThan(20)
  })

  it('[RC7] bytes that are no update are kept all the same', async () => {
    const { status, body } = await handIn('editor', wish(new TextEncoder().encode('inte en uppdatering')))
    expect({ status, id: typeof body.id }).toEqual({ status: 201, id: 'string' })
  })
})
