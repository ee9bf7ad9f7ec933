/** *Koppla ihop planer*: two plans that one convenes. It says first what each side will see of the other. */
import type { PlanId } from '@samplan/shared/plan'
import type { FamilyAnswer } from '@samplan/shared/wire'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { Field } from '../../style/Field.tsx'
import { focusFirstWrong } from '../../style/focusFirstWrong.ts'
import { usePreferences } from '../../style/preferences.ts'
import { Select } from '../../style/Select.tsx'
import type { FamilyDeeds } from './useFamilyActs.ts'

interface LinkDialogProps {
  readonly linkable: FamilyAnswer['linkable']
  readonly acts: FamilyDeeds
}

export function LinkDialog({ linkable, acts }: LinkDialogProps) {
  const { family: words, head } = usePreferences().texts
  const formId = useId()
  const [planId, setPlanId] = useState<PlanId | null>(null)
  const [isAsked, setAsked] = useState(false)
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    if (planId) void acts.link(planId)
  }
  return (
    <Dialog
      title={words.linkTitle}
      lead={words.linkLead}
      onClose={acts.close}
      foot={
        <>
          <Button onPress={acts.close}>{head.cancel}</Button>
          <Button type="submit" form={formId} variant="filled" isDisabled={acts.isSending}>
            {words.linkAct}
          </Button>
        </>
      }
    >
      <form id={formId} className="form invite-form" noValidate onSubmit={handleSubmit}>
        <Field label={words.linkWhich} error={isAsked && !planId ? words.linkMissing : null}>
          {(binding) => (
            <Select<PlanId>
              binding={binding}
              placeholder={words.linkMissing}
              options={linkable.map((plan) => ({ value: plan.planId, label: plan.title }))}
              value={planId ?? ''}
              onChange={setPlanId}
            />
          )}
        </Field>
        {acts.refusal && (
          <p className="field-error" role="alert">
            {acts.refusal}
          </p>
        )}
      </form>
    </Dialog>
  )
}
