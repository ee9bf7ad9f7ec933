/** What the comments need from the page that lists them: the list is asked for anew after each of one's own. */
import type { ThreadId } from '@samplan/shared/plan'
import { may } from '@samplan/shared/rules'
import type { Thread } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Reply } from '../api.ts'
import { createCommentDrafts } from '../comments/commentDrafts.ts'
import type { CommentsScreen, Sent } from '../comments/commentsContext.ts'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import type { PlanHere } from './PlanSubpage.tsx'
import { refusalWords } from './refusalWords.ts'

export function useCommentsHere({ details, register }: PlanHere): CommentsScreen {
  const { api, now } = useApp()
  const { texts } = usePreferences()
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const [drafts] = useState(createCommentDrafts)
  const { facts, actor } = details
  const mayDo = (deed: 'comment' | 'answer-comment') => may(actor.role, deed, facts.status).ok
  const sent = async (reply: Reply<Thread>): Promise<Sent> => {
    if (!reply.ok) return { ok: false, reason: refusalWords(reply.code, texts) }
    await queries.invalidateQueries({ queryKey: ['plan', facts.id, 'threads'] })
    return { ok: true, threadId: reply.value.id }
  }
  return {
    actions: {
      open: async (thread) => sent(await api.startThread(facts.id, thread)),
      reply: async (id: ThreadId, body) => sent(await api.addComment(facts.id, id, body)),
      answer: async (id: ThreadId, outcome, reason) => sent(await api.answerThread(facts.id, id, outcome, reason)),
    },
    texts,
    me: actor,
    drafts,
    mayComment: mayDo('comment'),
    mayAnswer: mayDo('answer-comment'),
    organisationOf: (id) => register.organisations.find((one) => one.id === id) ?? null,
    formatMoment: (at) => texts.format.moment(at, now()),
    show: ({ anchor }) => goTo(`/plans/${facts.id}#b-${anchor.recordId}`),
  }
}
