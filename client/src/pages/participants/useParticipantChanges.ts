/** The convenor's changes to a participant: sent, said, and the list asked for anew. A refusal is kept to be shown. */
import type { OrganisationId, PlanId, Role } from '@samplan/shared/plan'
import type { Participant } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Reply } from '../../api.ts'
import { useAnnounce } from '../../style/announcer.ts'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { refusalWords } from '../refusalWords.ts'

export function useParticipantChanges(planId: PlanId) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<string | null>(null)
  const finish = async (reply: Reply<unknown>, said: string) => {
    setRefusal(reply.ok ? null : refusalWords(reply.code, texts))
    if (reply.ok) announce(said)
    // Everything of the plan: a change of one's own role changes what these pages may show.
    await queries.invalidateQueries({ queryKey: ['plan', planId] })
  }
  return {
    refusal,
    change: async ({ personId, name }: Participant, to: { role?: Role; organisationId?: OrganisationId }) =>
      finish(await api.changeParticipant(planId, personId, to), texts.participants.changed(name)),
    remove: async ({ personId, name }: Participant) =>
      finish(await api.removeParticipant(planId, personId), texts.participants.removed(name)),
  }
}
