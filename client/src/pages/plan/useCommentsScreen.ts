/** What the comments need from the plan page: who speaks, the requests, and the way to the words. */
import { useMemo, useState } from 'react'
import { createCommentDrafts } from '../../comments/commentDrafts.ts'
import type { CommentsScreen } from '../../comments/commentsContext.ts'
import type { PlanScreen } from '../../plan/planContext.ts'
import { useApp } from '../appContext.ts'
import { commentActions } from '../commentActions.ts'

export function useCommentsScreen(screen: PlanScreen): CommentsScreen {
  const { api, now } = useApp()
  const [drafts] = useState(createCommentDrafts)
  return useMemo(() => {
    const { texts, me, can, facts, threads, organisationOf, goTo } = screen
    return {
      // The answer is taken in at once; the socket brings the same thread to everyone.
      actions: commentActions({ api, planId: facts.id, texts, take: threads.take }),
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
