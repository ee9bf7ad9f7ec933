import { addGoal, fragment } from '@samplan/shared/doc'
import type { AreaId, GoalId } from '@samplan/shared/plan'
import type { RecoveryCopy } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from 'yjs'
import { openWorld, personIds, planId, type World } from '../http/world.ts'

const own = `/api/plans/${planId}`
const copies = `${own}/recovery-copies`
const day = 86_400_000
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const wish = (update: Uint8Array) => ({ reason: 'frozen', draft: 1, epoch: 1, update: base64(update) })

describe('recovery copies', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  /** What somebody typed while the plan was being frozen. */
  async function typedUpdate(words: string): Promise<Uint8Array> {
    const doc = new Doc()
    for (const update of (await world.storage.log.load(planId)).updates) applyUpdate(doc, update)
    const before = encodeStateVector(doc)
    addGoal(doc, { id: 'goal-typed-late' as GoalId, areaId: 'area-information' as AreaId, horizon: 'short', index: 0 })
    const paragraph = new XmlElement('paragraph')
    fragment(doc, 'goal-typed-late' as GoalId, 'title').insert(0, [paragraph])
    paragraph.insert(0, [new XmlText(words)])
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

  it('[RC4] a person has room for twenty copies in a plan, also when they come at once', async () => {
    const update = await typedUpdate('Om och om igen')
    const answers = await Promise.all(Array.from({ length: 24 }, () => handIn('editor', wish(update))))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(answers.find(({ status }) => status !== 201)).toMatchObject({ status: 429, body: { code: 'too-many' } })
    expect((await handIn('commenter', wish(update))).status).toBe(201)
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

  it('[RC7] bytes that are no update are kept all the same', async () => {
    const { status, body } = await handIn('editor', wish(new TextEncoder().encode('inte en uppdatering')))
    expect({ status, id: typeof body.id }).toEqual({ status: 201, id: 'string' })
  })
})
