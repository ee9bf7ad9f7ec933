/** Which sheet, which row has the headings, and which column holds what. */
import { columnRoles, type ImportChoice } from '@samplan/shared/plan'
import { Field } from '../../style/Field.tsx'
import { Select, type SelectOption } from '../../style/Select.tsx'
import { columnLetter } from './columnLetter.ts'
import { shortened } from './shortened.ts'
import type { SeenFile } from './useImport.ts'
import { useProposalWords } from './useProposalWords.ts'

/** Headings further down are no headings of a form. */
const headerRows = 15
const mostWords = 60

interface ColumnFieldsProps {
  readonly seen: SeenFile
  readonly choice: ImportChoice
  readonly onSheet: (sheet: number) => void
  readonly onChoose: (choice: ImportChoice) => void
}

export function ColumnFields({ seen, choice, onSheet, onChoose }: ColumnFieldsProps) {
  const words = useProposalWords().import
  const { sheets, table } = seen
  const rows = table.rows.slice(0, headerRows)
  const options = columnOptions(seen, choice, words)
  return (
    <fieldset className="import-how">
      <legend className="label">{words.how}</legend>
      {sheets.length > 1 && (
        <Field label={words.sheet}>
          {(binding) => (
            <Select
              binding={binding}
              options={sheets.map(({ name, hidden }, index) => ({
                value: String(index),
                label: hidden ? words.hiddenSheet(name) : name,
              }))}
              value={String(seen.sheet)}
              onChange={(value) => onSheet(Number(value))}
            />
          )}
        </Field>
      )}
      <Field label={words.headerRow}>
        {(binding) => (
          <Select
            binding={binding}
            options={[
              { value: '0', label: words.noHeader },
              ...rows.map(({ number, cells }) => ({
                value: String(number),
                label: words.row(number, shortened(cells.filter(Boolean).join(', '), mostWords)),
              })),
            ]}
            value={String(choice.headerRow ?? 0)}
            onChange={(value) => onChoose({ ...choice, headerRow: Number(value) || null })}
          />
        )}
      </Field>
      {columnRoles.map((role) => (
        <Field
          key={role}
          label={words.columns[role]}
          error={role === 'text' && choice.columns.text === null ? words.textMissing : null}
        >
          {(binding) => (
            <Select
              binding={binding}
              options={options}
              value={String(choice.columns[role] ?? 'none')}
              onChange={(value) => onChoose(withColumn(choice, role, value === 'none' ? null : Number(value)))}
            />
          )}
        </Field>
      ))}
      <p className="hint">{words.others}</p>
    </fieldset>
  )
}

function columnOptions(
  { table }: SeenFile,
  { headerRow }: ImportChoice,
  words: ReturnType<typeof useProposalWords>['import'],
) {
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const headings = table.rows.find(({ number }) => number === headerRow)?.cells ?? []
  const columns = Array.from({ length: width }, (_, index): SelectOption<string> => {
    const heading = shortened(headings[index] ?? '', mostWords)
    return { value: String(index), label: words.column(columnLetter(index), heading) }
  })
  return [{ value: 'none', label: words.noColumn }, ...columns]
}

/** A column holds one thing: where another role had it, that one has none. */
function withColumn(choice: ImportChoice, role: keyof ImportChoice['columns'], column: number | null): ImportChoice {
  const entries = columnRoles.map((one) => [
    one,
    one !== role && choice.columns[one] === column ? null : choice.columns[one],
  ])
  return { ...choice, columns: { ...(Object.fromEntries(entries) as ImportChoice['columns']), [role]: column } }
}
