/**
 * Which block one is reading: the one with the focus, else the topmost in view. One IntersectionObserver for the page.
 */
import { type RefObject, useEffect } from 'react'
import type { Store } from '../../sync/index.ts'

/** The block that crosses this line, in pixels from the top of the window, is the one that is read. */
const readingLine = 140

/** Keeps `current` at the id of the block being read, while the sheet is on the page. */
export function useCurrentBlock(root: RefObject<HTMLElement | null>, current: Store<string | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const inBand = new Set<Element>()
    const settle = () => {
      const first = [...inBand].sort((a, b) =>
        a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1,
      )
      if (isInView(focusedBlock())) return
      const id = first[0]?.getAttribute('data-block') ?? (window.scrollY < readingLine ? 'plan' : null)
      if (id && id !== current.get()) current.set(id)
    }
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) inBand.add(target)
          else inBand.delete(target)
        }
        settle()
      },
      { rootMargin: `-${readingLine}px 0px -${Math.max(0, window.innerHeight - readingLine - 8)}px 0px` },
    )
    const seen = new Set<Element>()
    const watch = () => {
      const blocks = new Set(element.querySelectorAll('.block[data-block]'))
      for (const block of blocks) if (!seen.has(block)) observer.observe(block)
      for (const block of seen) {
        if (blocks.has(block)) continue
        observer.unobserve(block)
        inBand.delete(block)
      }
      seen.clear()
      for (const block of blocks) seen.add(block)
    }
    const handleFocus = (event: FocusEvent) => {
      const id = event.target instanceof Element && event.target.closest('[data-block]')?.getAttribute('data-block')
      if (id) current.set(id)
    }
    watch()
    // Areas, goals and activities come and go as children of the sheet and its sections.
    const changes = new MutationObserver((records) => {
      if (records.some(({ target }) => target instanceof Element && target.matches('main, section'))) watch()
    })
    changes.observe(element, { childList: true, subtree: true })
    element.addEventListener('focusin', handleFocus)
    return () => {
      observer.disconnect()
      changes.disconnect()
      element.removeEventListener('focusin', handleFocus)
    }
  }, [root, current])
}

function focusedBlock(): Element | null {
  return document.activeElement?.closest('.block[data-block]') ?? null
}

/** Whoever has scrolled away from the block with the focus is reading another one. */
function isInView(block: Element | null): boolean {
  const box = block?.getBoundingClientRect()
  return box !== undefined && box.bottom > readingLine && box.top < window.innerHeight
}
