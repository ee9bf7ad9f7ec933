/**
 * Signing in and out. A mail scanner that opens the link's page uses nothing up: only this POST does. The token is in
 * the body, never in an address that a log or a referrer would keep.
 */
import type { Me } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Person } from '../storage/storage.ts'
import type { Attempts } from './attempts.ts'
import { body } from './body.ts'
import type { HttpDeps, PersonEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { signedIn } from './recognise.ts'
import { token } from './schemas.ts'

export function sessionRoutes(deps: HttpDeps, attempts: Attempts) {
  const { auth } = deps
  return new Hono<PersonEnv>()
    .post('/sign-in', attempts, body(z.object({ token })), async (c) => {
      const outcome = await auth.signIn(c.req.valid('json').token)
      if (!outcome.ok) return refuse(c, outcome.code)
      c.header('Set-Cookie', outcome.cookie)
      return c.json<Me, 200>(meOf(outcome.person), 200)
    })
    .post('/sign-out', async (c) => {
      c.header('Set-Cookie', await auth.signOut(c.req.header('cookie')))
      return c.json({ signedOut: true }, 200)
    })
    .get('/me', signedIn(deps), (c) => c.json<Me, 200>(meOf(c.var.person), 200))
}

/** What a person is told of themselves. */
function meOf({ id, name, email }: Person): Me {
  return { personId: id, name, email }
}
