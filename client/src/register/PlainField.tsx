/** One field of an entry's form. An amount says what it was read as. */
import { parseAmount, type RegisterFault } from '@samplan/shared/plan'
import { Field } from '../style/Field.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Select } from '../style/Select.tsx'
import { TextInput } from '../style/TextInput.tsx'
import type { DraftValue, FieldSpec, Option } from './fieldSpec.ts'

interface PlainFieldProps {
  readonly field: FieldSpec
  readonly draft: DraftValue
  readonly faults: readonly RegisterFault[]
  readonly at: string
  readonly onChange: (value: DraftValue) => void
}

export function PlainField({ field, draft, faults, at, onChange }: PlainFieldProps) {
  const { texts, format } = usePreferences()
  const fault = faults.find((one) => one.field === at)
  const error = fault ? texts.register.fault(fault, format.kronor) : null
  const { label, hint } = field
  switch (field.type) {
    case 'flag':
      return (
        <label className="entry-flag">
          <input type="checkbox" checked={draft === true} onChange={(event) => onChange(event.target.checked)} />
          <span>
            {label}
            {hint && <span className="field-hint"> {hint}</span>}
          </span>
        </label>
      )
    case 'choice':
      return (
        <Field label={label} error={error} {...(hint && { hint })}>
          {(binding) => (
            <Select<string>
              binding={binding}
              options={
                field.optional ? [{ value: '', label: texts.register.nothing }, ...field.options] : field.options
              }
              {...(!field.optional && { placeholder: texts.register.choose })}
              value={String(draft)}
              onChange={onChange}
            />
          )}
        </Field>
      )
    case 'many':
      return <ManyField field={field} chosen={draft as readonly string[]} error={error} onChange={onChange} />
    case 'words':
      return (
        <Field label={label} error={error} {...(hint && { hint })}>
          {(binding) => (
            <textarea
              {...binding}
              className="input"
              rows={3}
              value={String(draft)}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      )
    default:
      return (
        <TextInput
          label={label}
          error={error}
          {...hintOf(field, String(draft), texts, format.kronor)}
          type={field.type === 'date' ? 'date' : 'text'}
          inputMode={field.type === 'count' || field.type === 'year' ? 'numeric' : undefined}
          autoComplete="off"
          data-amount={field.type === 'amount' || undefined}
          value={String(draft)}
          onChange={onChange}
        />
      )
  }
}

type Texts = ReturnType<typeof usePreferences>['texts']

/** What an amount was understood as stands where it was typed: nothing is guessed silently. */
function hintOf(field: FieldSpec, typed: string, { money }: Texts, kronor: (ore: number) => string) {
  const parsed = field.type === 'amount' && typed !== '' ? parseAmount(typed) : null
  const understood = parsed?.ok ? money.understood(kronor(parsed.ore)) : null
  const hint = [field.hint, understood].filter(Boolean).join(' ')
  return hint ? { hint } : {}
}

interface ManyFieldProps {
  readonly field: FieldSpec & { readonly type: 'many' }
  readonly chosen: readonly string[]
  readonly error: string | null
  readonly onChange: (value: readonly string[]) => void
}

function ManyField({ field, chosen, error, onChange }: ManyFieldProps) {
  const toggle = ({ value }: Option, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
  return (
    <fieldset className="choices entry-many" aria-invalid={error !== null}>
      <legend className="label">{field.label}</legend>
      {field.hint && <p className="field-hint">{field.hint}</p>}
      {field.options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option, event.target.checked)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  )
}
