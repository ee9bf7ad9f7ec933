/** *Lägg till …*: a quiet button at the foot of what it adds to; there only for those who may write. */
import type { ReactNode } from 'react'
import { Icon } from '../../style/Icon.tsx'
import { usePlan } from '../planContext.ts'

interface AddButtonProps {
  readonly className?: string
  readonly onAdd: () => void
  readonly children: ReactNode
}

export function AddButton({ className, onAdd, children }: AddButtonProps) {
  const { can } = usePlan()
  if (!can.edit) return null
  return (
    <button type="button" className={`add ${className ?? ''}`} onClick={onAdd}>
      <Icon name="add" />
      {children}
    </button>
  )
}
