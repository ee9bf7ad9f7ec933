/** The outline as a drawer: takes the focus when it opens, closes on Esc or a press beside it, gives the focus back. */
import { type RefObject, useEffect, useRef } from 'react'

export function useDrawer(isOpen: boolean, onClose: () => void): RefObject<HTMLElement | null> {
  const drawer = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = drawer.current
    if (!isOpen || !element) return
    const cameFrom = document.activeElement
    element.querySelector<HTMLElement>('[aria-current], .outline-row')?.focus()
    const handleKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    const handlePress = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) onClose()
    }
    document.addEventListener('keydown', handleKey)
    document.addEventListener('pointerdown', handlePress)
    return () => {
      document.removeEventListener('keydown', handleKey)
      document.removeEventListener('pointerdown', handlePress)
      // Somebody who went to a block has the focus there already.
      if (element.contains(document.activeElement) && cameFrom instanceof HTMLElement) {
        cameFrom.focus({ preventScroll: true })
      }
    }
  }, [isOpen, onClose])
  return drawer
}
