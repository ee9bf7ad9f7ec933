/** Who takes part in a plan. Everyone in it may see who the others are; addresses are the convenor's. */
import type { PersonId } from '@samplan/shared/plan'
import { isId } from '@samplan/shared/plan'
import type { Participant } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { takingPart } from './recognise.ts'
import { organisationId, role } from './schemas.ts'

const change = z.object({ role: role.optional(), organisationId: organisationId.optional() })

export function participantRoutes(deps: HttpDeps) {
  const { storage, commands } = deps
  return new Hono<PlanEnv>()
    .use(takingPart(deps))
    .get('/', async (c) => {
      const { actor, facts } = c.var
      const participants = await storage.plans.participants(facts.id)
      const seen = participants.map((one) =>
        actor.role === 'convenor' || one.personId === actor.personId ? one : { ...one, email: null },
      )
      return c.json<Participant[], 200>(seen, 200)
    })
    .patch('/:personId', body(change), async (c) => {
      const participantId = c.req.param('personId')
      if (!isId(participantId)) return refuse(c, 'not-found')
      const whose = { planId: c.var.facts.id, personId: c.var.person.id, participantId: participantId as PersonId }
      const outcome = await commands.changeAccess(whose, c.req.valid('json'))
      if (!outcome.ok) return refuse(c, outcome.code, outcome.detail)
      return c.json<Participant, 200>(outcome.value, 200)
    })
    .delete('/:personId', async (c) => {
      const participantId = c.req.param('personId')
      if (!isId(participantId)) return refuse(c, 'not-found')
      const whose = { planId: c.var.facts.id, personId: c.var.person.id, participantId: participantId as PersonId }
      const outcome = await commands.removeParticipant(whose)
      if (!outcome.ok) return refuse(c, outcome.code, outcome.detail)
      return c.body(null, 204)
    })
}
