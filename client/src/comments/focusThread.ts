/** Puts the focus on a thread where it stands now, unfolded: what was sent or put off is where the keyboard goes on. */
import type { ThreadId } from '@samplan/shared/plan'

/** After the next paint: the form that had the focus has gone by then, and the thread has its new place. */
export function focusThread(id: ThreadId): void {
  requestAnimationFrame(() => {
    const thread = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`)
    const fold = thread?.closest('details')
    if (fold) fold.open = true
    thread?.focus({ preventScroll: true })
    thread?.scrollIntoView({ block: 'nearest' })
  })
}
