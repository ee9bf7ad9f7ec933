/** The form for next year's plan. What is missing is said when it is sent; what stays behind is listed all the time. */

import type { CountyRegister } from '@samplan/shared/plan'
import type { CanonicalPlan } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import { maxTitleLength, peopleChoices } from '@samplan/shared/wire'
import { type FormEvent, useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Choices } from '../../style/Choices.tsx'
import { Field } from '../../style/Field.tsx'
import { focusFirstWrong } from '../../style/focusFirstWrong.ts'
import { usePreferences } from '../../style/preferences.ts'
import { Select } from '../../style/Select.tsx'
import { TextInput } from '../../style/TextInput.tsx'
import type { PlanHere } from '../PlanSubpage.tsx'
import { refusalWords } from '../refusalWords.ts'
import { BringsFields } from './BringsFields.tsx'
import { LeftBehindList } from './LeftBehindList.tsx'
import { faultsIn, firstDraft, type NextPlanDraft, sourcesFor, wishOf } from './nextPlanDraft.ts'
import { SourcesFields } from './SourcesFields.tsx'
import { useMakingNext } from './useMakingNext.ts'

export interface NextPlanFormProps {
  readonly plan: PlanHere
  readonly frozen: CanonicalPlan
  readonly county: CountyRegister
  /** Of the version. */
  readonly number: number
  readonly onChoose: (number: number) => void
}

export function NextPlanForm({ plan, frozen, county, number, onChoose }: NextPlanFormProps) {
  const { texts } = usePreferences()
  const words = successionTexts[texts.language]
  const { facts } = plan.details
  const [draft, setDraft] = useState(() => firstDraft(facts, frozen, county))
  const [isAsked, setAsked] = useState(false)
  const { make, refusal, isSending } = useMakingNext(facts.id)
  const faults = faultsIn(draft)
  const change = (changes: Partial<NextPlanDraft>) => setDraft((now) => ({ ...now, ...changes }))
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    if (!Object.values(faults).includes(true)) void make(wishOf(draft, number))
  }
  const year = { inputMode: 'numeric', maxLength: 4, size: 4, autoComplete: 'off' } as const
  return (
    <form className="form next-plan" noValidate onSubmit={handleSubmit}>
      {plan.versions.length > 1 && (
        <Field label={words.version}>
          {(binding) => (
            <Select
              binding={binding}
              options={plan.versions.map((one) => ({
                value: String(one.number),
                label: texts.versions.version(one.number),
              }))}
              value={String(number)}
              onChange={(value) => onChoose(Number(value))}
            />
          )}
        </Field>
      )}
      <TextInput
        label={words.name}
        error={isAsked && faults.title ? words.nameMissing : null}
        maxLength={maxTitleLength}
        required
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <div className="year-fields">
        <TextInput {...year} label={words.from} value={draft.start} onChange={(start) => change({ start })} />
        <TextInput
          {...year}
          label={words.to}
          value={draft.end}
          onChange={(end) => change({ end })}
          error={isAsked && faults.years ? words.yearsWrong : null}
        />
      </div>
      <Field label={words.agreement}>
        {(binding) => (
          <Select
            binding={binding}
            options={county.agreements.map(({ id, title }) => ({ value: id, label: title }))}
            value={draft.agreementId as CountyRegister['agreements'][number]['id']}
            onChange={(agreementId) => change({ agreementId, sources: sourcesFor(frozen) })}
          />
        )}
      </Field>
      <BringsFields draft={draft} frozen={frozen} isAsked={isAsked} onChange={change} />
      <SourcesFields draft={draft} frozen={frozen} county={county} onChange={change} />
      <Choices
        legend={words.people}
        choices={peopleChoices.map((value) => ({ value, label: words.peopleChoices[value] }))}
        value={draft.people}
        onChange={(people) => change({ people })}
      />
      <LeftBehindList draft={draft} frozen={frozen} county={county} />
      {refusal && (
        <p className="field-error" role="alert">
          {refusalWords(refusal, texts)}
        </p>
      )}
      <div className="form-foot">
        <Button type="submit" variant="filled" isDisabled={isSending}>
          {words.act}
        </Button>
      </div>
    </form>
  )
}
