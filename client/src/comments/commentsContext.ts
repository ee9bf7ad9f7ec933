/**
 * What the comments need from the page they stand on: who speaks, what that person may do, the words, and the three
 * requests. The comments know neither the plan's blocks nor the server's address.
 */
import type { Actor, IsoInstant, Organisation, OrganisationId, ThreadId } from '@samplan/shared/plan'
import type { Texts } from '@samplan/shared/text'
import type { AnswerOutcome, NewThread, Thread } from '@samplan/shared/wire'
import { createContext, useContext } from 'react'
import type { CommentDrafts } from './commentDrafts.ts'

/** Whether a request was kept; a refusal comes with the sentence to show, and the typed words stay in the form. */
export type Sent = { readonly ok: true; readonly threadId: ThreadId } | { readonly ok: false; readonly reason: string }

export interface CommentActions {
  open(thread: NewThread): Promise<Sent>
  reply(threadId: ThreadId, body: string): Promise<Sent>
  answer(threadId: ThreadId, outcome: AnswerOutcome, reason: string): Promise<Sent>
}

export interface CommentsScreen {
  readonly actions: CommentActions
  readonly texts: Texts
  readonly me: Actor
  readonly drafts: CommentDrafts
  readonly mayComment: boolean
  readonly mayAnswer: boolean
  organisationOf(id: OrganisationId): Organisation | null
  /** "14:20", or the day where it was not today. */
  formatMoment(at: IsoInstant): string
  /** Shows where a thread's words are. */
  show(thread: Thread): void
}

export const CommentsContext = createContext<CommentsScreen | null>(null)

/** Throws outside of the context: that is a fault in the page's composition. */
export function useComments(): CommentsScreen {
  const screen = useContext(CommentsContext)
  if (!screen) throw new Error('A comment was drawn outside CommentsContext')
  return screen
}
