/** What the commitments need from the page they stand on, be it the plan's or their own. */
import type { ActivityId, Actor, Organisation, Register } from '@samplan/shared/plan'
import type { Commitment } from '@samplan/shared/wire'
import { useMemo, useState } from 'react'
import type { CommitmentDraft, CommitmentsScreen } from '../commitments/commitmentsContext.ts'
import { usePreferences } from '../style/preferences.ts'
import type { PlanSession } from '../sync/index.ts'
import { useApp } from './appContext.ts'
import { refusalWords } from './refusalWords.ts'

interface ScreenNeeds {
  readonly session: Pick<PlanSession, 'planId'>
  readonly register: Register
  readonly me: Actor
  readonly mayAnswer: boolean
  /** Shows the answer as the server has it now, before the form closes; the socket brings it to everyone. */
  readonly take: (commitment: Commitment) => void
}

export function useCommitmentsScreen({ session, register, me, mayAnswer, take }: ScreenNeeds): CommitmentsScreen {
  const { api, now } = useApp()
  const { texts } = usePreferences()
  const [drafts] = useState(() => new Map<ActivityId, CommitmentDraft>())
  const { planId } = session
  return useMemo(() => {
    const organisations = new Map(register.organisations.map((organisation) => [organisation.id, organisation]))
    return {
      texts,
      me,
      mayAnswer,
      drafts,
      async give(activityId, answer) {
        const reply = await api.giveCommitment(planId, activityId, answer)
        if (!reply.ok) return { ok: false, reason: refusalWords(reply.code, texts) }
        take(reply.value)
        return { ok: true }
      },
      async history(activityId, organisationId) {
        const reply = await api.commitmentHistory(planId, activityId, organisationId)
        return reply.ok ? reply.value : null
      },
      organisationOf: (id): Organisation | null => organisations.get(id) ?? null,
      formatMoment: (at) => texts.format.moment(at, now()),
    }
  }, [api, planId, texts, me, mayAnswer, drafts, register, take, now])
}
