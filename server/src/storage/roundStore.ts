/** Consultation rounds as they are kept. Each change is the convenor's, and goes with its entry in the event log. */
import type { PlanId, RoundId, StatementId } from '@samplan/shared/plan'
import type { Act, Consultation, Round, RoundTerms, Statement } from '@samplan/shared/wire'

export interface RoundStore {
  /** All of a plan, in the order of their opening, with what is said of its statistics. */
  consultation(planId: PlanId): Promise<Consultation>
  open(planId: PlanId, round: Omit<Round, 'closed' | 'statements'>): Promise<void>
  /** Changes an open round; who is invited only grows. Throws for a round that is closed or another plan's. */
  change(planId: PlanId, roundId: RoundId, terms: RoundTerms): Promise<void>
  /** Throws for a round that is closed or another plan's: the caller has just seen it open. */
  close(planId: PlanId, roundId: RoundId, closed: Act): Promise<void>
  addStatement(planId: PlanId, roundId: RoundId, statement: Statement): Promise<void>
  removeStatement(planId: PlanId, roundId: RoundId, statementId: StatementId): Promise<void>
  stateStatistics(planId: PlanId, statistics: NonNullable<Consultation['statistics']>): Promise<void>
}
