/** Opens a plan for as long as its page is up. */
import type { PlanDetails } from '@samplan/shared/wire'
import { useEffect, useRef, useState } from 'react'
import { textOrigins } from '../../editor/index.ts'
import { type LivePlan, openPlan } from '../../sync/index.ts'
import { useApp } from '../appContext.ts'

/** A server that comes back meets its people spread over this long, in ms. */
const backoff = { leastMs: 15_000, spreadMs: 15_000 }

/** Null until the plan is open. Details that are asked for again later do not open it anew. */
export function useLivePlan(details: PlanDetails | null): LivePlan | null {
  const { api, origin, now, newId, random } = useApp()
  const [live, setLive] = useState<LivePlan | null>(null)
  const first = useRef(details)
  first.current ??= details
  const planId = details?.facts.id
  useEffect(() => {
    const opened = first.current
    if (!planId || !opened) return
    const plan = openPlan({
      details: opened,
      askDetails: async () => required(await api.planDetails(planId)),
      handIn: async (copy) => void required(await api.keepRecoveryCopy(planId, copy)),
      socketOrigin: origin.replace(/^http/, 'ws'),
      textOrigins,
      maxBackoffMs: backoff.leastMs + random() * backoff.spreadMs,
      now,
      newId,
    })
    setLive(plan)
    return () => {
      setLive(null)
      plan.close()
    }
  }, [planId, api, origin, now, newId, random])
  return live
}

/** The session tries again by itself, and takes a refusal for a call that did not work. */
function required<T>(reply: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!reply.ok) throw new Error(`The server refused: ${reply.code}`)
  return reply.value
}
