import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Auth, createAuth, type SignedIn } from '@samplan/server/auth'
import { openSqlite, type Person, type Storage } from '@samplan/server/storage'
import type { IsoInstant, PersonId } from '@samplan/shared/plan'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'

const minute = 60_000
const day = 24 * 60 * minute
const kim: Person = { id: 'person-kim-ek' as PersonId, name: 'Kim Ek', email: 'kim@example.se' }

describe('signing in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samplan-auth-'))
  let storage: Storage
  let clock: number
  const authOver = (secure: boolean) =>
    createAuth({
      storage,
      now: () => new Date(clock),
      randomToken: () => randomBytes(32).toString('base64url'),
      secure,
    })
  let auth: Auth

  afterAll(() => rmSync(folder, { recursive: true }))
  beforeEach(async () => {
    clock = Date.parse('2016-04-14T09:00:00Z')
    storage = await openSqlite(join(folder, 'auth.sqlite'))
    await storage.people.add(kim, new Date(clock).toISOString() as IsoInstant)
    auth = authOver(false)
  })
  afterEach(async () => {
    await storage.close()
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
  })

  /** What a browser sends back after a `Set-Cookie`. */
  const header = (signedIn: SignedIn) => (signedIn.ok ? (signedIn.cookie.split(';')[0] ?? '') : 'nothing')
  const signIn = async () => header(await auth.signIn(await auth.makeSignInToken(kim.id)))

  it('[AU1] a link signs its person in, once', async () => {
    const token = await auth.makeSignInToken(kim.id)
    const first = await auth.signIn(token)
    expect(await auth.personOf(header(first))).toEqual(kim)
    expect(await auth.signIn(token)).toEqual({ ok: false, code: 'link-used' })
    expect(await auth.signIn('made-up')).toEqual({ ok: false, code: 'link-used' })
  })

  it('[AU1] a link lasts fifteen minutes, or as long as was said', async () => {
    const [short, long] = [await auth.makeSignInToken(kim.id), await auth.makeSignInToken(kim.id, day)]
    clock += 15 * minute
    expect(await auth.signIn(short)).toMatchObject({ ok: false })
    clock += 23 * 60 * minute
    expect(await auth.signIn(long)).toMatchObject({ ok: true, person: kim })
  })

  it('[AU2] every sign-in begins a session of its own, for thirty days', async () => {
    const [first, second] = [await signIn(), await signIn()]
    expect(first).not.toBe(second)
    clock += 30 * day - 1
    expect(await auth.personOf(first)).toEqual(kim)
    clock += 1
    expect(await auth.personOf(first)).toBeNull()
  })

  it('[AU3] signing out ends that session, tells who listens, and leaves the others', async () => {
    const [first, second] = [await signIn(), await signIn()]
    const session = await auth.sessionOf(first)
    const ended: unknown[] = []
    const stop = auth.onSessionEnd((sessionHash) => ended.push(sessionHash))
    expect(await auth.signOut(first)).toMatch(/^samplan=; Max-Age=0; /)
    expect(await auth.personOf(first)).toBeNull()
    expect(await auth.personOf(second)).toEqual(kim)
    await auth.signOut(first)
    stop()
    await auth.signOut(second)
    expect(ended).toEqual([session?.sessionHash])
  })

  it('[AU7] a session whose time is up ends once, and whoever listens hears of it', async () => {
    const session = await auth.sessionOf(await signIn())
    const ended: unknown[] = []
    auth.onSessionEnd((sessionHash) => ended.push(sessionHash))
    clock += 30 * day - 1
    const later = await signIn()
    await auth.endExpired()
    expect(ended).toEqual([])
    clock += 1
    // Another one's sign-in must not take the expired session away unheard.
    await signIn()
    await auth.endExpired()
    await auth.endExpired()
    expect(ended).toEqual([session?.sessionHash])
    expect(await auth.personOf(later)).toEqual(kim)
  })

  it('[AU1] a link that could not become a session is still good', async () => {
    const token = await auth.makeSignInToken(kim.id)
    const other = new DatabaseSync(join(folder, 'auth.sqlite'))
    other.exec("create trigger stop before insert on sessions begin select raise(abort, 'no session'); end")
    await expect(auth.signIn(token)).rejects.toThrow('no session')
    other.exec('drop trigger stop')
    other.close()
    expect(await auth.signIn(token)).toMatchObject({ ok: true, person: kim })
  })

  it('[AU4] the cookie is out of reach for scripts and other sites, and bound to the host over https', async () => {
    const plain = await auth.signIn(await auth.makeSignInToken(kim.id))
    const safe = await authOver(true).signIn(await auth.makeSignInToken(kim.id))
    const attributes = 'Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax'
    const token = '[A-Za-z0-9_-]{43}'
    expect(plain.ok && plain.cookie).toMatch(new RegExp(`^samplan=${token}; ${attributes}$`))
    expect(safe.ok && safe.cookie).toMatch(new RegExp(`^__Host-samplan=${token}; ${attributes}; Secure$`))
    expect(await authOver(true).personOf(header(plain))).toBeNull()
    expect(await authOver(true).personOf(`other=1; ${header(safe)}; more=2`)).toEqual(kim)
  })

  it.each(['', 'samplan', 'samplan=', 'samplan=wrong', 'xsamplan=a', ';;=;', 'samplan=__proto__'])(
    '[AU5] the cookie header %j is nobody',
    async (cookie) => {
      expect(await auth.personOf(cookie)).toBeNull()
    },
  )

  it('[AU6] no token stands in the database', async () => {
    const link = await auth.makeSignInToken(kim.id)
    const cookie = await signIn()
    await storage.backup(join(folder, 'copy.sqlite'))
    const bytes = readFileSync(join(folder, 'copy.sqlite')).toString('latin1')
    expect(bytes).toContain(kim.id)
    expect(bytes).not.toContain(link)
    expect(bytes).not.toContain(cookie.slice('samplan='.length))
  })
})
