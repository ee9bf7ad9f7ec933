/**
 * Who is asking. `signedIn` finds the person behind the session, `takingPart` their part in the plan of the address,
 * and `mayDo` what they may do in it now. A plan that does not exist and one that is others' look alike: 404.
 */
import type { Actor, PlanId } from '@samplan/shared/plan'
import { isId } from '@samplan/shared/plan'
import { type Deed, mayActor } from '@samplan/shared/rules'
import { createMiddleware } from 'hono/factory'
import type { HttpDeps, PersonEnv, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'

/** Lets a signed-in person through and names them. */
export function signedIn({ auth }: Pick<HttpDeps, 'auth'>) {
  return createMiddleware<PersonEnv>(async (c, next) => {
    const person = await auth.personOf(c.req.header('cookie'))
    if (!person) return refuse(c, 'not-signed-in')
    c.set('person', person)
    return next()
  })
}

/** Lets a participant of the plan in the address through. Comes after `signedIn`. */
export function takingPart({ storage }: Pick<HttpDeps, 'storage'>) {
  return createMiddleware<PlanEnv>(async (c, next) => {
    const planId = c.req.param('planId')
    if (!isId(planId)) return refuse(c, 'not-found')
    const row = await storage.plans.find(planId as PlanId)
    const { id: personId, name } = c.var.person
    const participant = row && (await storage.plans.participant(row.facts.id, personId))
    if (!participant) return refuse(c, 'not-found')
    const { organisationId, role, guest } = participant
    const actor: Actor = { personId, name, organisationId, role, ...(guest && { guest }) }
    c.set('actor', actor)
    c.set('facts', row.facts)
    return next()
  })
}

/** Lets through whoever may do this in the plan's state. Comes after `takingPart`. */
export function mayDo(deed: Deed) {
  return createMiddleware<PlanEnv>(async (c, next) => {
    const permission = mayActor(c.var.actor, deed, c.var.facts.status)
    if (!permission.ok) return refuse(c, permission.code)
    return next()
  })
}
