/** A plan's invitations, for its convenor. */
import { type InvitationId, isId, toInstant } from '@samplan/shared/plan'
import type { Invitation, MadeInvitation } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { ownOrigin } from './ownOrigin.ts'
import { refuse } from './problem.ts'
import { mayDo, takingPart } from './recognise.ts'
import { email, organisationId, personName, role } from './schemas.ts'

const newInvitation = z.object({
  organisationId,
  role,
  email: email.exactOptional(),
  name: personName.exactOptional(),
})

export function invitationRoutes(deps: HttpDeps) {
  const { storage, commands, now, settings } = deps
  return new Hono<PlanEnv>()
    .use(takingPart(deps), mayDo('manage-participants'))
    .get('/', async (c) => {
      const invitations = await storage.plans.invitations(c.var.facts.id, toInstant(now()))
      return c.json<Invitation[], 200>([...invitations], 200)
    })
    .post('/', body(newInvitation), async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id }
      const outcome = await commands.invite(who, c.req.valid('json'))
      if (!outcome.ok) return refuse(c, outcome.code, outcome.detail)
      const { invitation, path } = outcome.value
      return c.json<MadeInvitation, 201>({ invitation, link: `${ownOrigin(c, settings)}${path}` }, 201)
    })
    .delete('/:invitationId', async (c) => {
      const invitationId = c.req.param('invitationId')
      if (!isId(invitationId)) return refuse(c, 'not-found')
      const who = { planId: c.var.facts.id, personId: c.var.person.id }
      const outcome = await commands.withdrawInvitation(who, invitationId as InvitationId)
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.body(null, 204)
    })
}
