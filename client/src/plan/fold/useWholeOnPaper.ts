/** Paper gets the whole plan, however it is folded on the screen. */
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { usePlan } from '../planContext.ts'
import { type Folding, wholePlan } from './folding.ts'

export function useWholeOnPaper(): void {
  const { folding } = usePlan()
  useEffect(() => {
    let onScreen: Folding | null = null
    const unfold = () => {
      onScreen = folding.get()
      // The browser takes the page as it is when this returns.
      flushSync(() => folding.set(wholePlan))
    }
    const foldAgain = () => {
      if (onScreen) folding.set(onScreen)
      onScreen = null
    }
    window.addEventListener('beforeprint', unfold)
    window.addEventListener('afterprint', foldAgain)
    return () => {
      window.removeEventListener('beforeprint', unfold)
      window.removeEventListener('afterprint', foldAgain)
    }
  }, [folding])
}
