/** One cell of a pasted column: as it was pasted and can be corrected, what it was read as, and where it goes. */
import { parseAmount } from '@samplan/shared/plan'
import { usePreferences } from './preferences.ts'

export interface PastedRow {
  /** Its number, from 1. */
  readonly key: number
  readonly text: string
  readonly isSkipped: boolean
}

interface PastedRowViewProps {
  readonly row: PastedRow
  /** Null where it is skipped. */
  readonly place: string | null
  readonly onChange: (row: PastedRow) => void
}

export function PastedRowView({ row, place, onChange }: PastedRowViewProps) {
  const { texts, format } = usePreferences()
  const words = texts.amounts
  const { key, text, isSkipped } = row
  const parsed = parseAmount(text)
  const isWrong = !parsed.ok && !isSkipped
  return (
    <tr data-skipped={isSkipped || undefined}>
      <th scope="row">{key}</th>
      <td>
        <input
          className="input"
          aria-label={words.pastedRow(key)}
          aria-invalid={isWrong}
          autoComplete="off"
          value={text}
          onChange={(event) => onChange({ ...row, text: event.target.value })}
        />
      </td>
      <td className={isWrong ? 'look-block' : 'figure'}>
        {parsed.ok ? words.understood(format.kronor(parsed.ore)) : words.reasons[parsed.reason]}
      </td>
      <td>{place ?? words.skipped}</td>
      <td>
        <input
          type="checkbox"
          aria-label={words.skipRow(key)}
          checked={isSkipped}
          onChange={(event) => onChange({ ...row, isSkipped: event.target.checked })}
        />
      </td>
    </tr>
  )
}
