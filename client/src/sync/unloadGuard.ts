/** Asks before the window closes over words that are nowhere else. */
import type { OpenSession } from './openPlanSession.ts'

export function isUnsaved({ unacknowledged }: OpenSession): boolean {
  return unacknowledged.count > 0
}

/** Asks while `isNeeded` says so. Browsers show their own words and ask only where somebody has used the page. */
export function guardUnload(isNeeded: () => boolean): () => void {
  const handleUnload = (event: BeforeUnloadEvent) => {
    if (isNeeded()) event.preventDefault()
  }
  window.addEventListener('beforeunload', handleUnload)
  return () => window.removeEventListener('beforeunload', handleUnload)
}
