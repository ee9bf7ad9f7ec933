/** What every page beside the plan needs of it: its facts and one's own part, the register, versions and comments. */
import type { PlanId, Register } from '@samplan/shared/plan'
import type { PlanDetails, Thread, VersionSummary } from '@samplan/shared/wire'
import type { RefusalCode } from '../api.ts'
import { useApp } from './appContext.ts'
import { refusalOf, useAnswer } from './useAnswer.ts'
import { versionsKey } from './versionsKey.ts'

export type PlanAnswers =
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly code: RefusalCode; readonly tryAgain: () => void }
  | {
      readonly state: 'here'
      readonly details: PlanDetails
      readonly register: Register
      readonly versions: readonly VersionSummary[]
      readonly threads: readonly Thread[]
    }

export function usePlanAnswers(planId: PlanId): PlanAnswers {
  const { api } = useApp()
  const details = useAnswer(['plan', planId], () => api.planDetails(planId))
  const register = useAnswer(['plan', planId, 'register'], () => api.register(planId))
  const versions = useAnswer(versionsKey(planId), () => api.versions(planId))
  const threads = useAnswer(['plan', planId, 'threads'], () => api.threads(planId))
  const queries = [details, register, versions, threads]
  if (details.data && register.data && versions.data && threads.data) {
    return {
      state: 'here',
      details: details.data,
      register: register.data,
      versions: versions.data,
      threads: threads.data,
    }
  }
  const code = queries.map(refusalOf).find((one) => one !== null)
  if (code) {
    return { state: 'refused', code, tryAgain: () => queries.forEach((query) => void query.refetch()) }
  }
  return { state: 'waiting' }
}
