/** What the open plan and the page around it tell each other while it opens. */
import { createContext, useContext, useLayoutEffect } from 'react'

export interface Opening {
  /** The plan's text is on the page already, so that nothing else needs to be shown while it opens. */
  readonly isReadAlready: boolean
  /** The open plan, or why it cannot be opened, is on the page. */
  readonly shown: () => void
}

export const OpeningContext = createContext<Opening>({ isReadAlready: false, shown: () => {} })

/** For what takes the reading's place: tells the page when it is there. */
export function useShown(): void {
  const { shown } = useContext(OpeningContext)
  useLayoutEffect(shown, [shown])
}
