/** What the parts of a family's page share. */
import type { PlanFamily, PlanId, Register } from '@samplan/shared/plan'
import { createContext, useContext } from 'react'
import type { FamilyFigures } from './familyFigures.ts'

export interface FamilyScreen {
  /** The plan whose page it is. */
  readonly planId: PlanId
  readonly family: PlanFamily
  readonly figures: FamilyFigures
  readonly register: Register
  /** Of plans that the person takes part in, and of no others. */
  readonly titles: ReadonlyMap<PlanId, string>
  /** Ends the link of a child; left out where the person may not. */
  readonly onUnlink?: (planId: PlanId) => void
}

export const FamilyContext = createContext<FamilyScreen | null>(null)

/** Throws outside of a family's page: a fault in its composition. */
export function useFamily(): FamilyScreen {
  const screen = useContext(FamilyContext)
  if (!screen) throw new Error('A part of the page of linked plans was drawn outside FamilyContext')
  return screen
}
