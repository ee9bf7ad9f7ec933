/** The form of an invitation. Which way comes first, because it decides what else is asked. */
import { type OrganisationId, type Role, roles } from '@samplan/shared/plan'
import { type MadeInvitation, maxEmailLength, maxNameLength } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Choices } from '../../style/Choices.tsx'
import { Field } from '../../style/Field.tsx'
import { focusFirstWrong } from '../../style/focusFirstWrong.ts'
import { usePreferences } from '../../style/preferences.ts'
import { Select } from '../../style/Select.tsx'
import { TextInput } from '../../style/TextInput.tsx'
import { useApp } from '../appContext.ts'
import type { PlanHere } from '../PlanSubpage.tsx'
import { refusalWords } from '../refusalWords.ts'
import { emptyInviteDraft, type InviteDraft, inviteRequest, inviteWants } from './inviteDraft.ts'

interface InviteFormProps {
  readonly plan: PlanHere
  /** Names the form to the button that sends it, which stands in the dialogue's foot. */
  readonly formId: string
  readonly onSending: (isSending: boolean) => void
  readonly onMade: (made: MadeInvitation) => void
}

export function InviteForm({ plan, formId, onSending, onMade }: InviteFormProps) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<InviteDraft>(emptyInviteDraft)
  const [isAsked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const words = texts.participants
  const planId = plan.details.facts.id
  const send = async () => {
    const request = inviteRequest(draft)
    if (!request) return
    onSending(true)
    const reply = await api.invite(planId, request)
    onSending(false)
    if (!reply.ok) return setRefusal(refusalWords(reply.code, texts))
    void queries.invalidateQueries({ queryKey: ['plan', planId] })
    onMade(reply.value)
  }
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    void send()
  }
  return (
    <form id={formId} className="form invite-form" noValidate onSubmit={handleSubmit}>
      <Choices
        legend={words.way}
        choices={(['link', 'address'] as const).map((value) => ({
          value,
          label: words.ways[value],
          hint: words.wayHints[value],
        }))}
        value={draft.way}
        onChange={(way) => {
          setDraft({ ...draft, way })
          // The other way asks for other things; nobody has left those empty yet.
          setAsked(false)
        }}
      />
      <InviteFields plan={plan} draft={draft} isAsked={isAsked} onChange={setDraft} />
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </form>
  )
}

interface InviteFieldsProps {
  readonly plan: PlanHere
  readonly draft: InviteDraft
  readonly isAsked: boolean
  readonly onChange: (draft: InviteDraft) => void
}

function InviteFields({ plan, draft, isAsked, onChange }: InviteFieldsProps) {
  const { texts } = usePreferences()
  const words = texts.participants
  const wants = inviteWants(draft)
  const error = (what: (typeof wants)[number], said: string) => (isAsked && wants.includes(what) ? said : null)
  return (
    <>
      {draft.way === 'address' && (
        <>
          <TextInput
            label={words.personName}
            error={error('name', words.nameMissing)}
            autoComplete="off"
            maxLength={maxNameLength}
            value={draft.name}
            onChange={(name) => onChange({ ...draft, name })}
          />
          <TextInput
            label={words.email}
            error={error('email', draft.email.trim() === '' ? words.emailMissing : words.emailWrong)}
            type="email"
            autoComplete="off"
            maxLength={maxEmailLength}
            value={draft.email}
            onChange={(email) => onChange({ ...draft, email })}
          />
        </>
      )}
      <Field label={words.organisation} error={error('organisation', words.organisationMissing)}>
        {(binding) => (
          <Select<OrganisationId>
            binding={binding}
            placeholder={words.chooseOrganisation}
            options={plan.register.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.organisationId ?? ''}
            onChange={(organisationId) => onChange({ ...draft, organisationId })}
          />
        )}
      </Field>
      <Choices<Role>
        legend={words.role}
        choices={roles.map((value) => ({
          value,
          label: texts.names.roles[value],
          hint: texts.names.roleDeeds[value],
        }))}
        value={draft.role}
        onChange={(role) => onChange({ ...draft, role })}
      />
    </>
  )
}
