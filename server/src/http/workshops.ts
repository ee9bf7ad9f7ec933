/**
 * A plan's workshops for those who take part in it, and the door for those who do not yet. What somebody does in a
 * workshop is one route: which deeds are whose is asked where the workshop is, in the same transaction.
 */

import { workshopLastsMs } from '@samplan/shared/plan'
import type { GuestStanding, WorkshopHere, WorkshopPreview, WorkshopView } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Attempts } from './attempts.ts'
import { body } from './body.ts'
import type { HttpDeps, PersonEnv, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { mayDo, signedIn, takingPart } from './recognise.ts'
import { organisationId, personName } from './schemas.ts'
import { newWorkshop, workshopDeed } from './workshopSchemas.ts'

/** `/plans/:planId/workshop`. */
export function workshopRoutes(deps: HttpDeps) {
  const { commands } = deps
  return new Hono<PlanEnv>()
    .use(takingPart(deps))
    .get('/', async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id }
      return c.json<WorkshopHere, 200>(await commands.workshopHere(who), 200)
    })
    .get('/closed', async (c) =>
      c.json<WorkshopView[], 200>([...(await commands.closedWorkshops(c.var.facts.id))], 200),
    )
    .post('/', mayDo('run-workshop'), body(newWorkshop), async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id }
      const outcome = await commands.openWorkshop(who, c.req.valid('json'))
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<WorkshopHere, 201>(outcome.value, 201)
    })
    .post('/deeds', body(workshopDeed), async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id }
      const outcome = await commands.actInWorkshop(who, c.req.valid('json'))
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<WorkshopHere, 200>(outcome.value, 200)
    })
}

/** Only between making the session's link and using it, in the same request. */
const instantLinkMs = 60_000

/** `/workshops`: by code, before anybody is let in. `attempts` is its own, so that guessing codes costs no one a link. */
export function doorRoutes({ auth, commands }: HttpDeps, attempts: Attempts) {
  return new Hono()
    .use(attempts)
    .get('/:code', async (c) => {
      const outcome = await commands.previewWorkshop(c.req.param('code'), await auth.personOf(c.req.header('cookie')))
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<WorkshopPreview, 200>(outcome.value, 200)
    })
    .post('/:code/join', body(z.object({ name: personName.optional(), organisationId })), async (c) => {
      const person = await auth.personOf(c.req.header('cookie'))
      const { name, organisationId: from } = c.req.valid('json')
      if (!person && name === undefined) return refuse(c, 'bad-request', 'a name is needed')
      const asker = person ? { personId: person.id } : { name: name ?? '' }
      const outcome = await commands.joinWorkshop(c.req.param('code'), asker, from)
      if (!outcome.ok) return refuse(c, outcome.code, outcome.detail)
      const { personId, standing } = outcome.value
      if (!person) {
        const token = await auth.makeSignInToken(personId, instantLinkMs)
        // No longer than a workshop may last: nobody leaves a session behind on a borrowed tablet.
        const session = await auth.signIn(token, workshopLastsMs / 1000)
        if (!session.ok) throw new Error(`Guest ${personId} could not be signed in with a link just made`)
        c.header('Set-Cookie', session.cookie)
      }
      return c.json<GuestStanding, 200>(standing, 200)
    })
}

/** `/guest-standing`: what whoever waits asks every few seconds. It takes no code, so that nobody can try codes by it. */
export function standingRoutes(deps: HttpDeps) {
  return new Hono<PersonEnv>().get('/guest-standing', signedIn(deps), async (c) =>
    c.json<GuestStanding, 200>(await deps.commands.guestStanding(c.var.person.id), 200),
  )
}
