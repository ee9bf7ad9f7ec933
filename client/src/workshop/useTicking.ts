/** Draws again each second while something counts down. */
import { useEffect, useState } from 'react'

const secondMs = 1_000

export function useTicking(isTicking: boolean): void {
  const [, setTick] = useState(0)
  useEffect(() => {
    if (!isTicking) return
    const timer = setInterval(() => setTick((tick) => tick + 1), secondMs)
    return () => clearInterval(timer)
  }, [isTicking])
}
