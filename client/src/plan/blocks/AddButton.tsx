/** *Lägg till …*: a quiet button at the foot of what it adds to; there only for those who may write. */
import type { ReactNode } from 'react'
import { Icon } from '../../style/Icon.tsx'
import { usePlan } from '../planContext.ts'

interface AddButtonProps {
  readonly className?: string
  /** Where the button itself is a finding's remedy: its place among the record's fields. */
  readonly place?: { readonly recordId: string; readonly field: string }
  /** Its accessible name, where the page holds several with the same words. */
  readonly label?: string
  readonly onAdd: () => void
  readonly children: ReactNode
}

export function AddButton({ className, place, label, onAdd, children }: AddButtonProps) {
  const { can } = usePlan()
  if (!can.edit) return null
  return (
    <button
      type="button"
      aria-label={label}
      className={`add ${className ?? ''}`}
      data-record={place?.recordId}
      data-field={place?.field}
      onClick={onAdd}
    >
      <Icon name="add" />
      {children}
    </button>
  )
}
