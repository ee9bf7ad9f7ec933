/**
 * Code that is fetched when it is first wanted. Not React's `lazy`: after a `Suspense` has shown that something is on its
 * way, React holds what comes next back until 300 ms have passed, which was a quarter of the time that a plan took to open.
 */
import { useEffect, useState } from 'react'

export interface Fetched<T> {
  /** Null until it is here. */
  readonly here: T | null
  /** Why it could not be fetched. */
  readonly fault: { readonly cause: unknown } | null
}

const nothing = { here: null, fault: null } as const

/** What each call to fetch has brought, for as long as the window is open. */
const fetched = new Map<() => Promise<unknown>, unknown>()

/** What `fetch` brings, once `isWanted`. Pass the same function each time: what it has brought is not fetched again. */
export function useFetched<T extends object>(fetch: () => Promise<T>, isWanted = true): Fetched<T> {
  const [state, setState] = useState<Fetched<T>>(() =>
    fetched.has(fetch) ? { here: fetched.get(fetch) as T, fault: null } : nothing,
  )
  useEffect(() => {
    if (!isWanted) return
    const take = (here: T) => {
      fetched.set(fetch, here)
      setState((now) => (now.here === here ? now : { here, fault: null }))
    }
    fetch().then(take, (cause: unknown) => setState({ here: null, fault: { cause } }))
  }, [fetch, isWanted])
  return state
}
