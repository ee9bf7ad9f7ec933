/** On which day a version was handed in, and to whom: as the agreement says, until somebody says something else. */
import { isIsoDate, stockholmDate } from '@samplan/shared/plan'
import { type HandIn, maxRecipientLength, type NewHandIn } from '@samplan/shared/wire'
import { type FormEvent, useId, useState } from 'react'
import type { RefusalCode } from '../../api.ts'
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { focusFirstWrong } from '../../style/focusFirstWrong.ts'
import { usePreferences } from '../../style/preferences.ts'
import { TextInput } from '../../style/TextInput.tsx'
import { useApp } from '../appContext.ts'
import { refusalWords } from '../refusalWords.ts'

interface HandInDialogProps {
  readonly number: number
  /** What is recorded already. */
  readonly handIn: HandIn | null
  readonly recipient: string
  /** Null when it was done, or why it was refused. */
  readonly onSave: (handIn: NewHandIn) => Promise<RefusalCode | null>
  readonly onClose: () => void
}

export function HandInDialog({ number, handIn, recipient, onSave, onClose }: HandInDialogProps) {
  const { now } = useApp()
  const { texts } = usePreferences()
  const { handIn: words, head } = texts
  const formId = useId()
  const [on, setOn] = useState<string>(handIn?.on ?? stockholmDate(now()))
  const [to, setTo] = useState(handIn?.to ?? recipient)
  const [isAsked, setAsked] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<RefusalCode | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    if (!isIsoDate(on) || to.trim() === '') return
    setSending(true)
    const reason = await onSave({ on, to: to.trim() })
    setSending(false)
    if (reason === null) onClose()
    else setRefusal(reason)
  }
  const ofDay = refusal === 'not-that-day' ? refusalWords(refusal, texts) : null
  return (
    <Dialog
      title={words.dialogTitle(number)}
      lead={words.dialogLead}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{head.cancel}</Button>
          <Button type="submit" form={formId} variant="filled" isDisabled={isSending}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={formId} className="form" noValidate onSubmit={(event) => void submit(event)}>
        <TextInput
          label={words.on}
          type="date"
          error={isAsked && !isIsoDate(on) ? words.dayMissing : ofDay}
          value={on}
          onChange={setOn}
        />
        <TextInput
          label={words.to}
          error={isAsked && to.trim() === '' ? words.toMissing : null}
          maxLength={maxRecipientLength}
          value={to}
          onChange={setTo}
        />
        {refusal && !ofDay && (
          <p className="field-error" role="alert">
            {refusalWords(refusal, texts)}
          </p>
        )}
      </form>
    </Dialog>
  )
}
