/**
 * The person's own menu in every head. What it is made of is fetched after the page's first words; whoever presses it
 * before that gets it open as soon as it is here.
 */
import { useEffect, useState } from 'react'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import type { UnsavedHere } from '../sync/livePlan.ts'
import { useFetched } from './useFetched.ts'

interface AccountMenuProps {
  /** What this window has not saved; asked before signing out. */
  readonly unsaved?: () => UnsavedHere | null
}

const nothing = () => null
/** The page's first words are there by then, or the line is so slow that they need all of it. */
const calmAfterMs = 1_500

const fetchParts = async () => (await import('./AccountMenuParts.tsx')).AccountMenuParts

export function AccountMenu({ unsaved = nothing }: AccountMenuProps) {
  const { head } = usePreferences().texts
  const [isWanted, setWanted] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const isCalm = useLater(calmAfterMs)
  const { here: Parts } = useFetched(fetchParts, isWanted || isCalm)
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

/** True once so many milliseconds have passed on the page. */
function useLater(ms: number): boolean {
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return isLater
}
