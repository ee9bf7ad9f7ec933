/** What the open plan and the page around it tell each other while it opens. */
import type { PlanDetails } from '@samplan/shared/wire'
import { createContext, useContext, useLayoutEffect } from 'react'
import type { Reply } from '../../api.ts'

export interface Opening {
  /** The plan's text is on the page already, so that nothing else needs to be shown while it opens. */
  readonly isReadAlready: boolean
  /** The answer to who one is in the plan, where it was asked for already: once, since whoever asks again wants news. */
  readonly takeDetails: () => Promise<Reply<PlanDetails>> | null
  /** The open plan, or why it cannot be opened, is on the page. */
  readonly shown: () => void
}

export const OpeningContext = createContext<Opening>({
  isReadAlready: false,
  takeDetails: () => null,
  shown: () => {},
})

/** For what takes the reading's place: tells the page when it is there. */
export function useShown(): void {
  const { shown } = useContext(OpeningContext)
  useLayoutEffect(shown, [shown])
}
