/** The plan as the checks see it, at one moment in its queue. */
import { readPlan } from '@samplan/shared/doc'
import { type Plan, type PlanFamily, type PlanId, type Register, stockholmDate } from '@samplan/shared/plan'
import { type CheckResult, checkPlan, consultationFacts, familyFacts, potUseIn } from '@samplan/shared/rules'
import { needsReason } from '@samplan/shared/wire'
import { keptShares, readFamily } from '../storage/readFamily.ts'
import type { CommandDeps, PlanInQueue } from './deps.ts'
import { inTurn, type TurnRefusal, type Who } from './inTurn.ts'
import { done, type Outcome } from './outcome.ts'
import { sumPots } from './register/potUse.ts'

export interface Review {
  readonly plan: Plan
  readonly register: Register
  readonly checked: CheckResult
  /** Null for a plan without links. */
  readonly family: PlanFamily | null
}

/** What the checks say now, from the server's own copy of the plan. */
export async function checkDraft(deps: CommandDeps, who: Who): Promise<Outcome<CheckResult, TurnRefusal>> {
  await sumBefore(deps, who.planId)
  return inTurn(deps, { ...who, deed: 'read' }, async (turn) => done((await review(deps, turn)).checked))
}

/**
 * Has what other plans use summed, so that what is stored afterwards holds every edit until now. To be called before a
 * plan's turn and not in it: it waits for the queues of all.
 */
export async function sumBefore(deps: CommandDeps, planId: PlanId): Promise<void> {
  await sumPots(deps, planId)
  const family = await readFamily(deps.storage, planId)
  if (family) await deps.rooms.familyShares(family)
}

/** Reads the plan and asks every rule. A due date lasts until midnight in Stockholm. */
export async function review({ storage, now }: CommandDeps, { doc, row }: PlanInQueue): Promise<Review> {
  const { facts } = row
  const plan = readPlan(doc)
  const register = await storage.registers.forPlan(facts.id)
  const potUse = register.pots.length > 0 ? potUseIn(await storage.registers.planUses(register.countyId)) : []
  const family = await readFamily(storage, facts.id)
  const familyShares = family ? await keptShares(storage, family) : []
  const consultation = await storage.rounds.consultation(facts.id)
  const asked = consultationFacts(consultation, await storage.threads.list(facts.id), needsReason)
  const today = stockholmDate(now())
  const checked = checkPlan({ plan, register, facts, potUse, familyShares, ...familyFacts(family), ...asked, today })
  return { plan, register, checked, family }
}
