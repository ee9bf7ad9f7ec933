/**
 * What is said to people who do not see the page: one calm, polite region for all of it. Two messages at once are said
 * one after the other; the same message twice is said twice. See `calmVoice.ts` for when.
 */
import { createContext, useContext } from 'react'
import type { CalmVoice } from './calmVoice.ts'

export type Announce = (message: string) => void

export const VoiceContext = createContext<CalmVoice | null>(null)

function useVoice(): CalmVoice {
  const voice = useContext(VoiceContext)
  if (!voice) throw new Error('Something was announced outside LiveRegion')
  return voice
}

/** Says the answer to what the person did, at once. */
export function useAnnounce(): Announce {
  return useVoice().answer
}

/** Tells what others did, or what happened by itself, no oftener than one can bear. */
export function useTellNews(): Announce {
  return useVoice().news
}

/** What has been told lately, newest first. */
export function useRecentNews(): () => readonly string[] {
  return useVoice().recent
}
