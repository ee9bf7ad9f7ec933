/** Tells the others which block one is reading, for those who follow. Seldom: a quick scroll is told when it rests. */
import { useEffect } from 'react'
import type { PlanSession, ReadableStore } from '../../sync/index.ts'
import type { BlockId } from '../board/planIndex.ts'
import { createThrottle } from '../board/throttle.ts'

const everyMs = 400

export function useReadingReport(current: ReadableStore<string | null>, session: PlanSession): void {
  useEffect(() => {
    const throttle = createThrottle(() => session.lookAt(current.get() as BlockId | null), everyMs)
    throttle.call()
    const leave = current.subscribe(throttle.call)
    return () => {
      leave()
      throttle.stop()
    }
  }, [current, session])
}
