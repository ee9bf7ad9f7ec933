/** What had the focus has gone, with its row or its dialogue: the keyboard goes on from the page's content. */
import { afterOverlay } from '../plan/place/afterOverlay.ts'
import { isFocusLost } from '../style/isFocusLost.ts'

export function focusContent(): void {
  afterOverlay(() => {
    if (isFocusLost()) document.getElementById('content')?.focus({ preventScroll: true })
  })
}
