/** The fields of an entry's form, as its description says; a fault stands at its field, and what was typed stays. */
import type { RegisterFault } from '@samplan/shared/plan'
import { type ClipboardEvent, useLayoutEffect, useState } from 'react'
import { Button } from '../style/Button.tsx'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import type { Draft, DraftValue, FieldSpec } from './fieldSpec.ts'
import { PlainField } from './PlainField.tsx'
import { blankPart } from './readDraft.ts'
import { usePastedColumn } from './usePastedColumn.tsx'

interface EntryFieldsProps {
  readonly fields: readonly FieldSpec[]
  readonly draft: Draft
  readonly faults: readonly RegisterFault[]
  readonly newId: () => string
  /** Where the fields stand in the entry; empty at its top. */
  readonly path?: string
  readonly onChange: (draft: Draft) => void
}

export function EntryFields({ fields, draft, faults, newId, path = '', onChange }: EntryFieldsProps) {
  return (
    <>
      {fields.map((field) => {
        const at = path === '' ? field.name : `${path}.${field.name}`
        const set = (value: DraftValue) => onChange({ ...draft, [field.name]: value })
        const shared = { draft: draft[field.name] ?? '', faults, at, newId, onChange: set }
        if (field.type === 'list') return <ListField key={field.name} field={field} {...shared} />
        if (field.type === 'variant') return <VariantField key={field.name} field={field} {...shared} />
        return <PlainField key={field.name} field={field} {...shared} />
      })}
    </>
  )
}

interface PartProps<Field> {
  readonly field: Field
  readonly draft: DraftValue
  readonly faults: readonly RegisterFault[]
  readonly at: string
  readonly newId: () => string
  readonly onChange: (value: DraftValue) => void
}

function ListField({ field, draft, faults, at, newId, onChange }: PartProps<FieldSpec & { type: 'list' }>) {
  const { texts, format } = usePreferences()
  const own = faults.find((fault) => fault.field === at)
  const parts = draft as readonly Draft[]
  const column = usePastedColumn(field, parts, newId, onChange)
  // Parts are told apart by where they stand: they have no other identity while they are typed.
  const places = parts.map((part, place) => ({ part, place, key: `${at}.${place}` }))
  return (
    <fieldset className="entry-list">
      <legend className="label">{field.label}</legend>
      {field.hint && <p className="field-hint">{field.hint}</p>}
      {own && (
        <p className="field-error" data-wrong tabIndex={-1}>
          {texts.register.fault(own, format.kronor)}
        </p>
      )}
      {places.map(({ part, place, key }) => (
        <ListPart
          key={key}
          field={field}
          part={part}
          place={place}
          faults={faults}
          path={`${at}.${place}`}
          newId={newId}
          onPaste={(event) => column.paste(event, place)}
          onChange={(next) => onChange(parts.map((one, index) => (index === place ? next : one)))}
          onRemove={() => onChange(parts.filter((_, index) => index !== place))}
        />
      ))}
      <Button small onPress={() => onChange([...parts, blankPart(field, newId)])}>
        <Icon name="add" /> {field.add}
      </Button>
      {column.offer}
    </fieldset>
  )
}

/** Parts with more fields than this are folded behind their names until they are wanted. */
const shownFields = 5

interface ListPartProps {
  readonly field: FieldSpec & { type: 'list' }
  readonly part: Draft
  readonly place: number
  readonly faults: readonly RegisterFault[]
  readonly path: string
  readonly newId: () => string
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onChange: (part: Draft) => void
  readonly onRemove: () => void
}

/** A part that came with the entry is folded where it is long; a new one, and one with a fault, stands open. */
function ListPart({ field, part, place, faults, path, newId, onPaste, onChange, onRemove }: ListPartProps) {
  const { register: words } = usePreferences().texts
  const title = String(part['name'] ?? '')
  const called = `${field.one} ${place + 1}`
  const [isOpen, setOpen] = useState(title === '')
  // With each judgement anew: what was folded over its fault since the last one has to be found again.
  useLayoutEffect(() => {
    if (faults.some((fault) => fault.field.startsWith(`${path}.`))) setOpen(true)
  }, [faults, path])
  const fields = (
    <div className="entry-fields">
      <EntryFields fields={field.fields} draft={part} faults={faults} newId={newId} path={path} onChange={onChange} />
      <Button small onPress={onRemove}>
        <Icon name="bin" /> {words.removePart(called)}
      </Button>
    </div>
  )
  return (
    <fieldset className="entry-part" onPaste={onPaste}>
      <legend className={field.fields.length > shownFields ? 'visually-hidden' : undefined}>{called}</legend>
      {field.fields.length > shownFields ? (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="entry-part-name">{[called, title].filter(Boolean).join(': ')}</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </fieldset>
  )
}

function VariantField({ field, draft, faults, at, newId, onChange }: PartProps<FieldSpec & { type: 'variant' }>) {
  const values = draft as Draft
  const kind = String(values[field.tag] ?? '')
  const variant = field.variants.find(({ value }) => value === kind)
  return (
    <>
      <PlainField
        field={{ ...field, type: 'choice', options: field.variants }}
        draft={kind}
        faults={faults}
        at={`${at}.${field.tag}`}
        onChange={(next) => onChange({ ...values, [field.tag]: next })}
      />
      {variant && (
        <EntryFields
          fields={variant.fields}
          draft={values}
          faults={faults}
          newId={newId}
          path={at}
          onChange={onChange}
        />
      )}
    </>
  )
}
