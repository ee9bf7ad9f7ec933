import { closeCodes } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { activityId, type LiveServer, personIds, startLiveServer } from '../support/liveServer.ts'
import { connect, type PlainClient } from '../support/plainClient.ts'
import { openStock } from '../support/stockClient.ts'
import { type } from '../support/words.ts'

let live: LiveServer
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  // The beat of the server is the test's to give: pings, keep-alive and sweeping are intervals.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], shouldAdvanceTime: false })
  live = await startLiveServer()
})
afterEach(async () => {
  await live.close()
  vi.useRealTimers()
})

const at = { recordId: activityId, field: 'title' }
const cursor = { anchor: { item: { client: 1, clock: 2 } }, head: { item: { client: 1, clock: 3 } } }

async function seen(watcher: PlainClient, clientId: number): Promise<Record<string, unknown>> {
  await watcher.until(() => Boolean(watcher.presenceOf(clientId)), `presence of ${clientId}`)
  return watcher.presenceOf(clientId) ?? {}
}

describe('presence', () => {
  it('[PR1] the server writes who somebody is, and passes on where they say they are', async () => {
    const watcher = await connect(live, 'reader')
    const editor = await connect(live, 'editor')
    const user = { personId: personIds.stranger, name: 'Statsministern', role: 'convenor', color: 'url(evil)' }
    editor.sendPresence(4711, 1, { user, cursor, at, sees: 'plan', away: false, extra: '<script>', __proto__: null })
    expect(await seen(watcher, 4711)).toEqual({
      user: {
        personId: personIds.editor,
        name: 'Kim editor',
        organisationId: 'organisation-ronneby',
        role: 'editor',
      },
      cursor,
      at,
      sees: 'plan',
      away: false,
    })
    await Promise.all([watcher.close(), editor.close()])
  })

  it('[PR8] whoever has only opened the plan is seen by those who were there and by those who come', async () => {
    const before = await openStock(live, 'editor')
    await before.synced()
    const quiet = await openStock(live, 'reader')
    await quiet.synced()
    const after = await openStock(live, 'commenter')
    for (const { provider } of [before, after]) {
      const { awareness } = provider
      const hears = () => Boolean(awareness.getStates().get(quiet.doc.clientID)?.['user'])
      await new Promise<void>((resolve) => {
        awareness.on('change', () => hears() && resolve())
        if (hears()) resolve()
      })
      expect(hears()).toBe(true)
    }
    for (const client of [before, quiet, after]) client.close()
  })

  it.each([
    ['a place that is none', { at: { recordId: '../..', field: 'title' } }],
    ['a field that is none', { at: { recordId: activityId, field: 'a'.repeat(41) } }],
    ['a cursor that is none', { cursor: 'here' }],
    ['a truth that is none', { away: 'yes' }],
  ])('[PR1] %s is left out', async (_name, state) => {
    const watcher = await connect(live, 'reader')
    const editor = await connect(live, 'editor')
    editor.sendPresence(4711, 1, state)
    expect(Object.keys(await seen(watcher, 4711))).toEqual(['user'])
    await Promise.all([watcher.close(), editor.close()])
  })

  it('[PR1] more than 2 kB is not passed on', async () => {
    const watcher = await connect(live, 'reader')
    const editor = await connect(live, 'editor')
    editor.sendPresence(4711, 1, { away: true })
    await seen(watcher, 4711)
    editor.sendPresence(4711, 2, { cursor: { anchor: 'x'.repeat(3_000), head: null } })
    editor.sendPresence(4711, 3, { at })
    await watcher.until(() => watcher.presenceOf(4711)?.['at'] !== undefined)
    expect(watcher.presence.every(({ state }) => JSON.stringify(state).length < 2_500)).toBe(true)
    await Promise.all([watcher.close(), editor.close()])
  })

  it('[PR2] introducing oneself with another\u2019s client id is closed with 4409', async () => {
    const editor = await connect(live, 'editor')
    editor.sendPresence(4711, 1, {})
    await editor.settled()
    const other = await connect(live, 'otherEditor')
    other.sendPresence(4711, 2 ** 30, { at })
    expect(await other.closing()).toBe(closeCodes.otherLineage)
    await editor.close()
  })

  it('[PR7] one window is not a crowd: no more than four entries of one socket are shown', async () => {
    const watcher = await connect(live, 'reader')
    const editor = await connect(live, 'editor')
    for (let clientId = 1; clientId <= 40; clientId++) editor.sendPresence(clientId, 1, {})
    editor.sendPresence(1, 2, { at })
    await watcher.until(() => watcher.presenceOf(1)?.['at'] !== undefined)
    expect(new Set(watcher.presence.map(({ clientId }) => clientId)).size).toBe(4)
    type(editor.doc, ' och skriver ändå')
    await editor.saved()
    await Promise.all([watcher.close(), editor.close()])
  })

  it('[PR2] a later word about another is an echo: it changes and removes nothing', async () => {
    const watcher = await connect(live, 'reader')
    const editor = await connect(live, 'editor')
    editor.sendPresence(4711, 1, { at })
    await seen(watcher, 4711)
    const other = await connect(live, 'otherEditor')
    other.sendPresence(815, 1, {})
    other.sendPresence(4711, 2, { away: true })
    other.sendPresence(4711, 2 ** 30, null)
    other.sendPresence(815, 2, { at })
    await watcher.until(() => watcher.presenceOf(815)?.['at'] !== undefined)
    expect(watcher.presenceOf(4711)).toMatchObject({ at })
    expect(other.closeCode).toBeNull()
    await Promise.all([watcher, editor, other].map((client) => client.close()))
  })

  it('[PR3] whoever closes is gone, their other window stays', async () => {
    const watcher = await connect(live, 'reader')
    const one = await connect(live, 'editor')
    const two = await connect(live, 'editor')
    one.sendPresence(1111, 1, { at })
    two.sendPresence(2222, 1, { at })
    await seen(watcher, 1111)
    await seen(watcher, 2222)
    // The stock provider echoes what it hears, its person's other windows included.
    two.sendPresence(1111, 1, { at })
    const closedAt = performance.now()
    one.socket.terminate()
    await watcher.until(() => watcher.presenceOf(1111) === null)
    expect(performance.now() - closedAt).toBeLessThan(1_000)
    two.sendPresence(1111, 1, { at })
    two.sendPresence(2222, 2, { away: true })
    await watcher.until(() => watcher.presenceOf(2222)?.['away'] === true)
    expect(watcher.presenceOf(1111)).toBeNull()
    await Promise.all([watcher.close(), two.close()])
  })

  it('[PR4] a window that says nothing for long is renewed for the others, and never ahead of itself', async () => {
    const watcher = await connect(live, 'reader')
    const editor = await connect(live, 'editor')
    editor.sendPresence(4711, 5, { at })
    await seen(watcher, 4711)
    vi.advanceTimersByTime(15_000)
    await watcher.until(() => watcher.presence.some(({ clientId, clock }) => clientId === 4711 && clock > 5))
    expect(watcher.presenceOf(4711)).toMatchObject({ at })
    await editor.settled()
    expect(editor.presence.filter(({ clientId, clock }) => clientId === 4711 && clock > 5)).toEqual([])
    editor.sendPresence(4711, 6, { away: true })
    await watcher.until(() => watcher.presenceOf(4711)?.['away'] === true)
    const clocks = watcher.presence.filter(({ clientId }) => clientId === 4711).map(({ clock }) => clock)
    expect(clocks).toEqual(clocks.toSorted((a, b) => a - b))
    expect(new Set(clocks).size).toBe(clocks.length)
    await Promise.all([watcher.close(), editor.close()])
  })

  it('[PR4] a lone stock client hears something every 15 s and stays connected', async () => {
    const alone = await openStock(live, 'editor')
    await alone.synced()
    const { provider } = alone
    // Present or not: without a state of its own there is no renewal that could come back to it.
    provider.awareness.setLocalState(null)
    let closes = 0
    provider.on('connection-close', () => closes++)
    for (let n = 0; n < 20; n++) {
      const before = provider.wsLastMessageReceived
      vi.advanceTimersByTime(15_000)
      await vi.waitFor(() => expect(provider.wsLastMessageReceived).toBeGreaterThan(before))
    }
    expect(closes).toBe(0)
    alone.close()
  })

  it('[PR5] a change of role shows in presence', async () => {
    const watcher = await connect(live, 'reader')
    const editor = await connect(live, 'editor')
    editor.sendPresence(4711, 1, { at })
    expect(await seen(watcher, 4711)).toMatchObject({ user: { role: 'editor' } })
    await live.setRole('editor', 'commenter')
    await watcher.until(() => JSON.stringify(watcher.presenceOf(4711)).includes('"role":"commenter"'))
    expect(watcher.presenceOf(4711)).toMatchObject({ at })
    await Promise.all([watcher.close(), editor.close()])
  })

  it('[PR6] a window that lost its connection and returns with the same clock is seen again', async () => {
    const watcher = await openStock(live, 'reader')
    await watcher.synced()
    const editor = await connect(live, 'editor')
    editor.sendPresence(4711, 7, { at })
    const states = () => watcher.provider.awareness.getStates().get(4711)
    await vi.waitFor(() => expect(states()).toMatchObject({ at }))
    editor.socket.terminate()
    await vi.waitFor(() => expect(states()).toBeUndefined())
    const back = await connect(live, 'editor')
    back.sendPresence(4711, 7, { at })
    await vi.waitFor(() => expect(states()).toMatchObject({ at }))
    watcher.close()
    await back.close()
  })

  it('[PR6] a window that returns before its old socket is missed takes its place over', async () => {
    const watcher = await connect(live, 'reader')
    const old = await connect(live, 'editor')
    old.sendPresence(4711, 7, { at })
    await seen(watcher, 4711)
    const back = await connect(live, 'editor')
    back.sendPresence(4711, 7, { away: true })
    await watcher.until(() => watcher.presenceOf(4711)?.['away'] === true)
    old.socket.terminate()
    back.sendPresence(4711, 8, { at })
    await watcher.until(() => watcher.presenceOf(4711)?.['at'] !== undefined)
    expect(watcher.presence.filter(({ clientId, state }) => clientId === 4711 && state === null)).toEqual([])
    await Promise.all([watcher.close(), back.close()])
  })
})
