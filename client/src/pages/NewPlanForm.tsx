/** The form for a new plan. What is missing is said when it is sent, beside the field that lacks it. */
import { type PlanKind, planKinds } from '@samplan/shared/plan'
import { maxPeriodYears, maxTitleLength, type NewPlan, type PlanTemplateName } from '@samplan/shared/wire'
import { type FormEvent, useState } from 'react'
import { Button } from '../style/Button.tsx'
import { Choices } from '../style/Choices.tsx'
import { Field } from '../style/Field.tsx'
import { focusFirstWrong } from '../style/focusFirstWrong.ts'
import { usePreferences } from '../style/preferences.ts'
import { Select } from '../style/Select.tsx'
import { TextInput } from '../style/TextInput.tsx'

/** The agreement's long-term goals reach five years. */
const usualYears = 5

interface NewPlanFormProps {
  readonly templates: readonly PlanTemplateName[]
  /** The agreement's year, which a plan usually begins with. */
  readonly firstYear: number
  readonly isSending: boolean
  readonly refusal: string | null
  readonly onSubmit: (draft: NewPlan) => void
}

export function NewPlanForm({ templates, firstYear, isSending, refusal, onSubmit }: NewPlanFormProps) {
  const { texts } = usePreferences()
  const words = texts.pages.newPlan
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState<PlanTemplateName>(templates[0] ?? 'empty')
  const [kind, setKind] = useState<PlanKind>('joint')
  const [start, setStart] = useState(String(firstYear))
  const [end, setEnd] = useState(String(firstYear + usualYears - 1))
  const [isAsked, setAsked] = useState(false)
  const isTitleMissing = title.trim() === ''
  const areYearsWrong = !isPeriod(start, end)
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    if (isTitleMissing || areYearsWrong) return
    onSubmit({ title: title.trim(), template, kind, periodStart: Number(start), periodEnd: Number(end) })
  }
  const year = { inputMode: 'numeric', maxLength: 4, size: 4, autoComplete: 'off' } as const
  return (
    <form className="form" noValidate onSubmit={handleSubmit}>
      <TextInput
        label={words.name}
        hint={words.nameHint}
        error={isAsked && isTitleMissing ? words.nameMissing : null}
        maxLength={maxTitleLength}
        required
        value={title}
        onChange={setTitle}
      />
      <div className="year-fields">
        <TextInput {...year} label={words.from} value={start} onChange={setStart} />
        <TextInput
          {...year}
          label={words.to}
          value={end}
          onChange={setEnd}
          error={isAsked && areYearsWrong ? words.yearsWrong : null}
        />
      </div>
      <Choices
        legend={words.template}
        choices={templates.map((value) => ({ value, label: words.templates[value] }))}
        value={template}
        onChange={setTemplate}
      />
      <Field label={words.kind}>
        {(binding) => (
          <Select
            binding={binding}
            options={planKinds.map((value) => ({ value, label: texts.names.planKinds[value] }))}
            value={kind}
            onChange={setKind}
          />
        )}
      </Field>
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
      <Button type="submit" variant="filled" isDisabled={isSending}>
        {words.act}
      </Button>
    </form>
  )
}

function isPeriod(start: string, end: string): boolean {
  if (![start, end].every((year) => /^(199|2[01]\d)\d$/.test(year))) return false
  return Number(start) <= Number(end) && Number(end) - Number(start) < maxPeriodYears
}
