/**
 * A command's turn in the plan's queue. Rights are asked inside it, so that a convenor who was demoted a moment ago
 * cannot freeze, and two convenors who leave at once cannot leave a plan without one.
 */
import { type Actor, type IsoInstant, type PersonId, type PlanId, toInstant } from '@samplan/shared/plan'
import { type Deed, mayActor } from '@samplan/shared/rules'
import type { CommandDeps, PlanInQueue } from './deps.ts'
import { type Outcome, type Refused, refused } from './outcome.ts'

/** Who asks, in which plan. */
export interface Who {
  readonly planId: PlanId
  readonly personId: PersonId
}

export interface Turn extends PlanInQueue {
  readonly actor: Actor
  readonly at: IsoInstant
}

export type TurnRefusal = 'not-found' | 'not-allowed' | 'plan-frozen' | 'plan-not-frozen'

/** Runs `task` in the plan's queue if the person may do `deed` there and then. */
export async function inTurn<T, R extends Outcome<T>>(
  { storage, rooms, now }: Pick<CommandDeps, 'storage' | 'rooms' | 'now'>,
  who: Who & { readonly deed: Deed },
  task: (turn: Turn) => Promise<R>,
): Promise<R | Refused<TurnRefusal>> {
  return rooms.withPlan(who.planId, async (plan) => {
    const actor = await storage.plans.participant(who.planId, who.personId)
    if (!actor) return refused('not-found')
    const permission = mayActor(actor, who.deed, plan.row.facts.status)
    return permission.ok ? task({ ...plan, actor, at: toInstant(now()) }) : refused(permission.code)
  })
}
