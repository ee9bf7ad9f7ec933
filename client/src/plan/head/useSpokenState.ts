/** What the head shows, told to those who listen: only when the state turns, never with each change that is counted. */
import { useEffect } from 'react'
import { useTellNews } from '../../style/announcer.ts'
import { usePlan } from '../planContext.ts'

export function useSpokenState(): void {
  const { session, texts } = usePlan()
  const tell = useTellNews()
  useEffect(() => {
    const isUnsaved = () => session.saved.get().state === 'unsaved'
    let was = isUnsaved()
    return session.saved.subscribe(() => {
      // On its way is no news: it is either saved in a moment or not.
      if (session.saved.get().state === 'saving' || was === isUnsaved()) return
      was = isUnsaved()
      if (!was) tell(texts.together.savedAgain)
      // That one is without network its own banner says.
      else if (session.connection.get().state === 'live') tell(texts.together.notSaved)
    })
  }, [session, texts, tell])
}
