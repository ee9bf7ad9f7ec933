/** What a plan was made from, and the version's file, read and hashed. Neither ever changes, so they are asked for once. */
import type { PlanId } from '@samplan/shared/plan'
import type { PredecessorAnswer } from '@samplan/shared/wire'
import { useQuery } from '@tanstack/react-query'
import type { RefusalCode } from '../../api.ts'
import { type ReadVersion, readVersion } from '../../versions/readVersion.ts'
import { useApp } from '../appContext.ts'
import { RefusedError, refusalOf } from '../useAnswer.ts'

interface Fetched {
  readonly found?: PredecessorAnswer
  readonly version?: ReadVersion
  readonly refusal: RefusalCode | null
  tryAgain(): void
}

export function usePredecessor(planId: PlanId): Fetched {
  const { api, sha256: hash } = useApp()
  const answer = useQuery({
    queryKey: ['plan', planId, 'predecessor'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const [found, bytes] = await Promise.all([api.predecessor(planId), api.predecessorBytes(planId)])
      if (!found.ok) throw new RefusedError(found.code)
      if (!bytes.ok) throw new RefusedError(bytes.code)
      const { sha256 } = found.value.predecessor
      return { found: found.value, version: await readVersion(bytes.value, sha256, hash) }
    },
  })
  return { ...answer.data, refusal: refusalOf(answer), tryAgain: () => void answer.refetch() }
}
