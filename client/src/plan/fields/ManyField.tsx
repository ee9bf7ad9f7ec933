/** Several values out of a list, each its own tick: participating organisations, the focus areas of an area. */
import { ListBox, ListBoxItem } from 'react-aria-components'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import type { Choice } from './ChoiceField.tsx'
import { FieldPopover } from './FieldPopover.tsx'

interface ManyFieldProps<T extends string> {
  readonly recordId: string
  readonly field: string
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly values: readonly T[]
  /** What the text says of the values: "alla kommuner, Region Blekinge". */
  readonly shown: string
  readonly editable: boolean
  readonly state?: 'missing' | 'finding' | undefined
  /** Several of the choices at one tick: every municipality. */
  readonly group?: { readonly label: string; readonly values: readonly T[] }
  /** One tick at a time, so that two people's ticks both stay. */
  readonly onTick: (value: T, on: boolean) => void
}

/** No record has such an id. */
const groupKey = ':group'

export function ManyField<T extends string>(props: ManyFieldProps<T>) {
  const { recordId, field, label, choices, values, shown, editable, state, group, onTick } = props
  const hasGroup = group?.values.every((value) => values.includes(value)) ?? false
  if (!editable) return <span className="value-read">{shown}</span>
  return (
    <FieldPopover
      recordId={recordId}
      field={field}
      label={`${label}: ${shown}`}
      state={state ?? (values.length === 0 ? 'missing' : undefined)}
      panel={() => (
        <ListBox
          className="listbox listbox-many"
          aria-label={label}
          selectionMode="multiple"
          escapeKeyBehavior="none"
          autoFocus="first"
          selectedKeys={hasGroup ? [groupKey, ...values] : values}
          onSelectionChange={(selection) => {
            const next = new Set(selection === 'all' ? choices.map(({ value }) => value) : selection)
            if (group && next.has(groupKey) !== hasGroup) {
              for (const value of group.values) if (values.includes(value) === hasGroup) onTick(value, !hasGroup)
              return
            }
            for (const { value } of choices) {
              if (next.has(value) !== values.includes(value)) onTick(value, next.has(value))
            }
          }}
        >
          {group && (
            <ListBoxItem id={groupKey} className="listbox-item" textValue={group.label}>
              <span className="listbox-tick" aria-hidden="true" />
              <span>{group.label}</span>
            </ListBoxItem>
          )}
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} className="listbox-item" textValue={choice.label}>
              <span className="listbox-tick" aria-hidden="true" />
              {choice.organisation && <OrganisationMark organisation={choice.organisation} />}
              <span>{choice.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    >
      {shown}
    </FieldPopover>
  )
}
