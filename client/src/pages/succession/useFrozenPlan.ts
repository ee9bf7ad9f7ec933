/** A frozen version's file as the form reads it. It never changes, so it is asked for once. */
import type { CanonicalPlan } from '@samplan/shared/rules'
import type { VersionSummary } from '@samplan/shared/wire'
import { useQuery } from '@tanstack/react-query'
import { readVersion } from '../../versions/readVersion.ts'
import { useApp } from '../appContext.ts'
import { RefusedError, refusalOf } from '../useAnswer.ts'

/** Null until it is here. */
export function useFrozenPlan(summary: VersionSummary | null): CanonicalPlan | 'unreadable' | null {
  const { api, sha256: hash } = useApp()
  const answer = useQuery({
    queryKey: ['frozen', summary?.planId, summary?.number],
    staleTime: Number.POSITIVE_INFINITY,
    enabled: summary !== null,
    queryFn: async () => {
      if (!summary) throw new Error('A version that is none was asked for')
      const reply = await api.versionBytes(summary.planId, summary.number)
      if (!reply.ok) throw new RefusedError(reply.code)
      return readVersion(reply.value, summary.sha256, hash)
    },
  })
  if (refusalOf(answer)) return 'unreadable'
  if (!answer.data) return null
  return answer.data.ok && answer.data.matches !== false ? answer.data.version : 'unreadable'
}
