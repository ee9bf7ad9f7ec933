/** What is asked besides the findings: why it is late, what happens then, and whether the next draft opens at once. */
import type { Texts } from '@samplan/shared/text'
import { maxReasonLength } from '@samplan/shared/wire'
import { useId } from 'react'
import type { FreezeDraft } from './freezeDraft.ts'

interface FreezeOptionsProps {
  readonly draft: FreezeDraft
  readonly onChange: (draft: FreezeDraft) => void
  readonly number: number
  readonly texts: Texts
}

export function FreezeOptions({ draft, onChange, number, texts }: FreezeOptionsProps) {
  const words = texts.freeze
  return (
    <section className="freeze-part" aria-labelledby="freeze-next">
      <h3 id="freeze-next">{words.whenYouFreeze}</h3>
      <ol className="freeze-steps">
        {words.steps(number, draft.opensNextDraft).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <label className="freeze-tick">
        <input
          type="checkbox"
          checked={draft.opensNextDraft}
          onChange={(event) => onChange({ ...draft, opensNextDraft: event.target.checked })}
        />
        <span>{words.openNextDirectly}</span>
      </label>
      {draft.opensNextDraft && (
        <ReasonField
          label={words.nextDraftReason}
          value={draft.nextDraftReason}
          onChange={(nextDraftReason) => onChange({ ...draft, nextDraftReason })}
        />
      )}
    </section>
  )
}

export function LateReason({ draft, onChange, texts }: Omit<FreezeOptionsProps, 'number'>) {
  return (
    <ReasonField
      label={texts.freeze.lateReason}
      value={draft.lateReason}
      onChange={(lateReason) => onChange({ ...draft, lateReason })}
    />
  )
}

interface ReasonFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function ReasonField({ label, value, onChange }: ReasonFieldProps) {
  const id = useId()
  return (
    <p className="freeze-reason">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={maxReasonLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </p>
  )
}
