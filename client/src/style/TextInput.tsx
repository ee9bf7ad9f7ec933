/** One line of text in a labelled field. */
import type { ComponentProps } from 'react'
import { Field } from './Field.tsx'

interface TextInputProps extends Omit<ComponentProps<'input'>, 'className' | 'onChange' | 'value' | 'style'> {
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
  readonly value: string
  readonly onChange: (value: string) => void
}

export function TextInput({ label, hint, error = null, value, onChange, ...rest }: TextInputProps) {
  return (
    <Field label={label} error={error} {...(hint && { hint })}>
      {(binding) => (
        <input
          {...rest}
          {...binding}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
