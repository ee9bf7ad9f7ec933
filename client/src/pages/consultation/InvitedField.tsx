/** Ticks for whom a round invites. Those who are invited already are told and stay. */
import type { Organisation, OrganisationId } from '@samplan/shared/plan'
import { useId } from 'react'
import { Icon } from '../../style/Icon.tsx'
import { usePreferences } from '../../style/preferences.ts'

interface InvitedFieldProps {
  readonly organisations: readonly Organisation[]
  readonly invited: readonly OrganisationId[]
  /** Invited when the form was opened. */
  readonly before: readonly OrganisationId[]
  readonly error: string | null
  readonly onChange: (invited: readonly OrganisationId[]) => void
}

export function InvitedField({ organisations, invited, before, error, onChange }: InvitedFieldProps) {
  const words = usePreferences().texts.consultation
  const errorId = useId()
  return (
    <fieldset className="choices invited-field" aria-describedby={error ? errorId : undefined}>
      <legend className="label">{words.invite}</legend>
      {organisations.map(({ id, name }) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            checked={invited.includes(id)}
            disabled={before.includes(id)}
            aria-invalid={error !== null}
            onChange={(event) =>
              onChange(event.target.checked ? [...invited, id] : invited.filter((other) => other !== id))
            }
          />
          <span>{name}</span>
        </label>
      ))}
      {error && (
        <p id={errorId} className="field-error">
          <Icon name="block" /> {error}
        </p>
      )}
    </fieldset>
  )
}
