/** What the comments need from the page that lists them: the list is asked for anew after each of one's own. */
import { mayActor } from '@samplan/shared/rules'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { createCommentDrafts } from '../comments/commentDrafts.ts'
import type { CommentsScreen } from '../comments/commentsContext.ts'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { commentActions } from './commentActions.ts'
import type { PlanHere } from './PlanSubpage.tsx'

export function useCommentsHere({ details, register }: PlanHere): CommentsScreen {
  const { api, now } = useApp()
  const { texts } = usePreferences()
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const [drafts] = useState(createCommentDrafts)
  const { facts, actor } = details
  const mayDo = (deed: 'comment' | 'answer-comment') => mayActor(actor, deed, facts.status).ok
  const take = () => queries.invalidateQueries({ queryKey: ['plan', facts.id, 'threads'] })
  return {
    actions: commentActions({ api, planId: facts.id, texts, take }),
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
