/**
 * Puts away what was made by Enter and left empty, once the person is somewhere else on the page, or has left it. Not
 * while a pointer is pressed: the page would move under it, and what was pressed would not be what is let go of.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'
import { usePlan } from '../planContext.ts'

export function useLeftEmpty(): void {
  const { acts } = usePlan()
  const latest = useRef(acts)
  latest.current = acts
  useLayoutEffect(() => {
    const leave = () => latest.current.dropLeft(null)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      // While the plan is still open: effects that close it are cleaned up after the layout's.
      leave()
    }
  }, [])
  useEffect(() => {
    let isPressed = false
    const drop = () => {
      const here = document.activeElement
      // Whoever chooses in a panel of the block is still in it; whoever is nowhere may come back.
      if (!here || here === document.body || here.closest('.popover, .veil')) return
      acts.dropLeft(here.closest('.block')?.getAttribute('data-block') ?? null)
    }
    const handleFocus = () => {
      if (!isPressed) drop()
    }
    const handleDown = () => {
      isPressed = true
    }
    const handleUp = () => {
      isPressed = false
      // After the click that follows.
      requestAnimationFrame(drop)
    }
    document.addEventListener('focusin', handleFocus)
    document.addEventListener('pointerdown', handleDown)
    document.addEventListener('pointerup', handleUp)
    document.addEventListener('pointercancel', handleUp)
    return () => {
      document.removeEventListener('focusin', handleFocus)
      document.removeEventListener('pointerdown', handleDown)
      document.removeEventListener('pointerup', handleUp)
      document.removeEventListener('pointercancel', handleUp)
    }
  }, [acts])
}
