/** A plan's family as one person may see it, and what they could link to the plan. */
import type { PlanId } from '@samplan/shared/plan'
import { mayCarryOut } from '@samplan/shared/rules'
import type { FamilyAnswer } from '@samplan/shared/wire'
import { readFamily } from '../../storage/readFamily.ts'
import type { PlanRow, Storage } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'
import type { Who } from '../inTurn.ts'

/** Kind, organisation, state and sums of each plan for everybody; titles only of plans that the person takes part in. */
export async function familyView({ storage, rooms }: CommandDeps, { planId, personId }: Who): Promise<FamilyAnswer> {
  const family = await readFamily(storage, planId)
  const shares = family ? await rooms.familyShares(family) : []
  const own = await storage.plans.list(personId)
  const members = new Set(family?.members.map((member) => member.planId))
  const titles = own.filter(({ facts }) => members.has(facts.id))
  const linkable = await linkablePlans(storage, { planId, personId }, own)
  return {
    family,
    shares,
    titles: titles.map(({ facts }) => ({ planId: facts.id, title: facts.title })),
    linkable: linkable.map(({ facts }) => ({ planId: facts.id, title: facts.title, kind: facts.kind })),
  }
}

/** Parents for a plan that has none, or children for a joint plan, among those that the person convenes beside it. */
async function linkablePlans(storage: Storage, { planId, personId }: Who, own: readonly PlanRow[]) {
  const here = own.find(({ facts }) => facts.id === planId)
  if (!here || !(await convenes(storage, planId, personId))) return []
  const fitting = own.filter((other) => mayCarryOut(other, here) || mayCarryOut(here, other))
  const isFree = async (id: PlanId) => !(await storage.links.find(id))?.parentId
  const open: PlanRow[] = []
  for (const other of fitting) {
    const child = mayCarryOut(other, here) ? other.facts.id : planId
    if ((await isFree(child)) && (await convenes(storage, other.facts.id, personId))) open.push(other)
  }
  return open
}

async function convenes({ plans }: Storage, planId: PlanId, personId: Who['personId']): Promise<boolean> {
  return (await plans.participant(planId, personId))?.role === 'convenor'
}
