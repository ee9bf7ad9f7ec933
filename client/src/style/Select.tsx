/**
 * One value out of a few, as the browser's own select: it works with every keyboard, screen reader and phone as people
 * already know it, and here nothing more than words has to be shown in it.
 */
import type { FieldBinding } from './Field.tsx'

export interface SelectOption<T extends string> {
  readonly value: T
  readonly label: string
}

interface SelectProps<T extends string> {
  readonly options: readonly SelectOption<T>[]
  readonly value: T | ''
  /** The accessible name, where no {@link Field} gives one. */
  readonly label?: string
  readonly binding?: FieldBinding
  /** The first, empty choice: "Välj organisation". */
  readonly placeholder?: string
  /** Without an edge until it is pointed at or has focus, in a row of a table. */
  readonly quiet?: boolean
  readonly isDisabled?: boolean
  readonly onChange: (value: T) => void
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { options, value, label, binding, placeholder, quiet, isDisabled, onChange } = props
  return (
    <select
      {...binding}
      className="select"
      data-quiet={quiet || undefined}
      aria-label={label}
      disabled={isDisabled}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value)
        if (chosen) onChange(chosen.value)
      }}
    >
      {placeholder && (
        <option value="" disabled>
          {placeholder}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
