/** Next year's plan: making it from a frozen version, what was made of a plan's versions, and what a plan was made from. */
import { type AgreementId, costChoices, type FundingSource, isId } from '@samplan/shared/plan'
import { type NewNextPlan, type PredecessorAnswer, peopleChoices, type Successor } from '@samplan/shared/wire'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { mayDo, takingPart } from './recognise.ts'
import { id, title, year } from './schemas.ts'

/** More than a county has grant lines and pots. */
const maxSources = 500

const source = z.custom<FundingSource>(isSource, 'not a source')

const newNextPlan = z.object({
  version: z.int().min(1).max(999_999),
  title,
  periodStart: year,
  periodEnd: year,
  agreementId: id<AgreementId>(),
  brings: z.object({
    texts: z.boolean(),
    goals: z.boolean(),
    indicators: z.boolean(),
    activities: z.boolean(),
    finished: z.boolean(),
    costs: z.enum(costChoices),
  }),
  firstUseYear: year,
  sources: z.array(z.object({ from: source, to: source })).max(maxSources),
  people: z.enum(peopleChoices),
}) satisfies z.ZodType<NewNextPlan>

/** `/plans/:planId`, below it `successors` and `predecessor`. */
export function successionRoutes({ storage, commands }: HttpDeps) {
  const member = takingPart({ storage })
  return new Hono<PlanEnv>()
    .get('/successors', member, async (c) =>
      c.json<Successor[], 200>([...(await commands.successorsOf(whoOf(c)))], 200),
    )
    .post('/successors', member, mayDo('make-next-plan'), body(newNextPlan), async (c) => {
      const outcome = await commands.makeNextPlan(whoOf(c), c.req.valid('json'))
      return outcome.ok ? c.json(outcome.value, 201) : refuse(c, outcome.code)
    })
    .get('/predecessor', member, async (c) => {
      const found = await storage.successions.find(c.var.facts.id)
      if (!found) return refuse(c, 'not-found')
      const { predecessor, terms, origins } = found
      return c.json<PredecessorAnswer, 200>({ predecessor, terms, origins }, 200)
    })
    .get('/predecessor/json', member, async (c) => {
      const found = await storage.successions.predecessor(c.var.facts.id)
      const bytes = found && (await storage.versions.canonicalJson(found.planId, found.number))
      if (!bytes) return refuse(c, 'not-found')
      // The hash is of these bytes, as where the version itself is fetched.
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/json',
        'Cache-Control': 'private, no-cache, no-transform',
      })
    })
}

function whoOf(c: Context<PlanEnv>) {
  return { planId: c.var.facts.id, personId: c.var.person.id }
}

function isSource(value: unknown): value is FundingSource {
  if (value === 'own' || value === 'other') return true
  return typeof value === 'string' && /^(line|pot):/.test(value) && isId(value.slice(value.indexOf(':') + 1))
}
