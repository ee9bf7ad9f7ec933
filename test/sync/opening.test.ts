import { closeCodes, syncFrame } from '@samplan/shared/wire'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { type LiveServer, personIds, planId, startLiveServer } from '../support/liveServer.ts'
import { connect, PlainClient } from '../support/plainClient.ts'
import { type, wordsOf } from '../support/words.ts'

let live: LiveServer
beforeAll(async () => {
  live = await startLiveServer()
})
afterAll(() => live.close())

/** The HTTP status of an upgrade that is refused before there is a socket. */
function refusedWith(url: string, headers: Record<string, string>): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const socket = new WebSocket(url, { headers })
  socket.on('unexpected-response', (_request, response) => {
    resolve(response.statusCode ?? 0)
    response.destroy()
  })
  socket.on('open', () => reject(new Error('The socket opened')))
  socket.on('error', () => undefined)
  return promise
}

describe('opening a socket', () => {
  it('[SY1] an editor is synced, welcomed with facts, role and register, and acknowledged', async () => {
    const client = await connect(live, 'editor')
    expect(wordsOf(client.doc)).toBe('Länet arbetar tillsammans.')
    const welcome = client.event('welcome')
    expect(welcome).toMatchObject({ role: 'editor', facts: { id: planId, status: 'draft' } })
    expect(welcome?.register.organisations).toHaveLength(3)
    expect(client.closeCode).toBeNull()
    await client.close()
  })

  it.each([
    ['another site', 'https://elsewhere.example'],
    ['a like-sounding site', 'http://127.0.0.1.elsewhere.example'],
    ['no origin', undefined],
  ])('[SY2] %s is refused with 403 before there is a socket', async (_name, origin) => {
    const headers = { cookie: await live.cookieOf('editor'), ...(origin === undefined ? {} : { origin }) }
    expect(await refusedWith(`${live.syncUrl}/${live.roomName}?schema=1`, headers)).toBe(403)
  })

  it.each([
    ['another path', '/sync/other'],
    ['an id that is none', '/sync/plan/..%2fplan/1.1'],
    ['no draft', `/sync/plan/${planId}/1`],
  ])('[SY2] %s is refused with 404 before there is a socket', async (_name, path) => {
    const headers = { cookie: await live.cookieOf('editor'), origin: live.origin }
    expect(await refusedWith(`${live.origin.replace('http', 'ws')}${path}`, headers)).toBe(404)
  })

  it.each([
    ['nobody', undefined, 'editor', 'signedOut'],
    ['a made-up session', 'samplan=bm90LWEtc2Vzc2lvbg', 'editor', 'signedOut'],
  ] as const)('[SY3] %s is closed with 4401 and hears nothing', async (_name, cookie, who, reason) => {
    const client = await connect(live, who, { cookie })
    expect(await client.closing()).toBe(closeCodes[reason])
    expect(client.received).toBe(0)
  })

  it('[SY3] somebody without a part in the plan is closed with 4404 and hears nothing', async () => {
    const client = await connect(live, 'stranger')
    expect(await client.closing()).toBe(closeCodes.gone)
    expect(client.received).toBe(0)
  })

  it('[SY3] a plan that does not exist looks like one of others', async () => {
    const client = await connect(live, 'editor', { path: 'plan-that-is-not/1.1?schema=1' })
    expect(await client.closing()).toBe(closeCodes.gone)
  })

  it.each(['1.2', '2.1', '1.0'])('[SY4] lineage %s is closed with 4409 before a byte merges', async (lineage) => {
    const client = await connect(live, 'editor', { path: `${planId}/${lineage}?schema=1` })
    expect(await client.closing()).toBe(closeCodes.otherLineage)
    expect(client.received).toBe(0)
  })

  it('[SY5] a client of an older schema reads, and its first write is closed with 4426', async () => {
    const client = await connect(live, 'editor', { path: live.roomName })
    expect(wordsOf(client.doc)).toContain('Länet')
    type(client.doc, 'gammal')
    expect(await client.closing()).toBe(closeCodes.oldClient)
    const other = await connect(live, 'editor')
    expect(wordsOf(other.doc)).not.toContain('gammal')
    await other.close()
  })

  it('[SY6] signing out closes the windows of that session and no others', async () => {
    const cookie = await live.cookieOf('reader')
    const leaving = await connect(live, 'reader', { cookie })
    const staying = await connect(live, 'reader')
    await live.server.auth.signOut(cookie)
    expect(await leaving.closing()).toBe(closeCodes.signedOut)
    await staying.settled()
    expect(staying.closeCode).toBeNull()
    await staying.close()
  })

  it('[SY7] a client that reconnects without end is asked to come back later', async () => {
    const cookie = await live.cookieOf('convenor')
    const codes = new Set<number | null>()
    for (let n = 0; n < 130; n++) {
      const client = await connect(live, 'convenor', { cookie, speaks: false })
      codes.add(client.socket.readyState === WebSocket.OPEN ? client.closeCode : await client.closing())
      await client.close()
      codes.add(client.closeCode)
    }
    expect(codes).toContain(closeCodes.tooMany)
    const other = await connect(live, 'reader')
    expect(other.closeCode).toBeNull()
    await other.close()
  })

  it('[SY7] one person opens twelve windows; the next is asked to come back later', async () => {
    const cookie = await live.cookieOf('commenter')
    const windows = await Promise.all(Array.from({ length: 12 }, () => connect(live, 'commenter', { cookie })))
    const oneMore = await connect(live, 'commenter', { cookie })
    expect(await oneMore.closing()).toBe(closeCodes.tooMany)
    await Promise.all(windows.map((window) => window.close()))
  })

  it('[SY8] resets during the upgrade leave the server standing', async () => {
    const cookie = await live.cookieOf('editor')
    const url = `${live.syncUrl}/${live.roomName}?schema=1`
    const sockets = Array.from({ length: 20 }, () => new PlainClient(url, { cookie, origin: live.origin }))
    for (const { socket } of sockets) socket.terminate()
    await Promise.all(sockets.map((client) => client.closing()))
    const client = await connect(live, 'editor')
    client.send(syncFrame('stateVector', new Uint8Array([0])))
    await client.settled()
    expect(client.closeCode).toBeNull()
    expect(client.event('welcome')?.authors.every(({ personId }) => personId !== personIds.stranger)).toBe(true)
    await client.close()
  })
})
