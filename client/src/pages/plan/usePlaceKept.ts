/**
 * Whoever has begun to read keeps their line when the open plan takes the reading's place: the part that stood at the top
 * of the window stands there again, as soon as the plan has drawn it. So does the focus, which goes with the reading: it
 * is in the plan then, where the keyboard goes on.
 */
import { useCallback, useEffect, useRef } from 'react'
import { isFocusLost } from '../../style/isFocusLost.ts'

/** The plan draws what is out of sight in pieces; a part that has not come after so many frames is not waited for. */
const mostFrames = 60

interface Place {
  readonly part: string
  readonly top: number
}

/** Call what it gives while the reading is still on the page; the rest happens once `isOpen`. */
export function usePlaceKept(isOpen: boolean): () => void {
  const place = useRef<Place | null>(null)
  const hadFocus = useRef(false)
  useEffect(() => {
    if (isOpen && hadFocus.current && isFocusLost()) document.getElementById('plan')?.focus({ preventScroll: true })
  }, [isOpen])
  useEffect(() => {
    if (!isOpen || !place.current) return
    const { part, top } = place.current
    return onceDrawn(`b-${part}`, (element) => window.scrollBy(0, element.getBoundingClientRect().top - top))
  }, [isOpen])
  return useCallback(() => {
    hadFocus.current ||= !isFocusLost()
    place.current ??= window.scrollY > 0 ? partAtTop() : null
  }, [])
}

function partAtTop(): Place | null {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')]
  const above = parts.findLast((part) => part.getBoundingClientRect().top <= window.innerHeight / 4)
  const part = above?.dataset['part']
  return above && part ? { part, top: above.getBoundingClientRect().top } : null
}

function onceDrawn(id: string, act: (element: HTMLElement) => void): () => void {
  let frame = 0
  let seen = 0
  const look = () => {
    const element = document.getElementById(id)
    if (element) act(element)
    else if (seen++ < mostFrames) frame = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(frame)
}
