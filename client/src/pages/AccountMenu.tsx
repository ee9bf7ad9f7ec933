/**
 * The person's own menu in every head. What it is made of is fetched once the page has its first words; whoever presses
 * it before that gets it open as soon as it is here.
 */
import { useState } from 'react'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import type { UnsavedHere } from '../sync/livePlan.ts'
import { useFetched } from './useFetched.ts'

interface AccountMenuProps {
  /** What this window has not saved; asked before signing out. */
  readonly unsaved?: () => UnsavedHere | null
  /** On a page that is only on its way: then nothing is fetched that nobody has asked for. */
  readonly isWaiting?: boolean
}

const nothing = () => null
const fetchParts = async () => (await import('./AccountMenuParts.tsx')).AccountMenuParts

export function AccountMenu({ unsaved = nothing, isWaiting = false }: AccountMenuProps) {
  const { head } = usePreferences().texts
  const [isWanted, setWanted] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const { here: Parts } = useFetched(fetchParts, isWanted || !isWaiting)
  if (Parts) return <Parts unsaved={unsaved} startsOpen={isWanted} takesFocus={isFocused} />
  return (
    <button
      type="button"
      className="icon-button"
      aria-haspopup="menu"
      aria-busy={isWanted || undefined}
      aria-label={head.account}
      onClick={() => setWanted(true)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <Icon name="person" />
    </button>
  )
}
