/** The plan as the checks see it, at one moment in its queue. */
import { readPlan } from '@samplan/shared/doc'
import { type Plan, type PlanFamily, type Register, stockholmDate } from '@samplan/shared/plan'
import { type CheckResult, checkPlan, consultationFacts, familyFacts, potUseIn } from '@samplan/shared/rules'
import { needsReason } from '@samplan/shared/wire'
import { readFamily } from '../storage/readFamily.ts'
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
  await sumPots(deps, who.planId)
  return inTurn(deps, { ...who, deed: 'read' }, async (turn) => done((await review(deps, turn)).checked))
}

/** Reads the plan and asks every rule. A due date lasts until midnight in Stockholm. */
export async function review({ storage, now }: CommandDeps, { doc, row }: PlanInQueue): Promise<Review> {
  const { facts } = row
  const plan = readPlan(doc)
  const register = await storage.registers.forPlan(facts.id)
  const potUse = register.pots.length > 0 ? potUseIn(await storage.registers.planUses(register.countyId)) : []
  const family = await readFamily(storage, facts.id)
  const consultation = await storage.rounds.consultation(facts.id)
  const asked = consultationFacts(consultation, await storage.threads.list(facts.id), needsReason)
  const today = stockholmDate(now())
  const checked = checkPlan({ plan, register, facts, potUse, ...familyFacts(family), ...asked, today })
  return { plan, register, checked, family }
}
