/**
 * Most of the page's script is the editor: the plan is on screen before it is loaded. Until then the rendered text
 * stays the very same element, so that a focus that is in it already is not lost on the way.
 */
import { type ComponentType, useEffect, useState } from 'react'
import type { LiveTextProps } from './liveTextProps.ts'

type LiveTextComponent = ComponentType<LiveTextProps>

let loaded: LiveTextComponent | null = null
let loading: Promise<LiveTextComponent> | null = null

async function load(): Promise<LiveTextComponent> {
  const { LiveText } = await import('./LiveText.tsx')
  loaded = LiveText
  return LiveText
}

/** The live text; null until somebody has wanted it and it has come. A script that cannot be fetched is a fault. */
export function useLiveText(isWanted: boolean): LiveTextComponent | null {
  const [came, setCame] = useState<{ component: LiveTextComponent } | { fault: unknown } | null>(null)
  useEffect(() => {
    if (!isWanted || loaded) return
    let isHere = true
    loading ??= load()
    loading.then(
      (component) => isHere && setCame({ component }),
      (fault: unknown) => isHere && setCame({ fault }),
    )
    return () => {
      isHere = false
    }
  }, [isWanted])
  if (came && 'fault' in came) throw came.fault
  return loaded ?? came?.component ?? null
}
