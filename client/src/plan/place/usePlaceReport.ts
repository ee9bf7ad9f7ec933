/**
 * Tells the others where one is: the record and field that has the focus. One listener for the page. The server adds
 * who it is.
 */
import type { Place } from '@samplan/shared/wire'
import { type RefObject, useEffect } from 'react'
import type { PlanSession } from '../../sync/index.ts'

/** Reports the place of the focus within `root` until unmounted. */
export function usePlaceReport(root: RefObject<HTMLElement | null>, session: PlanSession): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const handleFocus = (event: FocusEvent) => session.standAt(placeOf(event.target))
    // An editor that takes over from its resting text also loses the focus, for less than a frame.
    const handleBlur = () =>
      requestAnimationFrame(() => {
        // Whoever chooses in a field's panel, which lies outside the page's own tree, is still in the field.
        const isChoosing = element.querySelector('[data-record][data-field][aria-expanded="true"]') !== null
        if (!element.contains(document.activeElement) && !isChoosing) session.standAt(null)
      })
    element.addEventListener('focusin', handleFocus)
    element.addEventListener('focusout', handleBlur)
    return () => {
      element.removeEventListener('focusin', handleFocus)
      element.removeEventListener('focusout', handleBlur)
    }
  }, [root, session])
}

/** The place an element stands in; null outside every field. */
export function placeOf(target: EventTarget | null): Place | null {
  const field = target instanceof Element ? target.closest<HTMLElement>('[data-record][data-field]') : null
  const { record, field: name } = field?.dataset ?? {}
  return record && name ? { recordId: record as Place['recordId'], field: name } : null
}
