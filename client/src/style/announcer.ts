/**
 * What is said to people who do not see the page: one calm, polite region for all of it. Two messages at once are said
 * one after the other; the same message twice is said twice.
 */
import { createContext, useContext } from 'react'

export type Announce = (message: string) => void

export const AnnounceContext = createContext<Announce>(() => {
  throw new Error('Something was announced outside LiveRegion')
})

/** Says a message in the page's live region. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}
