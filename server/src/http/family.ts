/** Linked plans: the family as whoever asks may see it, new children, and links between plans. */
import { childKinds, type PlanId } from '@samplan/shared/plan'
import type { FamilyAnswer, NewChildPlan } from '@samplan/shared/wire'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { mayDo, takingPart } from './recognise.ts'
import { id, isPeriod, newPlanFields, organisationId } from './schemas.ts'

const newChild = z
  .object({ ...newPlanFields, kind: z.enum(childKinds), organisationId })
  .refine(isPeriod, { error: 'not a period' }) satisfies z.ZodType<NewChildPlan>

const planId = id<PlanId>()
/** As many as an address of a version has room for. */
const version = z.object({ version: z.int().min(1).max(999_999) })

/** `/plans/:planId`, below it `family`, `children` and `parent`. */
export function familyRoutes(deps: HttpDeps) {
  const { commands } = deps
  const member = takingPart(deps)
  const link = mayDo('link-plan')
  return new Hono<PlanEnv>()
    .get('/family', member, async (c) => c.json<FamilyAnswer, 200>(await commands.familyView(whoOf(c)), 200))
    .post('/children', member, mayDo('create-child'), body(newChild), async (c) => {
      const outcome = await commands.createChild(whoOf(c), c.req.valid('json'))
      return outcome.ok ? c.json(outcome.value, 201) : refuse(c, outcome.code, outcome.detail)
    })
    .delete('/children/:childId', member, link, async (c) => {
      const child = planId.safeParse(c.req.param('childId'))
      if (!child.success) return refuse(c, 'not-found')
      const outcome = await commands.unlinkChild(whoOf(c), child.data)
      return outcome.ok ? c.body(null, 204) : refuse(c, outcome.code, outcome.detail)
    })
    .put('/parent', member, link, body(z.object({ parentId: planId })), async (c) => {
      const outcome = await commands.linkPlan(whoOf(c), c.req.valid('json').parentId)
      return outcome.ok ? c.body(null, 204) : refuse(c, outcome.code, outcome.detail)
    })
    .delete('/parent', member, link, async (c) => {
      const outcome = await commands.unlinkPlan(whoOf(c))
      return outcome.ok ? c.body(null, 204) : refuse(c, outcome.code, outcome.detail)
    })
    .put('/parent/version', member, link, body(version), async (c) => {
      const outcome = await commands.chooseParentVersion(whoOf(c), c.req.valid('json').version)
      return outcome.ok ? c.body(null, 204) : refuse(c, outcome.code, outcome.detail)
    })
}

function whoOf(c: Context<PlanEnv>) {
  return { planId: c.var.facts.id, personId: c.var.person.id }
}
