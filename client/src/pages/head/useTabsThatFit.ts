/**
 * How many of the tabs have room beside the facts. Measured and not guessed, since words, counts, language and the size
 * of text all change it. Every tab keeps its width while it is out of sight, so that what is measured does not depend on
 * what is shown.
 */
import { type RefObject, useLayoutEffect, useState } from 'react'

/** The number of links that may be shown: all, or as many as leave room for the button that opens the rest. */
export function useTabsThatFit(nav: RefObject<HTMLElement | null>, count: number): number {
  const [fitting, setFitting] = useState(count)
  // The button is measured too, as soon as it is there.
  const hasMore = fitting < count
  useLayoutEffect(() => {
    const element = nav.current
    if (!element) return
    const measure = () => {
      // On a phone the bar at the foot stands in for the tabs.
      if (element.clientWidth > 0) setFitting(countFitting(element))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const watched of [element, ...element.children]) observer.observe(watched)
    return () => observer.disconnect()
  }, [nav, count, hasMore])
  return Math.min(fitting, count)
}

function countFitting(nav: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(nav).columnGap) || 0
  const widthOf = (element: Element) => (element as HTMLElement).offsetWidth + gap
  const links = [...nav.querySelectorAll('a')].map(widthOf)
  const more = nav.querySelector('button')
  const room = nav.clientWidth + gap
  if (links.reduce((sum, width) => sum + width, 0) <= room) return links.length
  let left = room - (more ? widthOf(more) : 0)
  const beyond = links.findIndex((width) => {
    left -= width
    return left < 0
  })
  return Math.max(beyond, 1)
}
