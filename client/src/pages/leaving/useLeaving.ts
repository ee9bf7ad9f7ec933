/** Signing out: send what is not sent, say what remains, end the session, and leave nothing on a shared computer. */
import type { PersonId, PlanId, Register } from '@samplan/shared/plan'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { usePreferences } from '../../style/preferences.ts'
import type { UnsavedHere } from '../../sync/livePlan.ts'
import { readUnsent, wipe } from '../../sync/local/unsent.ts'
import { useApp } from '../appContext.ts'
import type { Unsent } from './settleUnsent.ts'

export type LeavingState =
  | { readonly step: 'sending' }
  | { readonly step: 'remains'; readonly unsent: Unsent; readonly isSaved: boolean }
  /** The server could not be told. */
  | { readonly step: 'unreachable' }

export interface Leaving {
  /** Null while nobody is leaving. */
  readonly state: LeavingState | null
  readonly begin: () => Promise<void>
  readonly stay: () => void
  readonly saveFile: () => Promise<void>
  /** Whatever remains. */
  readonly leave: () => Promise<void>
}

export function useLeaving(personId: PersonId | null, here: () => UnsavedHere | null): Leaving {
  const app = useApp()
  const { texts } = usePreferences()
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const [state, setState] = useState<LeavingState | null>(null)
  const leave = async () => {
    const reply = await app.api.signOut()
    if (!reply.ok) return setState({ step: 'unreachable' })
    setState(null)
    goTo('/')
    // A browser that forbids its store has kept nothing.
    if (personId) await wipe(personId).catch(() => null)
    // Everything that was asked for as this person is forgotten, and what is on screen is asked for as nobody.
    await queries.resetQueries()
  }
  return {
    state,
    leave,
    stay: () => setState(null),
    async begin() {
      if (!personId) return
      const kept = await readUnsent(personId).catch(() => [])
      if (kept.length === 0 && here() === null) return await leave()
      setState({ step: 'sending' })
      const { settleUnsent, isSettled } = await import('./settleUnsent.ts')
      const unsent = await settleUnsent({ ...app, personId, here })
      if (isSettled(unsent)) await leave()
      else setState({ step: 'remains', unsent, isSaved: false })
    },
    async saveFile() {
      if (state?.step !== 'remains') return
      const { unsentFile } = await import('./unsentFile.ts')
      const registerOf = (id: PlanId) => queries.getQueryData<Register>(['plan', id, 'register']) ?? null
      download(unsentFile(state.unsent, { texts, registerOf }), `samplan-${app.now().toISOString().slice(0, 10)}.json`)
      setState({ ...state, isSaved: true })
    },
  }
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
