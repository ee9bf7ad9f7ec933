/** What had the focus has gone, with its row or its dialogue: the keyboard goes on from the page's content. */
import { afterOverlay } from '../plan/place/afterOverlay.ts'

export function focusContent(): void {
  afterOverlay(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    document.getElementById('content')?.focus({ preventScroll: true })
  })
}
