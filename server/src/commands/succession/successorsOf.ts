/** Which plans were made from versions of a plan. Titles only of those that the person takes part in. */
import type { Successor } from '@samplan/shared/wire'
import type { CommandDeps } from '../deps.ts'
import type { Who } from '../inTurn.ts'

export async function successorsOf({ storage }: CommandDeps, { planId, personId }: Who): Promise<readonly Successor[]> {
  const kept = await storage.successions.successors(planId)
  const own = new Map((await storage.plans.list(personId)).map(({ facts }) => [facts.id, facts]))
  return kept.map(({ planId: id, number, madeAt }) => {
    const facts = own.get(id)
    if (!facts) return { number, madeAt, plan: null }
    const { title, periodStart, periodEnd } = facts
    return { number, madeAt, plan: { id, title, periodStart, periodEnd } }
  })
}
