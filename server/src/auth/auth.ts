/**
 * Who is asking. People sign in with a link that works once; what stays is a session in a cookie. Links and sessions
 * are random 256-bit tokens of which the database holds only the SHA-256, so that a stolen copy of it opens no door.
 * Nothing here knows plans: what a person may do is asked elsewhere, at the moment of the act.
 */
import { type PersonId, toInstant } from '@samplan/shared/plan'
import { hashToken } from '../storage/hashToken.ts'
import type { Person, Storage } from '../storage/storage.ts'
import { createSessionCookie, sessionSeconds } from './cookie.ts'

export interface AuthDeps {
  readonly storage: Storage
  readonly now: () => Date
  /** 256 random bits in letters that need no escaping in a URL or a cookie. */
  readonly randomToken: () => string
  /** True where the site is reached over https. */
  readonly secure: boolean
}

export type SignedIn =
  | { readonly ok: true; readonly cookie: string; readonly person: Person }
  /** The link is unknown, expired or has been used. */
  | { readonly ok: false; readonly code: 'link-used' }

export interface Session {
  readonly person: Person
  /** Names the session without being able to open it. */
  readonly sessionHash: string
}

type SessionEndListener = (sessionHash: string) => void

export interface Auth {
  /** A token for `/sign-in/<token>`, good once, for a quarter of an hour where nothing else is said. */
  makeSignInToken(personId: PersonId, validForMs?: number): Promise<string>
  /**
   * Uses the link up and begins a session of its own, of thirty days where nothing else is said. `cookie` is the whole
   * `Set-Cookie` value.
   */
  signIn(token: string, forSeconds?: number): Promise<SignedIn>
  /** The session behind a request's `Cookie` header, while it is alive. */
  sessionOf(cookieHeader: string | undefined): Promise<Session | null>
  personOf(cookieHeader: string | undefined): Promise<Person | null>
  /** Ends the session, if there is one; gives the `Set-Cookie` value that makes the browser forget it. */
  signOut(cookieHeader: string | undefined): Promise<string>
  /** Ends the sessions whose time is up. Somebody has to call it now and then, since open sockets ask nothing. */
  endExpired(): Promise<void>
  /** Told of every session that ends, so that its sockets end with it. Returns how to stop listening. */
  onSessionEnd(listener: SessionEndListener): () => void
}

/** Long enough to fetch the mail, too short for a link that lies around. */
const linkValidMs = 15 * 60 * 1000

export function createAuth({ storage, now, randomToken, secure }: AuthDeps): Auth {
  const { people } = storage
  const cookie = createSessionCookie(secure)
  const listeners = new Set<SessionEndListener>()
  const instant = (laterMs = 0) => toInstant(new Date(now().getTime() + laterMs))

  /** In one step: a link that was used up without a session would leave its person outside. */
  function signIn(linkToken: string, forSeconds = sessionSeconds): Promise<SignedIn> {
    return storage.together(async (stores) => {
      const personId = await stores.people.useSignInLink(hashToken(linkToken), instant())
      const person = personId && (await stores.people.find(personId))
      if (!person) return { ok: false, code: 'link-used' }
      const token = randomToken()
      const expiresAt = instant(forSeconds * 1000)
      await stores.people.addSession({ tokenHash: hashToken(token), personId, at: instant(), expiresAt })
      return { ok: true, cookie: cookie.begin(token, forSeconds), person }
    })
  }

  const tellEnded: SessionEndListener = (sessionHash) => {
    for (const listener of listeners) listener(sessionHash)
  }

  async function sessionOf(cookieHeader: string | undefined): Promise<Session | null> {
    const token = cookie.read(cookieHeader)
    if (token === null) return null
    const sessionHash = hashToken(token)
    const person = await people.findSession(sessionHash, instant())
    return person && { person, sessionHash }
  }

  return {
    async makeSignInToken(personId, validForMs = linkValidMs) {
      const token = randomToken()
      await people.addSignInLink({ tokenHash: hashToken(token), personId, expiresAt: instant(validForMs) })
      return token
    },
    signIn,
    sessionOf,
    personOf: async (cookieHeader) => (await sessionOf(cookieHeader))?.person ?? null,
    async signOut(cookieHeader) {
      const session = await sessionOf(cookieHeader)
      if (session) {
        await people.removeSession(session.sessionHash)
        tellEnded(session.sessionHash)
      }
      return cookie.end()
    },
    async endExpired() {
      for (const sessionHash of await people.removeExpiredSessions(instant())) tellEnded(sessionHash)
    },
    onSessionEnd(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
