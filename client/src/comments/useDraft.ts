/** A form's words as state, kept in the page's drafts on every change. */
import type { Anchor, Thread } from '@samplan/shared/wire'
import { useState } from 'react'
import type { AnswerDraft, ThreadDraft } from './commentDrafts.ts'
import { useComments } from './commentsContext.ts'

export type { AnswerDraft } from './commentDrafts.ts'

/** The draft, what changes it, and what forgets it once it has been sent. */
type KeptDraft<T> = readonly [draft: T, change: (next: T) => void, forget: () => void]

export function useThreadDraft({ recordId }: Anchor): KeptDraft<ThreadDraft> {
  // A proposal comes first: it is what most views are.
  return useKept(useComments().drafts.threads, recordId, { kind: 'change', body: '' })
}

export function useAnswerDraft({ id, answer }: Thread): KeptDraft<AnswerDraft> {
  return useKept(useComments().drafts.answers, id, answer ?? { outcome: null, reason: '' })
}

function useKept<K, T>(drafts: Map<K, T>, key: K, empty: T): KeptDraft<T> {
  const [draft, setDraft] = useState(drafts.get(key) ?? empty)
  const change = (next: T) => {
    drafts.set(key, next)
    setDraft(next)
  }
  return [draft, change, () => drafts.delete(key)]
}
