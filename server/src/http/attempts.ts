/**
 * How often one address may try a link. A token has 256 random bits, so nobody guesses one: this only keeps a broken
 * or hostile client from filling the log and the database. Generous, since a workshop's fifty people behind one Wi-Fi
 * are one address. Counted in this process alone, in a table of bounded size.
 */
import { createMiddleware } from 'hono/factory'
import type { HttpDeps } from './deps.ts'
import { refuse } from './problem.ts'

const windowMs = 60_000
const attemptsPerWindow = 300
/** Above this many addresses in one window the table starts anew: forgetting is cheaper than growing. */
const maxAddresses = 10_000

export type Attempts = ReturnType<typeof limitAttempts>

/** A middleware that answers `too-many` to an address above the limit. */
export function limitAttempts({ now, settings }: Pick<HttpDeps, 'now' | 'settings'>) {
  const counts = new Map<string, number>()
  let windowStart = 0
  return createMiddleware(async (c, next) => {
    const time = now().getTime()
    if (time - windowStart >= windowMs || time < windowStart || counts.size >= maxAddresses) {
      counts.clear()
      windowStart = time
    }
    const address = addressOf(c.env, settings.trustProxy ? c.req.header('x-forwarded-for') : undefined)
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    if (count > attemptsPerWindow) return refuse(c, 'too-many')
    return next()
  })
}

/** The proxy's own entry is the last one; what stands before it is whatever the client wrote. */
function addressOf(env: unknown, forwardedFor: string | undefined): string {
  const forwarded = forwardedFor?.split(',').at(-1)?.trim().slice(0, 64)
  if (forwarded) return forwarded
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'unknown'
}
