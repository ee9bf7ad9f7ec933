/** What the parts of the comparison share: the two plans' registers, and how names and values read. */
import type { FundingSource, OrganisationId, PlanId, Register } from '@samplan/shared/plan'
import type { ComparedKind, FieldChange, FieldValue, PlanComparison } from '@samplan/shared/rules'
import { createContext, useContext } from 'react'

export interface ComparedScreen {
  readonly planId: PlanId
  readonly comparison: PlanComparison
  /** As it was when the version was frozen. */
  readonly oldRegister: Register
  readonly register: Register
  sourceName(source: FundingSource | null): string
  organisationName(id: OrganisationId | null): string
  focusAreaName(id: string): string
  fieldName(change: FieldChange): string
  value(kind: ComparedKind, field: string, value: FieldValue): string
}

export const ComparedContext = createContext<ComparedScreen | null>(null)

/** Throws outside of the comparison's page: a fault in its composition. */
export function useCompared(): ComparedScreen {
  const screen = useContext(ComparedContext)
  if (!screen) throw new Error('A part of the comparison was drawn outside ComparedContext')
  return screen
}
