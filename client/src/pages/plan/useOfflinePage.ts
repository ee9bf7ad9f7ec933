/** Lets the page itself open without network, from the first plan that is opened on. */
import { useEffect } from 'react'

/** Once the plan is on the page, so that fetching the rest of the files does not hold it up. */
export function useOfflinePage(isPlanHere: boolean): void {
  useEffect(() => {
    // Under the development server the page's files change with every save: nothing of it is kept.
    if (!isPlanHere || import.meta.hot) return
    navigator.serviceWorker?.register('/service-worker.js', { updateViaCache: 'none' }).catch(() => {
      // Private windows and addresses that are not secure have none. What is written is kept without it, or the page
      // says that it is not; only the page cannot be opened anew until the network is back.
    })
  }, [isPlanHere])
}
