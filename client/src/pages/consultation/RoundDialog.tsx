/** Opening a round, or changing one that is open. Whoever is invited already cannot be taken off the list. */
import { type Organisation, type OrganisationId, stockholmDate } from '@samplan/shared/plan'
import { maxTitleLength, type Round, type RoundTerms, roundKinds } from '@samplan/shared/wire'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Choices } from '../../style/Choices.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { focusFirstWrong } from '../../style/focusFirstWrong.ts'
import { usePreferences } from '../../style/preferences.ts'
import { TextInput } from '../../style/TextInput.tsx'
import { useApp } from '../appContext.ts'
import { InvitedField } from './InvitedField.tsx'
import { type RoundDraft, roundDraft, roundTerms, roundWants } from './roundDraft.ts'

interface RoundDialogProps {
  /** Null for a new one. */
  readonly round: Round | null
  readonly organisations: readonly Organisation[]
  /** Null when it was done, or why it was refused. */
  readonly onSend: (terms: RoundTerms) => Promise<string | null>
  readonly onClose: () => void
}

export function RoundDialog({ round, organisations, onSend, onClose }: RoundDialogProps) {
  const { now } = useApp()
  const { texts } = usePreferences()
  const words = texts.consultation
  const formId = useId()
  const [draft, setDraft] = useState(() => roundDraft(round, stockholmDate(now())))
  const [isAsked, setAsked] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    const terms = roundTerms(draft)
    if (!terms) return
    setSending(true)
    const reason = await onSend(terms)
    setSending(false)
    if (reason === null) onClose()
    else setRefusal(reason)
  }
  return (
    <Dialog
      title={round ? words.changeTitle : words.opensTitle}
      lead={round ? words.changeLead : words.opensLead}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{texts.head.cancel}</Button>
          <Button type="submit" form={formId} variant="filled" isDisabled={isSending}>
            {round ? words.save : words.open}
          </Button>
        </>
      }
    >
      <form id={formId} className="form" noValidate onSubmit={(event) => void submit(event)}>
        <RoundFields
          draft={draft}
          organisations={organisations}
          invitedBefore={round?.invited ?? []}
          isAsked={isAsked}
          onChange={setDraft}
        />
        {refusal && (
          <p className="field-error" role="alert">
            {refusal}
          </p>
        )}
      </form>
    </Dialog>
  )
}

interface RoundFieldsProps {
  readonly draft: RoundDraft
  readonly organisations: readonly Organisation[]
  readonly invitedBefore: readonly OrganisationId[]
  readonly isAsked: boolean
  readonly onChange: (draft: RoundDraft) => void
}

function RoundFields({ draft, organisations, invitedBefore, isAsked, onChange }: RoundFieldsProps) {
  const words = usePreferences().texts.consultation
  const wants = isAsked ? roundWants(draft) : []
  const day = wants.includes('end') ? words.dateMissing : wants.includes('order') ? words.endsBeforeStart : null
  return (
    <>
      <TextInput
        label={words.name}
        hint={words.nameHint}
        error={wants.includes('name') ? words.nameMissing : null}
        autoComplete="off"
        maxLength={maxTitleLength}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <Choices
        legend={words.kind}
        choices={roundKinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      <TextInput
        label={words.start}
        type="date"
        error={wants.includes('start') ? words.dateMissing : null}
        value={draft.start}
        onChange={(start) => onChange({ ...draft, start })}
      />
      <TextInput
        label={words.end}
        type="date"
        error={day}
        value={draft.end}
        onChange={(end) => onChange({ ...draft, end })}
      />
      <InvitedField
        organisations={organisations}
        invited={draft.invited}
        before={invitedBefore}
        error={wants.includes('invited') ? words.inviteMissing : null}
        onChange={(invited) => onChange({ ...draft, invited })}
      />
    </>
  )
}
