/** Paper gets the whole plan, however it is folded on the screen. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePlan } from '../planContext.ts'
import { type Folding, wholePlan } from './folding.ts'

/** True while the page is being printed. */
export function useWholeOnPaper(): boolean {
  const { folding } = usePlan()
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    let onScreen: Folding | null = null
    const unfold = () => {
      onScreen = folding.get()
      // The browser takes the page as it is when this returns.
      flushSync(() => {
        folding.set(wholePlan)
        setPrinting(true)
      })
    }
    const foldAgain = () => {
      if (onScreen) folding.set(onScreen)
      onScreen = null
      setPrinting(false)
    }
    window.addEventListener('beforeprint', unfold)
    window.addEventListener('afterprint', foldAgain)
    return () => {
      window.removeEventListener('beforeprint', unfold)
      window.removeEventListener('afterprint', foldAgain)
    }
  }, [folding])
  return isPrinting
}
