/**
 * Coming into a text by a key, at a place on its first or last line: into the editor where it lives, and into the rendered
 * text otherwise, which becomes an editor with the caret there.
 */
import { type RefObject, useEffect, useRef } from 'react'
import type { CaretWish } from './liveTextProps.ts'

/** `x` is a place across the window, or an infinity for the very start or end. */
export interface Entrance {
  readonly edge: 'first' | 'last'
  readonly x: number
}

const entrances = new WeakMap<Element, (at: Entrance) => void>()

/** Each living editor by its element, for as long as it lives. */
export const carets = new WeakMap<Element, (wish: CaretWish) => void>()

/** Puts the caret into the text in `field`, which must be in view; false where there is none that takes it. */
export function enterText(field: Element, at: Entrance): boolean {
  const root = field.querySelector('[data-text-field]')
  const enter = root && entrances.get(root)
  if (!enter) return false
  enter(at)
  return true
}

/** `wishFor` says where the caret shall be in the editor that takes the rendered text's place. */
export function useEntrance(
  root: RefObject<HTMLElement | null>,
  isOpen: boolean,
  wishFor: (wish: CaretWish) => void,
): void {
  const latest = useRef(wishFor)
  useEffect(() => {
    latest.current = wishFor
  })
  useEffect(() => {
    const element = root.current
    if (!element || !isOpen) return
    entrances.set(element, (at) => {
      const live = element.querySelector('[contenteditable="true"]')
      const place = live && carets.get(live)
      if (place) return place(wishIn(live, at))
      const resting = element.querySelector<HTMLElement>('[data-resting]')
      if (!resting) return
      latest.current(wishIn(resting, at))
      resting.focus({ preventScroll: true })
    })
    return () => void entrances.delete(element)
  }, [root, isOpen])
}

/** The middle of the first or last line, not beyond the text's own sides. */
function wishIn(text: Element, { edge, x }: Entrance): CaretWish {
  if (!Number.isFinite(x)) return edge === 'first' ? 'start' : 'end'
  const { left, width, height } = text.getBoundingClientRect()
  const half = (Number.parseFloat(getComputedStyle(text).lineHeight) || 24) / 2
  return { fromLeft: Math.min(Math.max(x - left, 1), width - 1), fromTop: edge === 'first' ? half : height - half }
}
