/** What was written and does not hold is taken back, with the reason; what was written stays in the history. */
import type { DecisionStep } from '@samplan/shared/plan'
import { lastSaid } from '@samplan/shared/rules'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../style/Button.tsx'
import { Dialog } from '../style/Dialog.tsx'
import { focusFirstWrong } from '../style/focusFirstWrong.ts'
import { LongText } from './DecisionFields.tsx'
import { type Kept, type Seat, useDecisions } from './decisionsContext.ts'
import { saidWords } from './saidWords.ts'

interface TakeBackDialogProps {
  readonly seat: Seat
  readonly step: DecisionStep
  readonly onDone: () => void
  readonly onBack: () => void
}

export function TakeBackDialog({ seat, step, onDone, onBack }: TakeBackDialogProps) {
  const { words, texts, nameOf, write } = useDecisions()
  const formId = useId()
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Kept>(null)
  const stands = seat.steps[step]
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    if (reason.trim() === '' || isSending) return
    setSending(true)
    const of = [{ organisationId: seat.organisationId, after: lastSaid(seat, step) }]
    const kept = await write(of, { type: 'taken-back', step, reason: reason.trim() })
    setSending(false)
    if (kept) setRefusal(kept)
    else onDone()
  }
  return (
    <Dialog
      title={words.takeBackTitle(words.steps[step], nameOf(seat.organisationId))}
      lead={words.takeBackLead}
      onClose={onBack}
      foot={
        <>
          <Button onPress={onBack}>{texts.head.cancel}</Button>
          <Button type="submit" form={formId} variant="danger" isDisabled={isSending}>
            {words.takeBackNow}
          </Button>
        </>
      }
    >
      <form id={formId} className="form" noValidate onSubmit={(event) => void submit(event)}>
        {stands && <p>{words.standing(saidWords(stands.said, words, texts.format))}</p>}
        <LongText
          label={words.takeBackReason}
          error={isAsked && reason.trim() === '' ? words.formReasonMissing : undefined}
          isRequired
          value={reason}
          onChange={setReason}
        />
        {refusal && (
          <p className="field-error" role="alert">
            {refusal.words}
          </p>
        )}
      </form>
    </Dialog>
  )
}
