/** What a plan's money page shows, worked out anew when the plan, the register or the pots change, and not for a caret. */
import type { IsoDate, Plan, PlanFacts, Register } from '@samplan/shared/plan'
import {
  type CheckContext,
  createPlanCheck,
  matrixOfCells,
  moneyCells,
  type PurposeTick,
  purposeTicks,
} from '@samplan/shared/rules'
import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react'
import { type PlanSession, useStore } from '../sync/index.ts'
import type { MoneyFigures } from './moneyContext.ts'

export interface Money {
  readonly plan: Plan
  readonly facts: PlanFacts
  readonly figures: MoneyFigures
  /** What the agreement says the plan is for, as the checks see it now; empty once the plan is frozen. */
  readonly ticks: readonly PurposeTick[]
}

export type BesideMoney = Pick<CheckContext, 'rounds' | 'statistics'>

interface MoneyNeeds {
  readonly register: Register
  readonly today: IsoDate
  readonly beside: BesideMoney
}

/** Typing goes before: under load the page follows a moment later. */
export function useMoney(session: PlanSession, { register, today, beside }: MoneyNeeds): Money {
  const now = useSyncExternalStore(session.plan.subscribe, () => session.plan.plan)
  const plan = useDeferredValue(now)
  const potUse = useStore(session.potUse)
  const facts = useStore(session.facts)
  const { planId } = session
  const [check] = useState(createPlanCheck)
  return useMemo(() => {
    const cells = moneyCells(plan)
    const elsewhere = potUse.filter((use) => use.planId !== planId)
    const matrix = matrixOfCells({ cells, register, elsewhere })
    const asked = facts.status === 'draft' && register.agreement.purposes.length > 0
    const ticks = asked
      ? purposeTicks(register.agreement, check({ plan, register, facts, potUse, ...beside, today }))
      : []
    return { plan, facts, ticks, figures: { title: facts.title, register, cells, matrix } }
  }, [plan, register, potUse, planId, facts, today, beside, check])
}
