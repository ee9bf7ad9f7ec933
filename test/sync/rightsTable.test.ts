/**
 * Who may send what: every first number that a frame can begin with, empty and filled, and the frames that mean
 * something, from every role, on a draft and on a frozen plan, over real sockets. What is expected stands in one table.
 */
import { closeCodes, contentHashFrame, syncFrame } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { type LiveServer, planId, startLiveServer, type Who } from '../support/liveServer.ts'
import { connect, type PlainClient } from '../support/plainClient.ts'
import { fingerprint, storedDoc } from '../support/storedDoc.ts'
import { type } from '../support/words.ts'

/** Every so manieth of the first numbers that mean nothing; the numbers around those that do are always asked. */
const stride = process.env['PROOF'] ? 1 : 17

type Meaning = 'edit' | 'look' | 'noise'
type Outcome = 'stored' | 'stays' | number

const { notAllowed, frozen, badContent } = closeCodes

/** The whole of it. */
const expected: Readonly<Record<'draft' | 'frozen', Readonly<Record<Meaning, Readonly<Record<string, Outcome>>>>>> = {
  draft: {
    edit: { convenor: 'stored', editor: 'stored', commenter: notAllowed, reader: notAllowed },
    look: { convenor: 'stays', editor: 'stays', commenter: 'stays', reader: 'stays' },
    noise: { convenor: badContent, editor: badContent, commenter: badContent, reader: badContent },
  },
  frozen: {
    edit: { convenor: frozen, editor: frozen, commenter: notAllowed, reader: notAllowed },
    look: { convenor: 'stays', editor: 'stays', commenter: 'stays', reader: 'stays' },
    noise: { convenor: badContent, editor: badContent, commenter: badContent, reader: badContent },
  },
}

interface Sent {
  readonly name: string
  readonly means: Meaning
  readonly bytes: (doc: Y.Doc) => Uint8Array
}

function edit(doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc)
  type(doc, ' nytt')
  return Y.encodeStateAsUpdate(doc, before)
}

const nothing = new Uint8Array([0, 0])
const firstNumbers = Array.from({ length: 256 }, (_, number) => number).filter((n) => n < 8 || n % stride === 0)

const sent: readonly Sent[] = [
  { name: 'an edit', means: 'edit', bytes: (doc) => syncFrame('update', edit(doc)) },
  { name: 'an edit in step 2', means: 'edit', bytes: (doc) => syncFrame('missing', edit(doc)) },
  { name: 'an empty step 2', means: 'look', bytes: () => syncFrame('missing', nothing) },
  { name: 'an empty edit', means: 'look', bytes: () => syncFrame('update', nothing) },
  { name: 'what is known already', means: 'look', bytes: (doc) => syncFrame('missing', Y.encodeStateAsUpdate(doc)) },
  { name: 'step 1', means: 'look', bytes: (doc) => syncFrame('stateVector', Y.encodeStateVector(doc)) },
  { name: 'presence of nobody', means: 'look', bytes: () => new Uint8Array([1, 1, 0]) },
  { name: 'a hash', means: 'look', bytes: () => contentHashFrame({ position: 1, hash: new Uint8Array(32) }) },
  { name: 'a step 1 that is none', means: 'noise', bytes: () => syncFrame('stateVector', new Uint8Array([9])) },
  ...firstNumbers.flatMap((number): Sent[] => [
    // The question for everybody's presence is the only frame that is a number alone.
    { name: `${number} alone`, means: number === 3 ? 'look' : 'noise', bytes: () => new Uint8Array([number]) },
    { name: `${number} and more`, means: 'noise', bytes: () => new Uint8Array([number, 1, 2, 3]) },
  ]),
]

let live: LiveServer
let elapsedMs = 0
beforeEach(async () => {
  elapsedMs = 0
  // Each window opens a while after the one before, or its person would open too many. No interval runs meanwhile, or
  // the server would take its sockets for dead.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  live = await startLiveServer({ now: () => new Date(Date.UTC(2016, 8, 1) + elapsedMs) })
})
afterEach(async () => {
  await live.close()
  vi.useRealTimers()
})

const post = async (path: string, content: unknown) => {
  const headers = { cookie: await live.cookieOf('convenor'), origin: live.origin, 'content-type': 'application/json' }
  const body = JSON.stringify(content)
  return (await fetch(`${live.server.url}/api/plans/${planId}${path}`, { method: 'POST', headers, body })).status
}
const freeze = async () => expect(await post('/freeze', { overrides: [], nextDraftReason: null })).toBe(201)
const position = async () => (await live.storage.plans.find(planId))?.position ?? 0
const stored = async () => fingerprint(await storedDoc(live.storage, planId))

async function open(cookie: string): Promise<PlainClient> {
  elapsedMs += 1_000
  const client = await connect(live, 'reader', { cookie, speaks: false })
  client.send(syncFrame('stateVector', new Uint8Array([0])))
  await client.until(() => client.synced || client.closeCode !== null)
  return client
}

/** What came of a frame: closed with a code, or an answer to a question behind it. */
async function outcomeOf(client: PlainClient, bytes: Uint8Array): Promise<Outcome> {
  const before = await position()
  client.send(bytes)
  // A socket that was closed meanwhile takes no question.
  if (client.closeCode === null) await client.settled()
  await client.close()
  if (client.closeCode !== null && client.closeCode !== 1005) return client.closeCode
  return (await position()) > before ? 'stored' : 'stays'
}

describe('the table of rights', () => {
  it.each(
    (['draft', 'frozen'] as const).flatMap((state) =>
      (['convenor', 'editor', 'commenter', 'reader'] as const).map((who) => [state, who] as const),
    ),
  )('[SY22] on a %s plan, every frame of a %s', { timeout: 300_000 }, async (state, who) => {
    if (state === 'frozen') await freeze()
    const cookie = await live.cookieOf(who)
    const before = await stored()
    const wrong: unknown[] = []
    let edits = 0
    for (const { name, means, bytes } of sent) {
      const client = await open(cookie)
      const outcome = await outcomeOf(client, bytes(client.doc))
      const wanted = expected[state][means][who]
      if (outcome === 'stored') edits++
      if (outcome !== wanted) wrong.push({ name, outcome, wanted })
    }
    expect(wrong).toEqual([])
    if (edits === 0) expect(await stored()).toBe(before)
    else expect(edits).toBe(2)
  })

  it.each([
    ['nobody', undefined, closeCodes.signedOut],
    ['a session that nobody has', 'samplan=no-such-session', closeCodes.signedOut],
    ['somebody without a part in the plan', 'stranger', closeCodes.gone],
  ] as const)('[SY22] %s gets the reason and nothing of the plan', async (_name, who, code) => {
    const cookie = who === 'stranger' ? await live.cookieOf(who) : who
    const client = await connect(live, 'reader', { cookie, speaks: false })
    expect(await client.closing()).toBe(code)
    expect(client.received).toBe(0)
  })

  it.each(['http://localhost.example', 'https://example.se', 'null', '', undefined])(
    '[SY22] a page of origin %s opens no socket',
    async (origin) => {
      const headers = { cookie: await live.cookieOf('editor'), ...(origin !== undefined && { origin }) }
      const socket = new WebSocket(`${live.syncUrl}/${live.roomName}?schema=1`, { headers })
      const status = await new Promise((resolve) => {
        socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode))
        socket.on('open', () => resolve('open'))
      })
      // Otherwise ws waits for the answer's end.
      socket.on('error', () => undefined)
      socket.terminate()
      expect(status).toBe(403)
    },
  )
})

/** What happens while the window is open. */
const changes = {
  'is made reader': (who: Who) => live.setRole(who, 'reader'),
  'is made commenter': (who: Who) => live.setRole(who, 'commenter'),
  'is made editor': (who: Who) => live.setRole(who, 'editor'),
  'is removed': (who: Who) => live.setRole(who, null),
  'signs out': async (_: Who, cookie: string) => void (await live.server.auth.signOut(cookie)),
  'has been signed in for too long': async () => {
    elapsedMs += 31 * 24 * 60 * 60 * 1000
    await live.server.auth.endExpired()
  },
  'sees the plan frozen': () => freeze(),
} satisfies Record<string, (who: Who, cookie: string) => Promise<unknown>>

describe('rights that change while connected', () => {
  const { gone, signedOut } = closeCodes
  const cases: readonly (readonly [Who, keyof typeof changes, Outcome, Outcome])[] = [
    // who, what happens, then: an edit, a look
    ['editor', 'is made reader', notAllowed, 'stays'],
    ['editor', 'is made commenter', notAllowed, 'stays'],
    ['reader', 'is made editor', 'stored', 'stays'],
    ['commenter', 'is made editor', 'stored', 'stays'],
    ['editor', 'is removed', gone, gone],
    ['commenter', 'is removed', gone, gone],
    ['reader', 'is removed', gone, gone],
    ['convenor', 'signs out', signedOut, signedOut],
    ['reader', 'signs out', signedOut, signedOut],
    ['editor', 'has been signed in for too long', signedOut, signedOut],
    ['editor', 'sees the plan frozen', frozen, 'stays'],
    ['convenor', 'sees the plan frozen', frozen, 'stays'],
    ['commenter', 'sees the plan frozen', notAllowed, 'stays'],
  ]

  it.each(cases)('[SY22] a %s who %s', async (who, change, onEdit, onLook) => {
    const cookie = await live.cookieOf(who)
    const writing = await open(cookie)
    const looking = await open(cookie)
    const bytes = syncFrame('update', edit(writing.doc))
    await changes[change](who, cookie)
    const before = await stored()
    expect(await outcomeOf(looking, syncFrame('stateVector', Y.encodeStateVector(looking.doc)))).toBe(onLook)
    expect(await outcomeOf(writing, bytes)).toBe(onEdit)
    if (onEdit !== 'stored') expect(await stored()).toBe(before)
    const again = await open(cookie)
    if (onLook === 'stays') expect(again.synced).toBe(true)
    else expect(await again.closing()).toBe(onLook)
    await again.close()
  })

  it('[SY22] everybody is sent away when the next draft is opened, and to the new address', async () => {
    await freeze()
    const windows = await Promise.all(
      (['convenor', 'editor', 'commenter', 'reader'] as const).map(async (who) => open(await live.cookieOf(who))),
    )
    expect(await post('/drafts', { reason: 'Beloppen för 2017 har kommit.' })).toBe(201)
    for (const window of windows) expect(await window.closing()).toBe(closeCodes.restart)
    const late = await open(await live.cookieOf('editor'))
    expect(await late.closing()).toBe(closeCodes.otherLineage)
  })
})
