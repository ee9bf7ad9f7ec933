/** Opens a plan for as long as its page is up. */
import type { PlanDetails } from '@samplan/shared/wire'
import { useEffect, useRef, useState } from 'react'
import { type LivePlan, openPlan } from '../../sync/index.ts'
import { useApp } from '../appContext.ts'
import { livePlanOptions } from './livePlanOptions.ts'

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
    const plan = openPlan(livePlanOptions(opened, { api, origin, now, newId, random }))
    setLive(plan)
    return () => {
      setLive(null)
      plan.close()
    }
  }, [planId, api, origin, now, newId, random])
  return live
}
