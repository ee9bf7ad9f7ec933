/**
 * The plan's answer to a view: one of four outcomes, which nobody has chosen beforehand, and a sentence. *Delvis* and
 * *Tas inte in* always say why. An answer that is given can be changed.
 */
import { type AnswerOutcome, answerOutcomes, maxCommentLength, needsReason, type Thread } from '@samplan/shared/wire'
import type { FormEvent } from 'react'
import { AnswerFields } from '../style/AnswerFields.tsx'
import { useAnnounce } from '../style/announcer.ts'
import { useComments } from './commentsContext.ts'
import { type AnswerDraft, useAnswerDraft } from './useDraft.ts'
import { useSending } from './useSending.ts'

interface AnswerFormProps {
  readonly thread: Thread
  /** The answer was sent, or put off; what was written is kept while the page is open. */
  readonly onDone: () => void
}

export function AnswerForm({ thread, onDone }: AnswerFormProps) {
  const { texts } = useComments()
  const [draft, setDraft, forget] = useAnswerDraft(thread)
  const { isSending, reason, submit } = useAnswering(thread, draft, () => {
    forget()
    onDone()
  })
  const words = texts.comments
  return (
    <AnswerFields<AnswerOutcome>
      legend={words.outcome}
      choices={answerOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
      chosen={draft.outcome}
      reasonLabel={words.whys[draft.outcome ?? 'noted']}
      reason={draft.reason}
      needsReason={draft.outcome !== null && needsReason(draft.outcome)}
      maxLength={maxCommentLength}
      missing={whatIsMissing(draft, words)}
      trouble={reason}
      isSending={isSending}
      sendLabel={words.giveAnswer}
      cancelLabel={texts.head.cancel}
      onChoose={(outcome) => setDraft({ ...draft, outcome })}
      onReason={(typed) => setDraft({ ...draft, reason: typed })}
      onSubmit={submit}
      onCancel={onDone}
    />
  )
}

type CommentWords = ReturnType<typeof useComments>['texts']['comments']

function whatIsMissing({ outcome, reason }: AnswerDraft, words: CommentWords): string | null {
  if (outcome === null) return words.chooseOutcome
  return needsReason(outcome) && reason.trim() === '' ? words.writeReason : null
}

function useAnswering(thread: Thread, { outcome, reason: typed }: AnswerDraft, onSent: () => void) {
  const { actions, texts } = useComments()
  const announce = useAnnounce()
  const { isSending, reason, send } = useSending()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSending || outcome === null || whatIsMissing({ outcome, reason: typed }, texts.comments)) return
    void send(
      () => actions.answer(thread.id, outcome, typed.trim()),
      () => {
        announce(texts.comments.answered(texts.comments.outcomes[outcome]))
        onSent()
      },
    )
  }
  return { isSending, reason, submit }
}
