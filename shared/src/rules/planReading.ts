/**
 * A plan as it reads right now: what a page can show before it has the document and an editor. Of the same form as in a
 * frozen version, so that one report draws both.
 */
import type { Plan, PlanFacts, Register } from '../plan/index.ts'
import type { CanonicalPlan } from './canonical.ts'
import { canonicalContent } from './canonicalContent.ts'
import { canonicalTotals } from './canonicalTotals.ts'
import { computeTotals } from './totals.ts'

/** What a report of a plan draws. */
export type ReportedPlan = Pick<CanonicalPlan, 'parent' | 'content' | 'register' | 'totals'>

export interface PlanReading extends ReportedPlan {
  readonly facts: PlanFacts
}

/** The plan without its bin, with the register and the sums that the reading needs. */
export function planReading(plan: Plan, facts: PlanFacts, register: Register): PlanReading {
  const totals = canonicalTotals(computeTotals(plan, register))
  return { facts, content: canonicalContent(plan), register, totals }
}
