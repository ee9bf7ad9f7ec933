/**
 * A pasted column of cells, offered row by row before anything is changed: what each was read as and where it would go.
 * A row that cannot be read is corrected here or skipped by the person; it is never dropped, and never guessed at.
 */
import { type Ore, type PastedAmount, parseAmount } from '@samplan/shared/plan'
import { useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { type PastedRow, PastedRowView } from './PastedRow.tsx'
import { usePreferences } from './preferences.ts'
import { scrollRegion } from './scrollRegion.ts'
import './pasted.css'

interface PastedAmountsProps {
  readonly pasted: readonly PastedAmount[]
  /** Where the first amounts go, in order, by name. */
  readonly places: readonly string[]
  /** Where all further ones go. */
  readonly further: string
  readonly onUse: (amounts: readonly Ore[]) => void
  readonly onClose: () => void
}

export function PastedAmounts({ pasted, places, further, onUse, onClose }: PastedAmountsProps) {
  const { amounts: words } = usePreferences().texts
  const [rows, setRows] = useState<readonly PastedRow[]>(() =>
    pasted.map(({ text, parsed }, place) => ({
      key: place + 1,
      text,
      isSkipped: !parsed.ok && parsed.reason === 'empty',
    })),
  )
  const used = rows.filter(({ isSkipped }) => !isSkipped)
  const amounts = used.flatMap(({ text }) => {
    const parsed = parseAmount(text)
    return parsed.ok ? [parsed.ore] : []
  })
  const undecided = used.length - amounts.length
  const change = (next: PastedRow) => setRows(rows.map((row) => (row.key === next.key ? next : row)))
  return (
    <Dialog
      title={words.pastedTitle}
      lead={words.pastedLead(pasted.filter(({ parsed }) => parsed.ok).length, pasted.length)}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <p role="status">
            {undecided > 0 && words.undecided(undecided)}
            {undecided === 0 && amounts.length === 0 && words.nothingToUse}
          </p>
          <Button variant="filled" isDisabled={undecided > 0 || amounts.length === 0} onPress={() => onUse(amounts)}>
            {words.use(amounts.length)}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div {...scrollRegion(words.pastedTitle)}>
        <table className="pasted">
          <caption className="visually-hidden">{words.pastedTitle}</caption>
          <thead>
            <tr>
              {[words.row, words.pasted, words.readAs, words.goesTo, words.skip].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PastedRowView
                key={row.key}
                row={row}
                place={row.isSkipped ? null : (places[used.indexOf(row)] ?? further)}
                onChange={change}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
