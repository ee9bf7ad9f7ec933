/** What all plans of the county take from its pots, for one plan's checks and pages. */
import type { PersonId, PlanId } from '@samplan/shared/plan'
import { potUseIn } from '@samplan/shared/rules'
import type { CountyPotUse } from '@samplan/shared/wire'
import type { CommandDeps } from '../deps.ts'

/**
 * Has every plan of the county summed where it has pots, so that what is stored afterwards holds every edit until now.
 * To be called before a plan's turn and not in it: it waits for the queues of all.
 */
export async function sumPots(
  { storage, rooms }: Pick<CommandDeps, 'storage' | 'rooms'>,
  planId: PlanId,
): Promise<void> {
  const { pots, countyId } = await storage.registers.forPlan(planId)
  if (pots.length > 0) await rooms.planUses(countyId)
}

/** Sums for everybody who may read the plan, titles only of plans that the person takes part in. */
export async function countyPotUse(
  { storage, rooms }: Pick<CommandDeps, 'storage' | 'rooms'>,
  { planId, personId }: { readonly planId: PlanId; readonly personId: PersonId },
): Promise<CountyPotUse> {
  const { pots, countyId } = await storage.registers.forPlan(planId)
  if (pots.length === 0) return { potUse: [], titles: [] }
  const potUse = potUseIn(await rooms.planUses(countyId))
  const using = new Set(potUse.map((use) => use.planId))
  const plans = (await storage.plans.list(personId)).filter(({ facts }) => using.has(facts.id))
  return { potUse, titles: plans.map(({ facts }) => ({ planId: facts.id, title: facts.title })) }
}
