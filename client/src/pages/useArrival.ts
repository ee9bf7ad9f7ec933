/**
 * After a move to another page, focus goes to its content, as it would on a page that was loaded. On the first page it
 * is left to the skip link.
 */
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { isFocusLost } from '../style/isFocusLost.ts'

/** Where the last page was drawn, and whether the person has moved between pages since this one was loaded. */
const journey: { path: string | null; hasMoved: boolean } = { path: null, hasMoved: false }

/** Focuses the content with that id. A page may replace the one that waited for it, and with it the focus. */
export function useArrival(contentId: string): void {
  const [path] = useLocation()
  useEffect(() => {
    journey.hasMoved ||= journey.path !== null && journey.path !== path
    journey.path = path
    if (journey.hasMoved && isFocusLost()) document.getElementById(contentId)?.focus({ preventScroll: true })
  }, [path, contentId])
}
