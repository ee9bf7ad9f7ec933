/** A page whose code is fetched when it is first wanted. */
import type { ComponentType } from 'react'
import { LoadingPage } from './LoadingPage.tsx'
import { useFetched } from './useFetched.ts'

/** The page as a component that shows `LoadingPage` until it is here. A page that cannot be fetched is a fault. */
export function fetchedPage<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function FetchedPage(props: Props) {
    const { here: Page, fault } = useFetched(fetch)
    if (fault) throw fault.cause
    return Page ? <Page {...props} /> : <LoadingPage />
  }
}
