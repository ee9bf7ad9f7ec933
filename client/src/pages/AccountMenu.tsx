/**
 * The person's own menu in every head. What it is made of is fetched after the page's first words; whoever presses it
 * before that gets it open as soon as it is here.
 */
import { useState } from 'react'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import type { UnsavedHere } from '../sync/livePlan.ts'
import { useFetched } from './useFetched.ts'

interface AccountMenuProps {
  /** What this window has not saved; asked before signing out. */
  readonly unsaved?: () => UnsavedHere | null
}

const nothing = () => null
const fetchParts = async () => (await import('./AccountMenuParts.tsx')).AccountMenuParts

export function AccountMenu({ unsaved = nothing }: AccountMenuProps) {
  const { head } = usePreferences().texts
  const [isWanted, setWanted] = useState(false)
  const { here: Parts } = useFetched(fetchParts)
  if (Parts) return <Parts unsaved={unsaved} startsOpen={isWanted} />
  return (
    <button
      type="button"
      className="icon-button"
      aria-haspopup="menu"
      aria-busy={isWanted || undefined}
      aria-label={head.account}
      onClick={() => setWanted(true)}
    >
      <Icon name="person" />
    </button>
  )
}
