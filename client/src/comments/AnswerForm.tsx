/**
 * The plan's answer to a view: one of four outcomes, which nobody has chosen beforehand, and a sentence. *Delvis* and
 * *Tas inte in* always say why. An answer that is given can be changed.
 */
import { type AnswerOutcome, answerOutcomes, maxCommentLength, needsReason, type Thread } from '@samplan/shared/wire'
import { type FormEvent, useId } from 'react'
import { useAnnounce } from '../style/announcer.ts'
import { Button } from '../style/Button.tsx'
import { useComments } from './commentsContext.ts'
import { sendOnCtrlEnter } from './sendOnCtrlEnter.ts'
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
  const ids = { reason: useId(), missing: useId() }
  const words = texts.comments
  const missing = whatIsMissing(draft, words)
  return (
    <form className="answer" onSubmit={submit}>
      <OutcomeChoice outcome={draft.outcome} onChoose={(outcome) => setDraft({ ...draft, outcome })} />
      <label htmlFor={ids.reason}>{words.whys[draft.outcome ?? 'noted']}</label>
      <textarea
        id={ids.reason}
        className="input"
        rows={2}
        maxLength={maxCommentLength}
        required={draft.outcome !== null && needsReason(draft.outcome)}
        value={draft.reason}
        onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
        onKeyDown={sendOnCtrlEnter}
      />
      {reason && <p className="field-reason">{reason}</p>}
      <p className="note-quiet" id={ids.missing}>
        {missing}
      </p>
      <div className="form-foot">
        <Button type="submit" small isDisabled={isSending} blockedBy={missing ? ids.missing : undefined}>
          {words.giveAnswer}
        </Button>
        <button type="button" className="link" onClick={onDone}>
          {texts.head.cancel}
        </button>
      </div>
    </form>
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

interface OutcomeChoiceProps {
  readonly outcome: AnswerOutcome | null
  readonly onChoose: (outcome: AnswerOutcome) => void
}

/** The person has just asked to answer: the keyboard goes on from the first choice, which it does not choose. */
function focusFirstChoice(field: HTMLFieldSetElement | null): void {
  field?.querySelector<HTMLInputElement>('input:checked, input')?.focus({ preventScroll: true })
  field?.form?.scrollIntoView({ block: 'nearest' })
}

function OutcomeChoice({ outcome, onChoose }: OutcomeChoiceProps) {
  const { texts } = useComments()
  const name = useId()
  return (
    <fieldset className="outcomes" ref={focusFirstChoice}>
      <legend className="visually-hidden">{texts.comments.outcome}</legend>
      {answerOutcomes.map((value) => (
        <label key={value} className="outcome">
          <input type="radio" name={name} checked={outcome === value} onChange={() => onChoose(value)} />
          <span>{texts.comments.outcomes[value]}</span>
        </label>
      ))}
    </fieldset>
  )
}
