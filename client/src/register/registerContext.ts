/** What the parts of the register's page share. */
import type { CountyRegister, PlanId, PotUse } from '@samplan/shared/plan'
import { createContext, useContext } from 'react'
import type { ApiClient } from '../api.ts'
import type { EntryInHand } from './EntryDialog.tsx'
import type { Decided } from './entryColumns.ts'
import type { RegisterChanges } from './useRegisterChanges.ts'

export interface RegisterScreen {
  readonly planId: PlanId
  readonly county: CountyRegister
  readonly potUse: readonly PotUse[]
  /** Of the plan that the register is looked at from; null while it has no frozen version. */
  readonly decided: Decided | null
  /** Whether this person may change the register: the convenor may. */
  readonly canChange: boolean
  readonly changes: RegisterChanges
  readonly api: ApiClient
  readonly newId: () => string
  edit(inHand: EntryInHand): void
}

export const RegisterContext = createContext<RegisterScreen | null>(null)

/** Throws outside of the register's page: a fault in its composition. */
export function useRegisterScreen(): RegisterScreen {
  const screen = useContext(RegisterContext)
  if (!screen) throw new Error('A part of the register was drawn outside RegisterContext')
  return screen
}
