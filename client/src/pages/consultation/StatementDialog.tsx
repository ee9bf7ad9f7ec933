/** Writing down what an organisation stated in another way than in Samplan. */
import { isIsoDate, type Organisation, type OrganisationId, stockholmDate } from '@samplan/shared/plan'
import { maxStatementLength, type NewStatement, type StatementChannel, statementChannels } from '@samplan/shared/wire'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Choices } from '../../style/Choices.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { Field } from '../../style/Field.tsx'
import { focusFirstWrong } from '../../style/focusFirstWrong.ts'
import { usePreferences } from '../../style/preferences.ts'
import { Select } from '../../style/Select.tsx'
import { TextInput } from '../../style/TextInput.tsx'
import { useApp } from '../appContext.ts'

interface StatementDialogProps {
  readonly organisations: readonly Organisation[]
  readonly onSend: (statement: NewStatement) => Promise<string | null>
  readonly onClose: () => void
}

export function StatementDialog({ organisations, onSend, onClose }: StatementDialogProps) {
  const { now } = useApp()
  const { texts } = usePreferences()
  const words = texts.consultation
  const formId = useId()
  const [organisationId, setOrganisation] = useState<OrganisationId | ''>('')
  const [channel, setChannel] = useState<StatementChannel>('e-mail')
  const [receivedOn, setReceived] = useState<string>(stockholmDate(now()))
  const [text, setText] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    if (organisationId === '' || !isIsoDate(receivedOn) || text.trim() === '') return
    setSending(true)
    const reason = await onSend({ organisationId, channel, receivedOn, text: text.trim() })
    setSending(false)
    if (reason === null) onClose()
    else setRefusal(reason)
  }
  return (
    <Dialog
      title={words.recordTitle}
      lead={words.recordLead}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{texts.head.cancel}</Button>
          <Button type="submit" form={formId} variant="filled" isDisabled={isSending}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={formId} className="form" noValidate onSubmit={(event) => void submit(event)}>
        <Field label={words.organisation} error={isAsked && organisationId === '' ? words.organisationMissing : null}>
          {(binding) => (
            <Select<OrganisationId>
              binding={binding}
              placeholder={words.choose}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              value={organisationId}
              onChange={setOrganisation}
            />
          )}
        </Field>
        <TextInput
          label={words.receivedOn}
          type="date"
          error={isAsked && !isIsoDate(receivedOn) ? words.dateMissing : null}
          value={receivedOn}
          onChange={setReceived}
        />
        <Choices
          legend={words.channel}
          choices={statementChannels.map((value) => ({ value, label: words.channels[value] }))}
          value={channel}
          onChange={setChannel}
        />
        <Field label={words.text} error={isAsked && text.trim() === '' ? words.textMissing : null}>
          {(binding) => (
            <textarea
              {...binding}
              className="input"
              rows={5}
              maxLength={maxStatementLength}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {refusal && (
          <p className="field-error" role="alert">
            {refusal}
          </p>
        )}
      </form>
    </Dialog>
  )
}
