/** What every page beside the plan needs of it: its facts and one's own part, the register, the number of versions. */
import type { PlanId, Register } from '@samplan/shared/plan'
import type { PlanDetails, VersionSummary } from '@samplan/shared/wire'
import type { RefusalCode } from '../api.ts'
import { useApp } from './appContext.ts'
import { refusalOf, useAnswer } from './useAnswer.ts'

export type PlanAnswers =
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly code: RefusalCode; readonly tryAgain: () => void }
  | {
      readonly state: 'here'
      readonly details: PlanDetails
      readonly register: Register
      readonly versions: readonly VersionSummary[]
    }

export function usePlanAnswers(planId: PlanId): PlanAnswers {
  const { api } = useApp()
  const details = useAnswer(['plan', planId], () => api.planDetails(planId))
  const register = useAnswer(['plan', planId, 'register'], () => api.register(planId))
  const versions = useAnswer(['plan', planId, 'versions'], () => api.versions(planId))
  const queries = [details, register, versions]
  if (details.data && register.data && versions.data) {
    return { state: 'here', details: details.data, register: register.data, versions: versions.data }
  }
  const code = queries.map(refusalOf).find((one) => one !== null)
  if (code) {
    return { state: 'refused', code, tryAgain: () => queries.forEach((query) => void query.refetch()) }
  }
  return { state: 'waiting' }
}
