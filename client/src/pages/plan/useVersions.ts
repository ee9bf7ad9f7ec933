/** The plan's frozen versions, oldest first; asked for again when the plan's state changes. */
import type { VersionSummary } from '@samplan/shared/wire'
import { usePlan } from '../../plan/planContext.ts'
import { useApp } from '../appContext.ts'
import { useAnswer } from '../useAnswer.ts'

const none: readonly VersionSummary[] = []

export function useVersions(): readonly VersionSummary[] {
  const { api } = useApp()
  const { facts } = usePlan()
  const answer = useAnswer(['versions', facts.id, facts.status, facts.draft], () => api.versions(facts.id))
  return answer.data ?? none
}
