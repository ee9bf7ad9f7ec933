/** What the HTTP side is given, and what a request carries once it has been recognised. */
import type { Actor, PlanFacts } from '@samplan/shared/plan'
import type { Hono } from 'hono'
import type { Commands } from '../commands/commands.ts'
import type { Person, Storage } from '../storage/storage.ts'

export interface HttpDeps {
  readonly storage: Storage
  readonly auth: SignIn
  readonly commands: Commands
  readonly now: () => Date
  readonly settings: {
    /** The address people use, where it is not simply the one of the request. */
    readonly publicUrl?: string
    /** True behind a proxy that writes `X-Forwarded-For` itself. */
    readonly trustProxy: boolean
  }
  /** The built client. */
  readonly clientDir: string
  readonly log: HttpLog
  /** For the command line on this machine; mounted at `/control`. */
  readonly control?: Hono
}

/** The part of a logger that is used here; pino fits. */
export interface HttpLog {
  error(fields: object, message: string): void
}

/** The part of `auth` that requests need. */
export interface SignIn {
  makeSignInLink(personId: Person['id'], validForMs: number): Promise<string>
  /** Uses a link up; `cookie` is a whole `Set-Cookie` value. */
  signIn(
    token: string,
  ): Promise<{ readonly ok: true; readonly cookie: string } | { readonly ok: false; readonly code: 'link-used' }>
  personOf(cookieHeader: string | undefined): Promise<Person | null>
  /** Ends the session; the answer is the `Set-Cookie` value that forgets it. */
  signOut(cookieHeader: string | undefined): Promise<string>
}

/** After `signedIn`. */
export interface PersonEnv {
  Variables: { person: Person }
}

/** After `takingPart`. */
export interface PlanEnv {
  Variables: { person: Person; actor: Actor; facts: PlanFacts }
}
