/** A figure of an indicator: a number with a comma, typed in place. */
import type { Settled } from '@samplan/shared/plan'
import { useState } from 'react'
import { usePlan } from '../planContext.ts'
import { useFieldMark } from './useFieldMark.ts'

interface FigureFieldProps {
  readonly recordId: string
  readonly field: string
  readonly label: string
  readonly figure: Settled<number>
  readonly onSet: (value: number | null) => void
}

/** Reads `31`, `31,5` and `1 200`; null where it is no figure. A point is not guessed at. */
function parseFigure(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-')
  return /^-?\d{1,15}(,\d{1,6})?$/.test(compact) ? Number(compact.replace(',', '.')) : null
}

export function FigureField({ recordId, field, label, figure, onSet }: FigureFieldProps) {
  const { texts, can } = usePlan()
  const mark = useFieldMark(recordId, field)
  const [draft, setDraft] = useState<string | null>(null)
  const value =
    figure.state === 'settled' ? figure.value : figure.state === 'unsettled' ? figure.values[0]?.value : null
  const shown = value === null || value === undefined ? '' : texts.format.figure(value)
  if (!can.edit) return <strong className="figure">{shown || '–'}</strong>
  const parsed = draft === null ? null : parseFigure(draft)
  const isUnreadable = draft !== null && draft.trim() !== '' && parsed === null
  const commit = () => {
    if (parsed !== null) onSet(parsed)
    else if (draft?.trim() === '' && value !== null) onSet(null)
    if (!isUnreadable) setDraft(null)
  }
  return (
    <input
      className="figure-input"
      data-record={recordId}
      data-field={field}
      data-state={figure.state === 'unsettled' ? 'unsettled' : undefined}
      {...mark.attributes}
      aria-label={mark.words ? `${label}. ${mark.words}` : label}
      aria-invalid={isUnreadable}
      autoComplete="off"
      size={Math.max(2, (draft ?? shown).length)}
      placeholder="–"
      value={draft ?? shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
