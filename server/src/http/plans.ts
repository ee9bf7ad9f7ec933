/** Plans: the list, making one, and what a page needs before the socket is open. */
import type { PlanReading } from '@samplan/shared/rules'
import type { PlanDetails, PlanSummary, PlanTemplates } from '@samplan/shared/wire'
import { planTemplateNames } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { z } from 'zod'
import type { Person, PlanRow, Storage } from '../storage/storage.ts'
import { body } from './body.ts'
import type { HttpDeps, PersonEnv, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { takingPart } from './recognise.ts'
import { newPlan, title } from './schemas.ts'

/** `/plans` and `/plan-templates`; comes after `signedIn`. */
export function plansRoutes({ storage, commands }: HttpDeps) {
  return new Hono<PersonEnv>()
    .get('/plans', async (c) => {
      const rows = await storage.plans.list(c.var.person.id)
      const summaries = await Promise.all(rows.map((row) => summarise(storage, c.var.person, row)))
      return c.json<PlanSummary[], 200>(summaries.flat(), 200)
    })
    .get('/plan-templates', async (c) => {
      const counties = await convenedCounties(storage, c.var.person)
      return c.json<PlanTemplates, 200>({ counties, templates: planTemplateNames }, 200)
    })
    .post('/plans', body(newPlan), async (c) => {
      const outcome = await commands.createPlan(c.var.person.id, c.req.valid('json'))
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json(outcome.value, 201)
    })
}

/** `/plans/:planId` itself; comes after `signedIn`. */
export function planRoutes(deps: HttpDeps) {
  const member = takingPart(deps)
  return new Hono<PlanEnv>()
    .get('/', member, async (c) => {
      const { facts, actor } = c.var
      const syncPath = `/sync/plan/${facts.id}/${facts.epoch}.${facts.draft}`
      const inFamily = (await deps.storage.links.family(facts.id)).length > 0
      const hasPredecessor = (await deps.storage.successions.predecessor(facts.id)) !== null
      return c.json<PlanDetails, 200>({ facts, actor, syncPath, inFamily, hasPredecessor }, 200)
    })
    .get('/reading', member, compress(), async (c) => {
      const outcome = await deps.commands.readingOfPlan({ planId: c.var.facts.id, personId: c.var.person.id })
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<PlanReading, 200>(outcome.value, 200)
    })
    .patch('/', member, body(z.object({ title })), async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id }
      const outcome = await deps.commands.renamePlan(who, c.req.valid('json').title)
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json(outcome.value, 200)
    })
}

/** One entry of the list; none when the person was removed between the two questions. */
async function summarise(storage: Storage, person: Person, row: PlanRow): Promise<PlanSummary[]> {
  const { facts, changedAt } = row
  const [participant, register, versions] = await Promise.all([
    storage.plans.participant(facts.id, person.id),
    storage.registers.forPlan(facts.id),
    storage.versions.list(facts.id),
  ])
  if (!participant) return []
  const { organisationId, role } = participant
  return [
    {
      facts,
      role,
      organisationId,
      changedAt,
      countyName: register.countyName,
      organisationName: register.organisations.find(({ id }) => id === organisationId)?.name ?? '',
      reportDue: register.agreement.reportDue,
      versions: versions.length,
    },
  ]
}

/** Counties where the person convenes a plan, and may therefore start another. */
async function convenedCounties(storage: Storage, person: Person): Promise<PlanTemplates['counties']> {
  const rows = await storage.plans.list(person.id)
  const parts = await Promise.all(rows.map(({ facts }) => storage.plans.participant(facts.id, person.id)))
  const convened = new Set(rows.filter((_, index) => parts[index]?.role === 'convenor').map(({ countyId }) => countyId))
  const counties = (await storage.registers.counties()).filter(({ id }) => convened.has(id))
  const agreements = await Promise.all(counties.map(({ id }) => storage.registers.newestAgreement(id)))
  return counties.flatMap((county, index) => {
    const agreement = agreements[index]
    return agreement ? [{ ...county, agreementTitle: agreement.title, agreementYear: agreement.year }] : []
  })
}
