/**
 * Words typed in a comment's form and not yet sent. They outlive the form: *Avbryt*, or a look at another block, must
 * not cost anybody their words. They live as long as the page is open, and no longer.
 */
import type { RecordId, ThreadId } from '@samplan/shared/plan'
import type { AnswerOutcome, ThreadKind } from '@samplan/shared/wire'

export interface ThreadDraft {
  readonly kind: ThreadKind
  readonly body: string
}

export interface AnswerDraft {
  /** Null until somebody has chosen. */
  readonly outcome: AnswerOutcome | null
  readonly reason: string
}

export interface CommentDrafts {
  /** New views, by the record they are about. */
  readonly threads: Map<RecordId | 'plan', ThreadDraft>
  readonly answers: Map<ThreadId, AnswerDraft>
}

export function createCommentDrafts(): CommentDrafts {
  return { threads: new Map(), answers: new Map() }
}
