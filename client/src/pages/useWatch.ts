/** What a page keeps up to date beside the plan for as long as it is there. */
import { useEffect, useState } from 'react'

/** Null in the moment before it has started. `start` is the same function as long as the same is watched. */
export function useWatch<Watch extends { close(): void }>(start: () => Watch): Watch | null {
  const [watch, setWatch] = useState<Watch | null>(null)
  useEffect(() => {
    const started = start()
    setWatch(started)
    return () => {
      setWatch(null)
      started.close()
    }
  }, [start])
  return watch
}
