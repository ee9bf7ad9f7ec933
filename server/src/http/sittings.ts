/** Who changed what and when, for everyone who may read the plan: each block says the same of its latest change. */
import type { NamedSitting } from '@samplan/shared/wire'
import { Hono } from 'hono'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { takingPart } from './recognise.ts'

/** `/plans/:planId/sittings`. */
export function sittingRoutes(deps: HttpDeps) {
  return new Hono<PlanEnv>().use(takingPart(deps)).get('/', async (c) => {
    return c.json<NamedSitting[], 200>([...(await deps.storage.log.sittings(c.var.facts.id))], 200)
  })
}
