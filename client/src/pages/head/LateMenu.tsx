/**
 * A menu of the head. What it is made of is fetched once the page has its first words; whoever presses it before that
 * gets it open as soon as it is here.
 */
import { type ReactNode, useState } from 'react'
import type { MenuPart } from '../../style/Menu.tsx'
import { useFetched } from '../useFetched.ts'

interface LateMenuProps {
  /** The accessible name of the button and of the menu. */
  readonly label: string
  readonly trigger: ReactNode
  readonly parts: readonly MenuPart[]
  readonly className: string
  /** One is on a page that only the menu leads to. */
  readonly isCurrent?: boolean
}

const fetchMenu = async () => (await import('../../style/Menu.tsx')).Menu

export function LateMenu({ label, trigger, parts, className, isCurrent = false }: LateMenuProps) {
  const [isWanted, setWanted] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const { here: Menu } = useFetched(fetchMenu)
  const look = { label, trigger, className, isCurrent }
  if (Menu) return <Menu {...look} parts={parts} startsOpen={isWanted} takesFocus={isFocused} />
  return (
    <button
      type="button"
      className={className}
      aria-haspopup="menu"
      aria-busy={isWanted || undefined}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={label}
      onClick={() => setWanted(true)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {trigger}
    </button>
  )
}
