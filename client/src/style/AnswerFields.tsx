/**
 * A considered answer: one of a few, which nobody has chosen beforehand, and a sentence about why. What is missing stands
 * at the button that waits for it, and what was typed stays where it was refused.
 */
import { type FormEvent, type ReactNode, type Ref, useId } from 'react'
import { Button } from './Button.tsx'
import { sendOnCtrlEnter } from './sendOnCtrlEnter.ts'
import './answer.css'

interface AnswerFieldsProps<Value extends string> {
  readonly ref?: Ref<HTMLFormElement>
  readonly legend: string
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  /** Null until somebody has chosen. */
  readonly chosen: Value | null
  readonly reasonLabel: string
  readonly reason: string
  readonly needsReason: boolean
  readonly maxLength: number
  /** What has to be done before it can be sent. */
  readonly missing: string | null
  /** Why it was refused. */
  readonly trouble: string | null
  readonly isSending: boolean
  readonly sendLabel: string
  readonly cancelLabel: string
  readonly onChoose: (value: Value) => void
  readonly onReason: (reason: string) => void
  readonly onSubmit: (event: FormEvent) => void
  readonly onCancel: () => void
  /** What one answers to. */
  readonly children?: ReactNode
}

export function AnswerFields<Value extends string>(props: AnswerFieldsProps<Value>) {
  const { ref, missing, trouble, isSending, sendLabel, cancelLabel, onSubmit, onCancel, children } = props
  const ids = { reason: useId(), missing: useId() }
  return (
    <form className="answer" ref={ref} onSubmit={onSubmit}>
      {children}
      <Choice {...props} />
      <label htmlFor={ids.reason}>{props.reasonLabel}</label>
      <textarea
        id={ids.reason}
        className="input"
        rows={2}
        maxLength={props.maxLength}
        required={props.needsReason}
        value={props.reason}
        onChange={(event) => props.onReason(event.target.value)}
        onKeyDown={sendOnCtrlEnter}
      />
      {trouble && <p className="field-error">{trouble}</p>}
      <p className="hint" id={ids.missing}>
        {missing}
      </p>
      <div className="form-foot">
        <Button type="submit" small isDisabled={isSending} blockedBy={missing ? ids.missing : undefined}>
          {sendLabel}
        </Button>
        <button type="button" className="link" onClick={onCancel}>
          {cancelLabel}
        </button>
      </div>
    </form>
  )
}

type ChoiceProps<Value extends string> = Pick<AnswerFieldsProps<Value>, 'legend' | 'choices' | 'chosen' | 'onChoose'>

function Choice<Value extends string>({ legend, choices, chosen, onChoose }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="answer-choice" ref={focusFirstChoice}>
      <legend className="visually-hidden">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The person has just asked to answer: the keyboard goes on from the first choice, which it does not choose. */
function focusFirstChoice(field: HTMLFieldSetElement | null): void {
  focusChoice(field)
  field?.form?.scrollIntoView({ block: 'nearest' })
}

/** To what is chosen, or to the first choice. */
export function focusChoice(within: HTMLElement | null): void {
  const checked = within?.querySelector<HTMLInputElement>('input:checked')
  ;(checked ?? within?.querySelector('input'))?.focus({ preventScroll: true })
}
