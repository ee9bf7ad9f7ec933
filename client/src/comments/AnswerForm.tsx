/** The plan's answer to a view: one of four outcomes and a sentence; *Tas inte in* always says why. */
import { type AnswerOutcome, answerOutcomes, maxCommentLength, type Thread } from '@samplan/shared/wire'
import { useId, useState } from 'react'
import { Button } from '../style/Button.tsx'
import { useComments } from './commentsContext.ts'
import { useSending } from './useSending.ts'

interface AnswerFormProps {
  readonly thread: Thread
  readonly onDone: () => void
}

export function AnswerForm({ thread, onDone }: AnswerFormProps) {
  const { actions, texts } = useComments()
  const [outcome, setOutcome] = useState<AnswerOutcome>('taken-in')
  const [reason, setReason] = useState('')
  const sending = useSending()
  const reasonId = useId()
  const words = texts.comments
  const isReasonMissing = outcome === 'not' && reason.trim() === ''
  return (
    <form
      className="answer"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReasonMissing) void sending.send(() => actions.answer(thread.id, outcome, reason.trim()), onDone)
      }}
    >
      <OutcomeChoice outcome={outcome} onChoose={setOutcome} />
      <label htmlFor={reasonId}>{outcome === 'not' ? words.whyNot : words.reason}</label>
      <textarea
        id={reasonId}
        className="input"
        rows={2}
        maxLength={maxCommentLength}
        required={outcome === 'not'}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {sending.reason && <p className="field-reason">{sending.reason}</p>}
      <div className="form-foot">
        <Button type="submit" small isDisabled={sending.isSending || isReasonMissing}>
          {words.giveAnswer}
        </Button>
        <button type="button" className="link" onClick={onDone}>
          {texts.head.cancel}
        </button>
      </div>
    </form>
  )
}

interface OutcomeChoiceProps {
  readonly outcome: AnswerOutcome
  readonly onChoose: (outcome: AnswerOutcome) => void
}

function OutcomeChoice({ outcome, onChoose }: OutcomeChoiceProps) {
  const { texts } = useComments()
  const name = useId()
  return (
    <fieldset className="outcomes">
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
