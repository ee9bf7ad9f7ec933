/** What the parts of the money pages share: the figures, and how names and amounts read. */
import type { FundingSource, MoneyCell, Ore, OrganisationId, Plan, PlanFacts, Register } from '@samplan/shared/plan'
import type { MoneyMatrix } from '@samplan/shared/rules'
import { createContext, useContext } from 'react'

export const units = ['kr', 'tkr'] as const
export type Unit = (typeof units)[number]

/** The figures of a plan, or of a county's plans together. */
export interface MoneyFigures {
  /** Of the plan, or of the county. */
  readonly title: string
  readonly register: Register
  readonly cells: readonly MoneyCell[]
  readonly matrix: MoneyMatrix
}

export interface MoneyScreen extends MoneyFigures {
  readonly unit: Unit
  setUnit(unit: Unit): void
  sourceName(source: FundingSource | null): string
  organisationName(id: OrganisationId | null): string
  /** In the unit that is chosen, without its name. */
  amount(ore: Ore): string
  /** Always in kronor. */
  kronor(ore: Ore): string
}

export const MoneyContext = createContext<MoneyScreen | null>(null)

/** Throws outside of a money page: a fault in its composition. */
export function useMoneyScreen(): MoneyScreen {
  const screen = useContext(MoneyContext)
  if (!screen) throw new Error('A part of the money page was drawn outside MoneyContext')
  return screen
}

/** The plan whose way of the money and time are shown. */
export interface PlanMoney {
  readonly plan: Plan
  readonly facts: PlanFacts
}

export const PlanMoneyContext = createContext<PlanMoney | null>(null)

/** Throws outside of a plan's money page: a fault in its composition. */
export function usePlanMoney(): PlanMoney {
  const plan = useContext(PlanMoneyContext)
  if (!plan) throw new Error('A part of a plan’s money was drawn outside PlanMoneyContext')
  return plan
}
