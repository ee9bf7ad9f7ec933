/** The fields of an entry's form, as its description says; a fault stands at its field, and what was typed stays. */
import type { RegisterFault } from '@samplan/shared/plan'
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
  const { register: words } = usePreferences().texts
  const parts = draft as readonly Draft[]
  const column = usePastedColumn(field, parts, newId, onChange)
  // Parts are told apart by where they stand: they have no other identity while they are typed.
  const places = parts.map((part, place) => ({ part, place, key: `${at}.${place}` }))
  return (
    <fieldset className="entry-list">
      <legend className="label">{field.label}</legend>
      {field.hint && <p className="field-hint">{field.hint}</p>}
      {places.map(({ part, place, key }) => (
        <fieldset key={key} className="entry-part" onPaste={(event) => column.paste(event, place)}>
          <legend>{`${field.one} ${place + 1}`}</legend>
          <EntryFields
            fields={field.fields}
            draft={part}
            faults={faults}
            newId={newId}
            path={`${at}.${place}`}
            onChange={(next) => onChange(parts.map((one, index) => (index === place ? next : one)))}
          />
          <Button small onPress={() => onChange(parts.filter((_, index) => index !== place))}>
            <Icon name="bin" /> {words.removePart(`${field.one} ${place + 1}`)}
          </Button>
        </fieldset>
      ))}
      <Button small onPress={() => onChange([...parts, blankPart(field, newId)])}>
        <Icon name="add" /> {field.add}
      </Button>
      {column.offer}
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
