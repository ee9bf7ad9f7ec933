/** Asks for next year's plan, and opens it. */
import type { PlanId } from '@samplan/shared/plan'
import type { NewNextPlan } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RefusalCode } from '../../api.ts'
import { useApp } from '../appContext.ts'

export function useMakingNext(planId: PlanId) {
  const { api } = useApp()
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<RefusalCode | null>(null)
  const make = async (wish: NewNextPlan) => {
    setSending(true)
    setRefusal(null)
    const reply = await api.makeNextPlan(planId, wish)
    setSending(false)
    if (!reply.ok) return setRefusal(reply.code)
    void queries.invalidateQueries({ queryKey: ['plans'] })
    void queries.invalidateQueries({ queryKey: ['plan', planId, 'successors'] })
    goTo(`/plans/${reply.value.id}`)
  }
  return { make, refusal, isSending }
}
