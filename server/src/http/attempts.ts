/**
 * How much one address may try before it is known who it is, and one person afterwards. Generous: a workshop's fifty
 * people behind one Wi-Fi are one address, and a convenor who enters a day's comments is no attack. A link's token has
 * 256 random bits, so nobody guesses one; this keeps the log, the database and the plans' queues free.
 */
import { createMiddleware } from 'hono/factory'
import { createAllowance } from './allowance.ts'
import type { HttpDeps, PersonEnv } from './deps.ts'
import { reading } from './ownOrigin.ts'
import { refuse } from './problem.ts'

const attemptsPerMinute = 300
/** A page of a published version takes two: a whole town hall may open it at once, and those who write do not wait. */
const publicReadsPerMinute = 1_200
/** Five a second, for a whole minute: more than a person does, enough for a program that imports. */
const writesPerMinute = 300

export type Attempts = ReturnType<typeof limitAttempts>

/** Answers `too-many` to an address that tries link after link. */
export function limitAttempts(deps: Pick<HttpDeps, 'now' | 'settings'>) {
  return limitAddress(deps, attemptsPerMinute)
}

/** Answers `too-many` to an address that asks for what is public without pause: nobody has to say who they are there. */
export function limitPublicReads(deps: Pick<HttpDeps, 'now' | 'settings'>) {
  return limitAddress(deps, publicReadsPerMinute)
}

function limitAddress({ now, settings }: Pick<HttpDeps, 'now' | 'settings'>, perMinute: number) {
  const mayTry = createAllowance(now, perMinute)
  return createMiddleware(async (c, next) => {
    const address = addressOf(c.env, settings.trustProxy ? c.req.header('x-forwarded-for') : undefined)
    return mayTry(address) ? next() : refuse(c, 'too-many')
  })
}

/** Answers `too-many` to a person who writes without pause. Comes after `signedIn`. */
export function limitWrites({ now }: Pick<HttpDeps, 'now'>) {
  const mayWrite = createAllowance(now, writesPerMinute)
  return createMiddleware<PersonEnv>(async (c, next) =>
    reading.has(c.req.method) || mayWrite(c.var.person.id) ? next() : refuse(c, 'too-many'),
  )
}

/** The proxy's own entry is the last one; what stands before it is whatever the client wrote. */
function addressOf(env: unknown, forwardedFor: string | undefined): string {
  const forwarded = forwardedFor?.split(',').at(-1)?.trim().slice(0, 64)
  if (forwarded) return forwarded
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'unknown'
}
