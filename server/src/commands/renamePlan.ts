import type { PlanFacts } from '@samplan/shared/plan'
import type { CommandDeps } from './deps.ts'
import { inTurn, type TurnRefusal, type Who } from './inTurn.ts'
import { done, type Outcome } from './outcome.ts'

/** Gives a draft another title. A frozen plan keeps the one it was frozen under. */
export async function renamePlan(deps: CommandDeps, who: Who, title: string): Promise<Outcome<PlanFacts, TurnRefusal>> {
  const { storage, rooms } = deps
  const outcome = await inTurn(deps, { ...who, deed: 'rename-plan' }, async ({ row, actor, at }) => {
    const { organisationId } = actor
    const data = { before: row.facts.title, title }
    await storage.together(async ({ plans, events }) => {
      await plans.rename(who.planId, title)
      await events.add({ ...who, organisationId, kind: 'plan-renamed', data, at })
    })
    return done({ ...row.facts, title })
  })
  if (outcome.ok) await rooms.factsChanged(who.planId)
  return outcome
}
