/** What the composition root hands to every page: the API, the clock, fresh ids and the rest of the outside world. */
import type { Texts } from '@samplan/shared/text'
import { createContext, useContext } from 'react'
import type { ApiClient } from '../api.ts'
import type { Sha256 } from '../versions/readVersion.ts'

export interface AppNeeds {
  readonly api: ApiClient
  /** The address people use, without a path: `https://samplan.example.se`. */
  readonly origin: string
  readonly storage: Storage | null
  /** The words of the language that this browser remembers. */
  readonly firstTexts: Texts
  readonly now: () => Date
  readonly newId: () => string
  /** From 0 up to 1; only to spread reconnections. */
  readonly random: () => number
  /** Null on an address that is not secure, where browsers offer no hashing. */
  readonly sha256: Sha256 | null
}

export const AppContext = createContext<AppNeeds | null>(null)

/** The outside world, as handed in by `main.tsx`. */
export function useApp(): AppNeeds {
  const needs = useContext(AppContext)
  if (!needs) throw new Error('useApp needs App around it')
  return needs
}
