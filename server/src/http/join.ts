/** An invitation link, seen from the one who opens it. Looking at it uses nothing up. */
import { type PlanId, toInstant } from '@samplan/shared/plan'
import type { InvitationPreview } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { z } from 'zod'
import { hashToken } from '../storage/hashToken.ts'
import type { Attempts } from './attempts.ts'
import { body } from './body.ts'
import type { HttpDeps } from './deps.ts'
import { refuse } from './problem.ts'
import { personName } from './schemas.ts'

/** Only between making the session's link and using it, in the same request. */
const instantLinkMs = 60_000

export function joinRoutes({ storage, auth, commands, now }: HttpDeps, attempts: Attempts) {
  return new Hono()
    .use(attempts)
    .get('/:token', async (c) => {
      const found = await storage.plans.findInvitation(hashToken(c.req.param('token')), toInstant(now()))
      const row = found && (await storage.plans.find(found.planId))
      if (!found || !row) return refuse(c, 'link-used')
      const { organisationId, role } = found.invitation
      const { organisations } = await storage.registers.forPlan(found.planId)
      const organisationName = organisations.find(({ id }) => id === organisationId)?.name ?? ''
      const named = (await auth.personOf(c.req.header('cookie'))) !== null
      return c.json<InvitationPreview, 200>({ planTitle: row.facts.title, organisationName, role, named }, 200)
    })
    .post('/:token/accept', body(z.object({ name: personName.optional() })), async (c) => {
      const person = await auth.personOf(c.req.header('cookie'))
      const { name } = c.req.valid('json')
      if (!person && name === undefined) return refuse(c, 'bad-request', 'a name is needed')
      const opener = person ? { personId: person.id } : { name: name ?? '' }
      const outcome = await commands.acceptInvitation(c.req.param('token'), opener)
      if (!outcome.ok) return refuse(c, outcome.code)
      const { planId, personId } = outcome.value
      if (!person) {
        const session = await auth.signIn(await auth.makeSignInToken(personId, instantLinkMs))
        if (!session.ok) throw new Error(`Person ${personId} could not be signed in with a link just made`)
        c.header('Set-Cookie', session.cookie)
      }
      return c.json<{ planId: PlanId }, 200>({ planId }, 200)
    })
}
