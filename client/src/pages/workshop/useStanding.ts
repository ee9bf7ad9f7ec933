/** Asks every few seconds whether one has been let in, and then goes to the plan. */
import type { GuestStanding } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useApp } from '../appContext.ts'

/** Short enough that nobody looks up to see whether they were forgotten; two hundred who wait are a hundred requests a second. */
const askEveryMs = 2_000

export function useStanding(from: GuestStanding): GuestStanding {
  const { api } = useApp()
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const [standing, setStanding] = useState(from)
  const isSettled = standing.state === 'in' || standing.state === 'over'
  useEffect(() => {
    if (isSettled) return
    const timer = setInterval(async () => {
      const reply = await api.guestStanding()
      if (reply.ok) setStanding(reply.value)
      else if (reply.code === 'not-signed-in') setStanding({ state: 'over' })
    }, askEveryMs)
    return () => clearInterval(timer)
  }, [isSettled, api])
  useEffect(() => {
    if (standing.state !== 'in') return
    queries.clear()
    goTo(`/plans/${standing.planId}`, { replace: true })
  }, [standing, queries, goTo])
  return standing
}
