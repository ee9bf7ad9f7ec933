/** What the HTTP side is given, and what a request carries once it has been recognised. */
import type { Actor, PlanFacts } from '@samplan/shared/plan'
import type { Auth } from '../auth/index.ts'
import type { Commands } from '../commands/commands.ts'
import type { Person, Storage } from '../storage/storage.ts'

export interface HttpDeps {
  readonly storage: Storage
  readonly auth: Auth
  readonly commands: Commands
  readonly now: () => Date
  readonly settings: {
    /** The address people use; null where it is simply the one of the request. */
    readonly publicUrl: string | null
    /** True behind a proxy that writes `X-Forwarded-For` itself. */
    readonly trustProxy: boolean
  }
  /** The built client. */
  readonly clientDir: string
  readonly log: HttpLog
}

/** The part of a logger that is used here; pino fits. */
export interface HttpLog {
  error(fields: object, message: string): void
}

/** After `signedIn`. */
export interface PersonEnv {
  Variables: { person: Person }
}

/** After `takingPart`. */
export interface PlanEnv {
  Variables: { person: Person; actor: Actor; facts: PlanFacts }
}
