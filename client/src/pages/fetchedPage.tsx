/**
 * A page whose code is fetched when it is first wanted. Not React's `lazy`: after a `Suspense` has shown that something
 * is on its way, React holds what comes next back until 300 ms have passed, which was a quarter of the time that a plan
 * took to open.
 */
import { type ComponentType, useEffect, useState } from 'react'
import { LoadingPage } from './LoadingPage.tsx'

/** The page as a component that shows `LoadingPage` until it is here. A page that cannot be fetched is a fault. */
export function fetchedPage<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | null = null
  return function FetchedPage(props: Props) {
    const [Page, setPage] = useState(() => fetched)
    const [fault, setFault] = useState<{ readonly cause: unknown } | null>(null)
    useEffect(() => {
      if (fetched) return
      fetch().then(
        (page) => {
          fetched = page
          setPage(() => page)
        },
        (cause) => setFault({ cause }),
      )
    }, [])
    if (fault) throw fault.cause
    return Page ? <Page {...props} /> : <LoadingPage />
  }
}
