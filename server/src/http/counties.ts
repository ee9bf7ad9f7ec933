/** Counties, seen by whoever takes part in one of their plans. */
import { type CountyId, isId } from '@samplan/shared/plan'
import type { CountyMoney, CountyProjects, CountySummary } from '@samplan/shared/wire'
import { Hono } from 'hono'
import type { HttpDeps, PersonEnv } from './deps.ts'
import { refuse } from './problem.ts'

/** `/counties`; comes after `signedIn`. */
export function countyRoutes({ commands }: HttpDeps) {
  return new Hono<PersonEnv>()
    .get('/', async (c) => c.json<CountySummary[], 200>([...(await commands.counties(c.var.person.id))], 200))
    .get('/:countyId/money', async (c) => {
      const id = c.req.param('countyId')
      const outcome = isId(id) ? await commands.countyMoney(id as CountyId, c.var.person.id) : null
      return outcome?.ok ? c.json<CountyMoney, 200>(outcome.value, 200) : refuse(c, 'not-found')
    })
    .get('/:countyId/projects', async (c) => {
      const id = c.req.param('countyId')
      const outcome = isId(id) ? await commands.countyProjects(id as CountyId, c.var.person.id) : null
      return outcome?.ok ? c.json<CountyProjects, 200>(outcome.value, 200) : refuse(c, 'not-found')
    })
}
