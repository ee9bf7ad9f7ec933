/** A labelled field: label, what to know beforehand, the field itself, and what is wrong, all tied together by ids. */
import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'

/** What the field inside takes over: spread it on the input. */
export interface FieldBinding {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
  readonly children: (binding: FieldBinding) => ReactNode
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [hint && hintId, error && errorId].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
      {error && (
        <p id={errorId} className="field-error">
          <Icon name="block" /> {error}
        </p>
      )}
    </div>
  )
}
