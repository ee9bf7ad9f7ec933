/** Follows which words a person has selected, for those who comment and do not write. One listener for the page. */
import type { Anchor } from '@samplan/shared/wire'
import { useEffect } from 'react'
import { anchorOfSelection } from '../../editor/index.ts'
import { usePlan } from '../planContext.ts'

export function useSelectedWords(onSelect: (anchor: Anchor | null) => void): void {
  const { can } = usePlan()
  const isWanted = can.comment && !can.edit
  useEffect(() => {
    if (!isWanted) return
    let frame = 0
    const handleChange = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => onSelect(anchorOfSelection()))
    }
    document.addEventListener('selectionchange', handleChange)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', handleChange)
      onSelect(null)
    }
  }, [isWanted, onSelect])
}
