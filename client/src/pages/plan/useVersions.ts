/** The plan's frozen versions, oldest first; asked for again when the plan's state changes. */
import type { VersionSummary } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { usePlan } from '../../plan/planContext.ts'
import { useApp } from '../appContext.ts'
import { useAnswer } from '../useAnswer.ts'
import { versionsKey } from '../versionsKey.ts'

const none: readonly VersionSummary[] = []

export function useVersions(): readonly VersionSummary[] {
  const { api } = useApp()
  const { facts } = usePlan()
  return useAnswer(versionsKey(facts.id), () => api.versions(facts.id)).data ?? none
}

/** The version that froze the present draft. Undefined in a draft, and until the new list is here. */
export function useFrozenVersion(): VersionSummary | undefined {
  const { facts } = usePlan()
  const ofDraft = useVersions().findLast(({ draft }) => draft === facts.draft)
  return facts.status === 'frozen' ? ofDraft : undefined
}

/** Asks anew when somebody freezes the plan or opens its next draft; once on the page. */
export function useFreshVersions(): void {
  const queries = useQueryClient()
  const { facts } = usePlan()
  const { id, status, draft } = facts
  const seen = useRef({ status, draft })
  useEffect(() => {
    if (seen.current.status === status && seen.current.draft === draft) return
    seen.current = { status, draft }
    void queries.invalidateQueries({ queryKey: versionsKey(id) })
  }, [queries, id, status, draft])
}
