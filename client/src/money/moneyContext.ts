/** What the parts of the money page share: the figures, and how names and amounts read. */
import type { FundingSource, Ore, OrganisationId, PlanFacts } from '@samplan/shared/plan'
import { createContext, useContext } from 'react'
import type { Money } from './useMoney.ts'

export const units = ['kr', 'tkr'] as const
export type Unit = (typeof units)[number]

export interface MoneyScreen extends Money {
  readonly facts: PlanFacts
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

/** Throws outside of the money page: a fault in its composition. */
export function useMoneyScreen(): MoneyScreen {
  const screen = useContext(MoneyContext)
  if (!screen) throw new Error('A part of the money page was drawn outside MoneyContext')
  return screen
}
