/**
 * Recovery copies: what a refused edit held. They take no part in `takingPart`, because somebody who lost their grant
 * while typing must still be able to hand their words in and read them.
 */
import type { PlanId } from '@samplan/shared/plan'
import { isId } from '@samplan/shared/plan'
import type { NewRecoveryCopy, RecoveryCopy } from '@samplan/shared/wire'
import { recoveryReasons } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PersonEnv } from './deps.ts'
import { limitAtOnce } from './limitAtOnce.ts'
import { refuse } from './problem.ts'

const counter = z.int().min(0).max(1_000_000_000)
const newCopy = z.object({
  reason: z.enum(recoveryReasons),
  draft: counter,
  epoch: counter,
  update: z.base64().min(1),
}) satisfies z.ZodType<NewRecoveryCopy>

/** One for each open window of a plan, and little enough memory when somebody sends as many as they can. */
const maxAtOnce = 4

/** Five megabytes of update as base64, and what stands around them. */
const maxBodyBytes = 7_100_000

/** `/plans/:planId/recovery-copies`; comes after `signedIn`. */
export function recoveryCopyRoutes({ storage, commands }: HttpDeps) {
  return new Hono<PersonEnv>()
    .get('/', async (c) => {
      const outcome = await commands.recoveryCopies({ planId: planIdOf(c), personId: c.var.person.id })
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<RecoveryCopy[], 200>([...outcome.value], 200)
    })
    .post(
      '/',
      limitAtOnce(maxAtOnce),
      bodyLimit({ maxSize: maxBodyBytes, onError: (c) => refuse(c, 'too-large') }),
      body(newCopy),
      async (c) => {
        const who = { planId: planIdOf(c), personId: c.var.person.id }
        const outcome = await commands.keepRecoveryCopy(who, c.req.valid('json'))
        if (!outcome.ok) return refuse(c, outcome.code, outcome.detail)
        return c.json<RecoveryCopy, 201>(outcome.value, 201)
      },
    )
    .get('/:copyId/update', async (c) => {
      const planId = planIdOf(c)
      const seen = await commands.recoveryCopies({ planId, personId: c.var.person.id })
      const copy = seen.ok && seen.value.find(({ id }) => id === c.req.param('copyId'))
      const bytes = copy && (await storage.recoveryCopies.update(planId, copy.id))
      if (!copy || !bytes) return refuse(c, 'not-found')
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="samplan-${copy.id}.yjs"`,
      })
    })
}

/** An address that is not an id finds no plan. */
function planIdOf(c: { req: { param(name: string): string | undefined } }): PlanId {
  const planId = c.req.param('planId')
  return (isId(planId) ? planId : 'no-such-plan') as PlanId
}
