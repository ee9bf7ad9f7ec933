import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps a text's words where they are on the screen while its format row comes and goes above them, by scrolling as far
 * as they would have moved. The returned function is called just before the change.
 */
export function useSteadyWords(ref: RefObject<HTMLElement | null>): () => void {
  const topBefore = useRef<number | null>(null)
  useLayoutEffect(() => {
    const before = topBefore.current
    if (before === null) return
    topBefore.current = null
    const after = topOfWords(ref.current)
    if (after !== null && Math.abs(after - before) >= 1) window.scrollBy({ top: after - before, behavior: 'instant' })
  })
  return () => {
    topBefore.current = topOfWords(ref.current)
  }
}

function topOfWords(field: Element | null): number | null {
  return field?.querySelector('.rich-text')?.getBoundingClientRect().top ?? null
}
