/** A date of the plan: a word in the text, the browser's own date field in the panel. */
import { type IsoDate, isIsoDate, type Settled } from '@samplan/shared/plan'
import { useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { focusOnce } from '../../style/focusOnce.ts'
import { usePlan } from '../planContext.ts'
import { FieldPopover } from './FieldPopover.tsx'

interface DateFieldProps {
  readonly recordId: string
  readonly field: string
  readonly label: string
  readonly date: Settled<IsoDate>
  readonly missing: string
  /** True where a check asks for the date: the gap is then shown in its colour. */
  readonly asked?: boolean
  readonly editable: boolean
  /** How the text shows the date; an activity's is a month. */
  readonly format: (date: IsoDate) => string
  readonly onSet: (date: IsoDate | null) => void
}

/** The date that a register holds now: the first of several until they are settled. */
function dateOf(date: Settled<IsoDate>): IsoDate | null {
  if (date.state === 'settled') return date.value
  return date.state === 'unsettled' ? (date.values[0]?.value ?? null) : null
}

export function DateField({ recordId, field, label, date, missing, asked, editable, format, onSet }: DateFieldProps) {
  const { texts } = usePlan()
  const value = dateOf(date)
  const shown = date.state === 'unsettled' ? texts.plan.twoDates : value ? format(value) : missing
  const state = date.state === 'unsettled' ? 'unsettled' : asked ? 'finding' : value ? undefined : 'missing'
  if (!editable) {
    return (
      <span className="value-read" data-state={state === 'missing' ? undefined : state}>
        {shown}
      </span>
    )
  }
  return (
    <FieldPopover
      recordId={recordId}
      field={field}
      label={`${label}: ${shown}`}
      state={state}
      panel={(close) => <DatePanel label={label} value={value} onSet={onSet} close={close} words={texts.plan} />}
    >
      {shown}
    </FieldPopover>
  )
}

interface DatePanelProps {
  readonly label: string
  readonly value: IsoDate | null
  readonly onSet: (date: IsoDate | null) => void
  readonly close: () => void
  readonly words: { readonly setDate: string; readonly clearDate: string }
}

function DatePanel({ label, value, onSet, close, words }: DatePanelProps) {
  const [text, setText] = useState<string>(value ?? '')
  const finish = (date: IsoDate | null) => {
    if (date !== value) onSet(date)
    close()
  }
  return (
    <form
      className="date-panel"
      onSubmit={(event) => {
        event.preventDefault()
        finish(isIsoDate(text) ? text : value)
      }}
    >
      <label>
        <span>{label}</span>
        <input
          type="date"
          className="input"
          value={text}
          ref={focusOnce}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className="date-panel-foot">
        <Button type="submit">{words.setDate}</Button>
        {value && (
          <Button variant="quiet" onPress={() => finish(null)}>
            {words.clearDate}
          </Button>
        )}
      </div>
    </form>
  )
}
