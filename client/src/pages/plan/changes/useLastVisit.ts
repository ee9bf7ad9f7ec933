/** The visit before this one; this one is kept when the page is left or hidden. */
import { useEffect, useState } from 'react'
import { usePlan } from '../../../plan/planContext.ts'
import { useApp } from '../../appContext.ts'
import { keepVisit, readLastVisit } from './lastVisit.ts'

export function useLastVisit(): Date | null {
  const { facts } = usePlan()
  const { storage, now } = useApp()
  const [before] = useState(() => readLastVisit(storage, facts.id))
  useEffect(() => {
    const keep = () => keepVisit(storage, facts.id, now())
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [storage, facts.id, now])
  return before
}
