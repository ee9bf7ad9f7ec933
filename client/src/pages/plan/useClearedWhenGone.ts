/** Somebody who has no part in a plan any more keeps nothing of it in the browser; their words are handed in. */
import type { PlanId } from '@samplan/shared/plan'
import { useEffect } from 'react'
import { clearGonePlan } from '../../sync/index.ts'
import { useApp } from '../appContext.ts'

export function useClearedWhenGone(planId: PlanId, isGone: boolean): void {
  const { api, newId } = useApp()
  useEffect(() => {
    if (!isGone) return
    const handIn = async (copy: Parameters<typeof api.keepRecoveryCopy>[1]) => {
      const reply = await api.keepRecoveryCopy(planId, copy)
      if (!reply.ok) throw new Error(`The server refused: ${reply.code}`)
    }
    clearGonePlan(planId, { handIn, newId }).catch(() => {
      // The browser's store cannot be read: there is nothing to hand in, and nothing that could be thrown away.
    })
  }, [planId, isGone, api, newId])
}
