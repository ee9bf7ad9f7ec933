/**
 * The plan page. On a first visit the plan's text comes before the code that opens it, which is three times as large as
 * all else: whoever only came to read does not wait for an editor. Then the open plan takes the reading's place.
 */
import type { PlanId } from '@samplan/shared/plan'
import type { PlanReading } from '@samplan/shared/rules'
import type { PlanDetails } from '@samplan/shared/wire'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Reply } from '../api.ts'
import { useApp } from './appContext.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { EarlyPlan } from './plan/EarlyPlan.tsx'
import { type Opening, OpeningContext } from './plan/openingContext.ts'
import { usePlaceKept } from './plan/usePlaceKept.ts'
import { useFetched } from './useFetched.ts'

const fetchOpenPlan = async () => (await import('./plan/OpenPlan.tsx')).OpenPlan

export function PlanPage({ planId }: { readonly planId: PlanId }) {
  const [isOpen, setOpen] = useState(false)
  const [mayFetch, setMayFetch] = useState(false)
  const { here: OpenPlan, fault } = useFetched(fetchOpenPlan, mayFetch)
  const [isFirstVisit] = useState(OpenPlan === null)
  const { reading, isSettled } = useReading(planId, isFirstVisit)
  const takeDetails = useEarlyDetails(planId, isFirstVisit && mayFetch)
  useEffect(() => {
    if (isSettled) setMayFetch(true)
    const timer = setTimeout(() => setMayFetch(true), patienceMs)
    return () => clearTimeout(timer)
  }, [isSettled])
  const keepPlace = usePlaceKept(isOpen)
  const shown = useCallback(() => {
    keepPlace()
    setOpen(true)
  }, [keepPlace])
  const opening = useMemo(
    () => ({ isReadAlready: reading !== null, takeDetails, shown }),
    [reading, takeDetails, shown],
  )
  if (fault) throw fault.cause
  return (
    <>
      {OpenPlan && (
        <OpeningContext value={opening}>
          <OpenPlan planId={planId} />
        </OpeningContext>
      )}
      {!isOpen && (reading ? <EarlyPlan reading={reading} /> : !OpenPlan && <LoadingPage />)}
    </>
  )
}

/** A line that has not brought the text by then is used for the code as well. */
const patienceMs = 2_500

/** Who one is in the plan is asked while the code comes that will want to know. */
function useEarlyDetails(planId: PlanId, isWanted: boolean): Opening['takeDetails'] {
  const { api } = useApp()
  const asked = useRef<Promise<Reply<PlanDetails>> | null>(null)
  useEffect(() => {
    if (isWanted) asked.current = api.planDetails(planId)
  }, [api, planId, isWanted])
  return useCallback(() => {
    const answer = asked.current
    asked.current = null
    return answer
  }, [])
}

interface Reading {
  readonly reading: PlanReading | null
  /** Nothing is left to wait for. */
  readonly isSettled: boolean
}

/** The plan's text, where it is wanted. A refusal is left to the open plan, which asks who one is itself. */
function useReading(planId: PlanId, isWanted: boolean): Reading {
  const { api } = useApp()
  const { data, isFetched } = useQuery({
    queryKey: ['plan', planId, 'reading'],
    queryFn: async () => {
      const reply = await api.planReading(planId)
      return reply.ok ? reply.value : null
    },
    enabled: isWanted,
    // Of use until the plan is open, and never afterwards.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  return { reading: data ?? null, isSettled: !isWanted || isFetched }
}
