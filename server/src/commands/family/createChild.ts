/**
 * A plan that carries out a joint one. Whoever convenes the joint plan makes it, for any organisation of the county: a
 * child shows its participants the goals of the joint plan's frozen versions, and that is its convenor's to open. They
 * convene the child to begin with and invite the organisation's own people, who then write it without them.
 */
import type { PlanFacts } from '@samplan/shared/plan'
import type { NewChildPlan } from '@samplan/shared/wire'
import type { CommandDeps } from '../deps.ts'
import { inTurn, type TurnRefusal, type Who } from '../inTurn.ts'
import { prepareNewPlan } from '../newPlan.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { addLinkEvents } from './linkEvents.ts'

/** `cannot-link`: the plan is not a joint one. `bad-request`: the organisation is not in the county's register. */
export async function createChild(
  deps: CommandDeps,
  who: Who,
  wish: NewChildPlan,
): Promise<Outcome<PlanFacts, TurnRefusal | 'cannot-link' | 'bad-request'>> {
  const { storage, rooms } = deps
  const parentId = who.planId
  const outcome = await inTurn(deps, { ...who, deed: 'create-child' }, async ({ row, actor, at }) => {
    if (row.facts.kind !== 'joint') return refused('cannot-link')
    const { agreement, organisations } = await storage.registers.forPlan(parentId)
    if (!organisations.some(({ id }) => id === wish.organisationId)) return refused('bad-request', 'organisation')
    const parentVersion = (await storage.versions.list(parentId)).at(-1)?.number ?? null
    const { countyId } = row
    const made = prepareNewPlan(deps, { ...wish, countyId, agreement, parent: { parentId, parentVersion } })
    const act = { personId: who.personId, organisationId: actor.organisationId, at }
    await storage.together(async (stores) => {
      await made.add(stores, act)
      await addLinkEvents(stores, 'plan-linked', { ...made.link, parentId }, act)
    })
    return done(made.facts)
  })
  if (outcome.ok) await rooms.familyChanged([parentId, outcome.value.id])
  return outcome
}
