/** The money of whole counties, for whoever takes part in any of their plans. */
import { readPlan } from '@samplan/shared/doc'
import { type CountyId, type PersonId, stockholmDate } from '@samplan/shared/plan'
import { moneyCells, potUseIn } from '@samplan/shared/rules'
import type { CountyMoney, CountyPlanMoney, CountySummary } from '@samplan/shared/wire'
import type { PlanRow } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { type RiskDeps, repaymentRisks } from './repaymentRisks.ts'

type Deps = Pick<CommandDeps, 'rooms' | 'now'> & RiskDeps

/** The counties that the person takes part in, by name, with what their conditions say today. */
export async function counties(deps: Deps, personId: PersonId): Promise<readonly CountySummary[]> {
  const own = new Set((await deps.storage.plans.list(personId)).map(({ countyId }) => countyId))
  const known = (await deps.storage.registers.counties()).filter(({ id }) => own.has(id))
  const summaries: CountySummary[] = []
  for (const { id } of known) summaries.push((await summarise(deps, id)).summary)
  return summaries
}

/**
 * The county's register with what each plan plans that the person takes part in, and of all others what they take from
 * pots. A county that is not there and one that is others' look alike.
 */
export async function countyMoney(
  deps: Deps,
  countyId: CountyId,
  personId: PersonId,
): Promise<Outcome<CountyMoney, 'not-found'>> {
  const rows = (await deps.storage.plans.list(personId)).filter((row) => row.countyId === countyId)
  if (rows.length === 0) return refused('not-found')
  const { summary, county } = await summarise(deps, countyId)
  const potUse = county.pots.length > 0 ? potUseIn(await deps.rooms.planUses(countyId)) : []
  const plans: CountyPlanMoney[] = []
  for (const row of rows) plans.push(...(await planMoney(deps, row, personId)))
  return done({ ...summary, county, plans, potUse })
}

async function summarise(deps: Deps, countyId: CountyId) {
  const { storage, now } = deps
  const county = await storage.registers.county(countyId)
  const plans = (await storage.plans.list(null)).filter((row) => row.countyId === countyId)
  const today = stockholmDate(now())
  const risks = await repaymentRisks(deps, county, plans, today)
  const summary: CountySummary = { id: countyId, name: county.countyName, today, risks }
  return { summary, county }
}

/** None where the person was removed between the two questions. */
async function planMoney(
  { storage, rooms }: Pick<Deps, 'storage' | 'rooms'>,
  row: PlanRow,
  personId: PersonId,
): Promise<CountyPlanMoney[]> {
  const { id } = row.facts
  const participant = await storage.plans.participant(id, personId)
  if (!participant) return []
  const cells = await rooms.withPlan(id, async ({ doc }) => moneyCells(readPlan(doc)))
  return [{ facts: row.facts, role: participant.role, cells }]
}
