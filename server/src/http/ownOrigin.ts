/**
 * Where people reach this server, and the guard that only its own pages write to it. JSON alone is no guard: a browser
 * sends some of it across origins without asking (measured with Hono's `csrf()`, which lets it through).
 */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { HttpDeps } from './deps.ts'
import { refuse } from './problem.ts'

/** Methods that change nothing. */
export const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The origin that people use: the setting's, or the one this request came to. */
export function ownOrigin(c: Context, { publicUrl }: Pick<HttpDeps['settings'], 'publicUrl'>): string {
  return new URL(publicUrl ?? c.req.url).origin
}

/**
 * Refuses whatever changes something and comes from another site's page. Every browser names itself by `Origin` or
 * `Sec-Fetch-Site`; a request with neither comes from a program, which has no cookie that it was not given.
 */
export function sameOrigin({ settings }: Pick<HttpDeps, 'settings'>) {
  return createMiddleware(async (c, next) => {
    if (!reading.has(c.req.method) && isForeign(c, settings)) return refuse(c, 'cross-origin')
    return next()
  })
}

function isForeign(c: Context, { publicUrl }: HttpDeps['settings']): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return true
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  if (publicUrl !== null) return origin !== new URL(publicUrl).origin
  // Without the setting the scheme is not known for sure behind a proxy, and the host alone tells sites apart.
  return !URL.canParse(origin) || new URL(origin).host !== new URL(c.req.url).host
}
