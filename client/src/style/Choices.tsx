/** A few choices with a sentence each, as radio buttons: for what people choose once and should think about. */
import { useId } from 'react'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  readonly hint?: string
}

interface ChoicesProps<T extends string> {
  readonly legend: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

export function Choices<T extends string>({ legend, choices, value, onChange }: ChoicesProps<T>) {
  const name = useId()
  return (
    <fieldset className="choices">
      <legend className="label">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            {choice.label}
            {choice.hint && <span className="field-hint"> {choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
