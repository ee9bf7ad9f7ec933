/** *Ny delplan*: whose it is and of what kind; the name is suggested and can be changed. */
import { type ChildKind, childKinds, type OrganisationId, type PlanFacts, type Register } from '@samplan/shared/plan'
import { maxTitleLength } from '@samplan/shared/wire'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Choices } from '../../style/Choices.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { Field } from '../../style/Field.tsx'
import { focusFirstWrong } from '../../style/focusFirstWrong.ts'
import { usePreferences } from '../../style/preferences.ts'
import { Select } from '../../style/Select.tsx'
import { TextInput } from '../../style/TextInput.tsx'
import type { FamilyDeeds } from './useFamilyActs.ts'

interface CreateChildDialogProps {
  readonly facts: PlanFacts
  readonly register: Register
  readonly acts: FamilyDeeds
}

export function CreateChildDialog({ facts, register, acts }: CreateChildDialogProps) {
  const { family: words, head } = usePreferences().texts
  const formId = useId()
  return (
    <Dialog
      title={words.createTitle}
      lead={words.createLead}
      onClose={acts.close}
      foot={
        <>
          <Button onPress={acts.close}>{head.cancel}</Button>
          <Button type="submit" form={formId} variant="filled" isDisabled={acts.isSending}>
            {words.make}
          </Button>
        </>
      }
    >
      <CreateChildForm formId={formId} {...{ facts, register, acts }} />
    </Dialog>
  )
}

function CreateChildForm({ facts, register, acts, formId }: CreateChildDialogProps & { readonly formId: string }) {
  const words = usePreferences().texts.family
  const [kind, setKind] = useState<ChildKind>('own')
  const [organisationId, setOrganisationId] = useState<OrganisationId | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const organisation = register.organisations.find(({ id }) => id === organisationId)
  const { periodStart, periodEnd } = facts
  const suggested = organisation ? words.suggestion(organisation.shortName, `${periodStart}–${periodEnd}`) : ''
  const title = (typed ?? suggested).trim()
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    if (!organisationId || title === '') return
    void acts.create({ title, kind, organisationId, template: '2016', periodStart, periodEnd })
  }
  return (
    <form id={formId} className="form invite-form" noValidate onSubmit={handleSubmit}>
      <Choices<ChildKind>
        legend={words.kind}
        choices={childKinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
      <Field label={words.organisation} error={isAsked && !organisationId ? words.organisationMissing : null}>
        {(binding) => (
          <Select<OrganisationId>
            binding={binding}
            placeholder={words.chooseOrganisation}
            options={register.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            value={organisationId ?? ''}
            onChange={setOrganisationId}
          />
        )}
      </Field>
      <TextInput
        label={words.name}
        error={isAsked && title === '' ? words.nameMissing : null}
        maxLength={maxTitleLength}
        autoComplete="off"
        value={typed ?? suggested}
        onChange={setTyped}
      />
      {acts.refusal && (
        <p className="field-error" role="alert">
          {acts.refusal}
        </p>
      )}
    </form>
  )
}
