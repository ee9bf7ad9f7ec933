/**
 * The HTTP side as a whole: what holds for every request, then the API, then the client's files. Also the one place
 * where a bug in a request is logged: the caller learns that it happened and nothing of what it was.
 */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { createApi } from './api.ts'
import type { HttpDeps } from './deps.ts'
import { sameOrigin } from './ownOrigin.ts'
import { refuse } from './problem.ts'
import { securityHeaders } from './securityHeaders.ts'
import { staticFiles } from './staticFiles.ts'
import { isStorageFault } from './storageFault.ts'

/** The longest body is a freeze with a reason for every finding of a large plan. */
const maxBodyBytes = 512_000
/** Recovery copies and sheets are larger and set their own limit, after asking who it is. */
const setOwnLimit = /\/(recovery-copies|proposals\/preview|proposals\/rounds\/[^/]+\/imports)$/

export function createApp(deps: HttpDeps): Hono {
  const { storage, settings, clientDir } = deps
  const small = bodyLimit({ maxSize: maxBodyBytes, onError: (c) => refuse(c, 'too-large') })
  const app = new Hono()
  app.onError((error, c) => answerError(deps, error, c))
  app.notFound((c) => refuse(c, 'not-found'))
  app.use(securityHeaders(settings))
  app.use(sameOrigin(deps))
  app.use((c, next) => (setOwnLimit.test(c.req.path) ? next() : small(c, next)))
  app.get('/healthz', (c) => c.json({ alive: true }))
  app.get('/readyz', async (c) => {
    await storage.ping()
    return c.json({ ready: true })
  })
  app.use('/api/*', async (c, next) => {
    await next()
    // What one person may see must not be answered to another from a cache on the way.
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  app.route('/', createApi(deps))
  app.all('/api/*', (c) => refuse(c, 'not-found'))
  app.get('*', staticFiles(clientDir))
  return app
}

function answerError({ log }: Pick<HttpDeps, 'log'>, error: Error, c: Context): Response {
  // Hono throws this for a body that is not JSON, which is the caller's fault and no bug.
  if (error instanceof HTTPException && error.status < 500) return refuse(c, 'bad-request')
  // The path is left out of the log where it may hold an invitation's token.
  log.error(
    { err: error, method: c.req.method, route: c.req.path.replace(/(invitations|workshops)\/[^/]+/, '$1/…') },
    'request failed',
  )
  return refuse(c, isStorageFault(error) ? 'storage' : 'internal')
}
