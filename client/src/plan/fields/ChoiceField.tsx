/** One value out of a few: payer, source, year, kind of cost, horizon, unit, responsible organisation. */
import type { Organisation } from '@samplan/shared/plan'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { FieldPopover } from './FieldPopover.tsx'

export interface Choice<T extends string = string> {
  readonly value: T
  readonly label: string
  readonly organisation?: Organisation
}

interface ChoiceFieldProps<T extends string> {
  readonly recordId: string
  readonly field: string
  /** What the field is: "Betalas av". */
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T | null
  /** Stands in the text while nothing is chosen. */
  readonly missing: string
  readonly editable: boolean
  readonly state?: 'missing' | 'unsettled' | 'finding' | undefined
  readonly className?: string
  /** What the text shows for the value, where it is more than its label. */
  readonly shown?: ReactNode
  /** Its name aloud where the text shows other words than its label: what is seen is what is said. */
  readonly spoken?: string | undefined
  readonly onChoose: (value: T) => void
}

export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { recordId, field, label, choices, value, missing, editable, state, className, shown, spoken, onChoose } = props
  const chosen = choices.find((choice) => choice.value === value)
  const text = shown ?? chosen?.label ?? missing
  const choose = (close: () => void) => (key: string | number | undefined) => {
    const next = choices.find((choice) => choice.value === key)
    if (next) onChoose(next.value)
    close()
  }
  if (!editable) return <span className={`value-read ${className ?? ''}`}>{text}</span>
  return (
    <FieldPopover
      recordId={recordId}
      field={field}
      label={`${label}: ${spoken ?? chosen?.label ?? missing}`}
      state={state ?? (chosen ? undefined : 'missing')}
      className={className}
      panel={(close) => (
        <ListBox
          className="listbox"
          aria-label={label}
          selectionMode="single"
          escapeKeyBehavior="none"
          autoFocus="first"
          selectedKeys={value === null ? [] : [value]}
          // Enter is an action; a click where a value stands already is a choice, and of the same one a choice of none.
          onAction={choose(close)}
          onSelectionChange={(keys) => choose(close)(keys === 'all' ? undefined : [...keys][0])}
        >
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} className="listbox-item" textValue={choice.label}>
              {choice.organisation && <OrganisationMark organisation={choice.organisation} />}
              <span>{choice.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    >
      {text}
    </FieldPopover>
  )
}
