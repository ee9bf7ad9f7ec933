/**
 * Tells texts when they come near the viewport. One observer for the whole page: four hundred of them would cost more
 * than the editors they spare.
 */

/** Far enough for the editor to be there before the eye is, near enough to keep their number around twenty. */
const nearPx = 200

type Listener = (isNear: boolean) => void

const listeners = new Map<Element, Listener>()
let observer: IntersectionObserver | null = null

/** Calls the listener whenever the element comes near the viewport or leaves it, until the returned function is called. */
export function watchNearViewport(element: Element, listener: Listener): () => void {
  observer ??= new IntersectionObserver(handleEntries, { rootMargin: `${nearPx}px 0px` })
  listeners.set(element, listener)
  observer.observe(element)
  return () => {
    listeners.delete(element)
    observer?.unobserve(element)
  }
}

function handleEntries(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting)
}
