/** What the comments need from the plan page: who speaks, the requests, and the way to the words. */
import type { ThreadId } from '@samplan/shared/plan'
import type { Thread } from '@samplan/shared/wire'
import { useMemo, useState } from 'react'
import type { Reply } from '../../api.ts'
import { createCommentDrafts } from '../../comments/commentDrafts.ts'
import type { CommentsScreen, Sent } from '../../comments/commentsContext.ts'
import type { PlanScreen } from '../../plan/planContext.ts'
import { useApp } from '../appContext.ts'
import { refusalWords } from '../refusalWords.ts'

export function useCommentsScreen(screen: PlanScreen): CommentsScreen {
  const { api, now } = useApp()
  const [drafts] = useState(createCommentDrafts)
  return useMemo(() => {
    const { texts, me, can, facts, threads, organisationOf, goTo } = screen
    /** The answer is taken in at once; the socket brings the same thread to everyone. */
    const sent = (reply: Reply<Thread>): Sent => {
      if (!reply.ok) return { ok: false, reason: refusalWords(reply.code, texts) }
      threads.take(reply.value)
      return { ok: true, threadId: reply.value.id }
    }
    return {
      actions: {
        open: async (thread) => sent(await api.startThread(facts.id, thread)),
        reply: async (id: ThreadId, body) => sent(await api.addComment(facts.id, id, body)),
        answer: async (id: ThreadId, outcome, reason) => sent(await api.answerThread(facts.id, id, outcome, reason)),
      },
      texts,
      me,
      drafts,
      mayComment: can.comment,
      mayAnswer: can['answer-comment'],
      organisationOf,
      formatMoment: (at) => texts.format.moment(at, now()),
      show(thread) {
        threads.open(thread.id)
        goTo({ recordId: thread.anchor.recordId, field: thread.anchor.field })
      },
    }
  }, [screen, api, now, drafts])
}
