/**
 * The plan to read, for a page that has neither the document nor its code yet. When a room opens the plan together,
 * nobody has edited in between: what was read last is kept for as long as the plan stands at the same position.
 */
import { readPlan } from '@samplan/shared/doc'
import type { PlanId } from '@samplan/shared/plan'
import { type PlanReading, planReading } from '@samplan/shared/rules'
import type { CommandDeps } from './deps.ts'
import { inTurn, type TurnRefusal, type Who } from './inTurn.ts'
import { done, type Outcome } from './outcome.ts'

/** Plans whose last reading is kept: those that a county opens within the same minutes, of some 300 kB each. */
const keptReadings = 8

interface KeptReading {
  /** Everything that the reading depends on. */
  readonly basis: string
  readonly reading: PlanReading
}

/** Gives whoever may read a plan its reading. */
export function createPlanReader(deps: CommandDeps) {
  const kept = new Map<PlanId, KeptReading>()
  return async (who: Who): Promise<Outcome<PlanReading, TurnRefusal>> =>
    inTurn(deps, { ...who, deed: 'read' }, async ({ doc, row, position }) => {
      const { planId } = who
      const register = await deps.storage.registers.forPlan(planId)
      const basis = JSON.stringify([row.facts, row.generation, position, register.number])
      const last = kept.get(planId)
      const reading = last?.basis === basis ? last.reading : planReading(readPlan(doc), row.facts, register)
      kept.delete(planId)
      kept.set(planId, { basis, reading })
      const [oldest] = kept.keys()
      if (kept.size > keptReadings && oldest) kept.delete(oldest)
      return done(reading)
    })
}
