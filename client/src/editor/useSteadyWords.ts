import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps a text's words where they are on the screen while its format row comes and goes above them, by scrolling as far
 * as they would have moved. The returned function is called just before the change.
 */
export function useSteadyWords(ref: RefObject<HTMLElement | null>, hasRow: boolean): () => void {
  const topBefore = useRef<number | null>(null)
  useLayoutEffect(() => {
    const before = topBefore.current
    topBefore.current = null
    // Asked only after a change: asking when four hundred fields appear would lay out the whole page on the spot.
    const after = before === null || hasRow === undefined ? null : topOfWords(ref.current)
    if (before === null || after === null) return
    if (Math.abs(after - before) >= 1) window.scrollBy({ top: after - before, behavior: 'instant' })
  }, [ref, hasRow])
  return () => {
    topBefore.current = topOfWords(ref.current)
  }
}

function topOfWords(field: Element | null): number | null {
  return field?.querySelector('.rich-text')?.getBoundingClientRect().top ?? null
}
