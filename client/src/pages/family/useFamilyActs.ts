/** The convenor's acts on a plan's family: sent, said, and what depends on them asked for anew. */
import type { PlanFacts, PlanId } from '@samplan/shared/plan'
import type { NewChildPlan } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Reply } from '../../api.ts'
import { useAnnounce } from '../../style/announcer.ts'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { focusContent } from '../focusContent.ts'
import { refusalWords } from '../refusalWords.ts'

export type FamilyDeeds = ReturnType<typeof useFamilyActs>

/** `close` takes away the dialogue from which the act came. */
export function useFamilyActs({ id, kind }: Pick<PlanFacts, 'id' | 'kind'>, close: () => void) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = texts.family
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const run = async (act: Promise<Reply<unknown>>, said: string) => {
    setSending(true)
    const reply = await act
    setSending(false)
    setRefusal(reply.ok ? null : refusalWords(reply.code, texts))
    if (!reply.ok) return
    announce(said)
    close()
    focusContent()
    // The list of plans, and everything of this one.
    await queries.invalidateQueries({ queryKey: ['plans'] })
    await queries.invalidateQueries({ queryKey: ['plan', id] })
  }
  return {
    refusal,
    isSending,
    close: () => {
      setRefusal(null)
      close()
    },
    create: (wish: NewChildPlan) => run(api.createChild(id, wish), words.made(wish.title)),
    link: (other: PlanId) => run(kind === 'joint' ? api.linkPlan(other, id) : api.linkPlan(id, other), words.linked),
    unlink: (child: PlanId) => run(child === id ? api.unlinkPlan(id) : api.unlinkChild(id, child), words.unlinked),
    move: (version: number) => void run(api.chooseParentVersion(id, version), words.movedTo(version)),
  }
}
