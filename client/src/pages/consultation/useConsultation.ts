/** The consultation of a plan on the page of comments: asked for, and taken from each answer to an act of one's own. */
import type { PlanId } from '@samplan/shared/plan'
import type { Consultation } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import type { Reply } from '../../api.ts'
import { useAnnounce } from '../../style/announcer.ts'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { refusalWords } from '../refusalWords.ts'
import { useAnswer } from '../useAnswer.ts'

/** What an act came to: null, or why it was refused. */
export type Send = (act: Promise<Reply<Consultation>>, said: string) => Promise<string | null>

export function useConsultation(planId: PlanId) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const key = ['plan', planId, 'consultation']
  const { data } = useAnswer(key, () => api.consultation(planId))
  const send: Send = async (act, said) => {
    const reply = await act
    if (!reply.ok) return refusalWords(reply.code, texts)
    queries.setQueryData(key, reply.value)
    announce(said)
    return null
  }
  return { consultation: data ?? null, send }
}
