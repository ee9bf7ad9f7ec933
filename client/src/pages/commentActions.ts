/** The three requests about comments, each answered with what the form has to show. */
import type { PlanId } from '@samplan/shared/plan'
import type { Texts } from '@samplan/shared/text'
import type { Thread } from '@samplan/shared/wire'
import type { ApiClient, Reply } from '../api.ts'
import type { CommentActions, Sent } from '../comments/commentsContext.ts'
import { refusalWords } from './refusalWords.ts'

interface CommentActionNeeds {
  readonly api: Pick<ApiClient, 'startThread' | 'addComment' | 'answerThread'>
  readonly planId: PlanId
  readonly texts: Texts
  /** Shows the thread as the server has it now, before the form closes. */
  readonly take: (thread: Thread) => void | Promise<void>
}

export function commentActions({ api, planId, texts, take }: CommentActionNeeds): CommentActions {
  const sent = async (reply: Reply<Thread>): Promise<Sent> => {
    if (!reply.ok) return { ok: false, reason: refusalWords(reply.code, texts) }
    await take(reply.value)
    return { ok: true, threadId: reply.value.id }
  }
  return {
    open: async (thread) => sent(await api.startThread(planId, thread)),
    reply: async (id, body) => sent(await api.addComment(planId, id, body)),
    answer: async (id, outcome, reason) => sent(await api.answerThread(planId, id, outcome, reason)),
  }
}
