/**
 * The county's register, seen and changed from a plan of it. Whoever takes part in the plan may read it, with the feed
 * of its changes; the convenor changes it. A refusal names each field and what is wrong with it.
 */
import type { CountyRegister, Register } from '@samplan/shared/plan'
import {
  type ChangedMeanwhileProblem,
  type CountyPotUse,
  changesAtOnce,
  type RegisterChanged,
  type RegisterChangeMade,
  type RegisterRefusedProblem,
} from '@samplan/shared/wire'
import { type Context, Hono } from 'hono'
import type { RegisterRefusal } from '../commands/register/refusals.ts'
import type { PlanRow } from '../storage/storage.ts'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { problemType, refuse } from './problem.ts'
import { mayDo, takingPart } from './recognise.ts'
import { registerChangeRequest } from './registerSchemas.ts'

/** `/plans/:planId/register`. */
export function registerRoutes(deps: HttpDeps) {
  const { storage, commands } = deps
  return new Hono<PlanEnv>()
    .use(takingPart(deps))
    .get('/', async (c) => c.json<Register, 200>(await storage.registers.forPlan(c.var.facts.id), 200))
    .get('/county', async (c) => {
      const { countyId } = await rowOf(deps, c)
      return c.json<CountyRegister, 200>(await storage.registers.county(countyId), 200)
    })
    .get('/pots', async (c) => c.json<CountyPotUse, 200>(await commands.countyPotUse(whoOf(c)), 200))
    .get('/changes', async (c) => {
      const below = numberFrom(c.req.query('below'))
      const { countyId } = await rowOf(deps, c)
      const changes = await storage.registers.changes(countyId, below, changesAtOnce)
      return c.json<RegisterChangeMade[], 200>([...changes], 200)
    })
    .post('/changes', mayDo('change-register'), body(registerChangeRequest), async (c) => {
      const outcome = await commands.changeRegister(whoOf(c), c.req.valid('json'))
      return outcome.ok ? c.json<RegisterChanged, 200>(outcome.value, 200) : refuseChange(c, outcome)
    })
    .post('/changes/:number/undo', mayDo('change-register'), async (c) => {
      const number = numberFrom(c.req.param('number'))
      if (number === null) return refuse(c, 'not-found')
      const outcome = await commands.undoRegisterChange(whoOf(c), number)
      return outcome.ok ? c.json<RegisterChanged, 200>(outcome.value, 200) : refuseChange(c, outcome)
    })
}

function whoOf(c: Context<PlanEnv>) {
  return { planId: c.var.facts.id, personId: c.var.person.id }
}

async function rowOf({ storage }: HttpDeps, c: Context<PlanEnv>): Promise<PlanRow> {
  const { id } = c.var.facts
  const row = await storage.plans.find(id)
  if (!row) throw new Error(`Plan ${id} is gone`)
  return row
}

/** Changes count from 1; null for what is no such number. */
function numberFrom(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

function refuseChange(c: Context<PlanEnv>, refusal: RegisterRefusal) {
  if ('faults' in refusal) {
    const { code, faults } = refusal
    return c.json<RegisterRefusedProblem, 422>({ title: code, status: 422, code, faults }, 422, problemType)
  }
  if ('meanwhile' in refusal) {
    const { code, meanwhile } = refusal
    const problem = { title: code, status: 409, code, ...meanwhile }
    return c.json<ChangedMeanwhileProblem, 409>(problem, 409, problemType)
  }
  return refuse(c, refusal.code)
}
