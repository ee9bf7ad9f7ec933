/** How many boards have decided on a plan's newest frozen version. */
import type { PlanId } from '@samplan/shared/plan'
import { decisionBoard } from '@samplan/shared/rules'
import { useQuery } from '@tanstack/react-query'
import type { Decided } from '../register/entryColumns.ts'
import { useApp } from './appContext.ts'

/** Null while it is not wanted, not known, or nothing is frozen: then there is nothing to say of it. */
export function useDecided(planId: PlanId, isWanted: boolean): Decided | null {
  const { api } = useApp()
  const { data } = useQuery({
    queryKey: ['plan', planId, 'decided'],
    enabled: isWanted,
    queryFn: async (): Promise<Decided | null> => {
      const [versions, book] = await Promise.all([api.versions(planId), api.decisions(planId)])
      const newest = versions.ok ? versions.value.at(-1) : undefined
      if (!book.ok || !newest) return null
      const { parties, decisions } = book.value
      const { counts, of } = decisionBoard({ parties, entries: decisions, version: newest.number })
      return { version: newest.number, count: counts.decided, of }
    },
  })
  return data ?? null
}
