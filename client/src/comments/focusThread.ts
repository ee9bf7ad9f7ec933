/** Puts the focus on a thread where it stands now, unfolded: what was sent or put off is where the keyboard goes on. */
import type { ThreadId } from '@samplan/shared/plan'

/** A new thread is on the page a few frames later, on a busy machine a second. Then it is given up. */
const patienceInFrames = 120

/** After the next paint: the form that had the focus has gone by then. Marked words in the text name the thread too. */
export function focusThread(id: ThreadId, framesLeft = patienceInFrames): void {
  requestAnimationFrame(() => {
    const thread = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"][tabindex]`)
    if (thread) focusUnfolded(thread)
    else if (framesLeft > 0) focusThread(id, framesLeft - 1)
  })
}

function focusUnfolded(thread: HTMLElement): void {
  const fold = thread.closest('details')
  if (fold) fold.open = true
  thread.focus({ preventScroll: true })
  thread.scrollIntoView({ block: 'nearest' })
}
