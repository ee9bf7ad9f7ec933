import { type RefObject, useEffect, useState } from 'react'
import { watchNearViewport } from './nearViewport.ts'

/**
 * Whether the element is near the viewport, as a reason to draw an editor in it. Waits for a quiet moment, and for the
 * end of a selection that somebody is drawing in it: putting an editor there would take the selection away.
 */
export function useNearViewport(ref: RefObject<HTMLElement | null>, isWanted: boolean): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element || !isWanted) return
    let cancel = () => {}
    const come = () => {
      cancel = whenQuiet(() => (isSelecting(element) ? come() : setNear(true)))
    }
    const stop = watchNearViewport(element, (isIntersecting) => {
      cancel()
      if (isIntersecting) come()
      else setNear(false)
    })
    return () => {
      cancel()
      stop()
      setNear(false)
    }
  }, [ref, isWanted])
  return isNear
}

function isSelecting(element: Element): boolean {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true)
}

/** Safari has no idle callbacks; there a short pause has to do. */
const patienceMs = 200

function whenQuiet(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, patienceMs / 4)
    return () => clearTimeout(timer)
  }
  const id = requestIdleCallback(run, { timeout: patienceMs })
  return () => cancelIdleCallback(id)
}
