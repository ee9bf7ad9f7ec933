/** A column of amounts pasted into a list of the register's form: offered for that part, those after it, and new ones. */
import { parseAmounts } from '@samplan/shared/plan'
import { formatKronor } from '@samplan/shared/text'
import { type ClipboardEvent, type ReactNode, useState } from 'react'
import { PastedAmounts } from '../style/PastedAmounts.tsx'
import { pastedCells } from '../style/pastedCells.ts'
import { usePreferences } from '../style/preferences.ts'
import type { Draft, FieldSpec } from './fieldSpec.ts'
import { blankPart } from './readDraft.ts'

interface PastedColumn {
  paste(event: ClipboardEvent, place: number): void
  readonly offer: ReactNode
}

export function usePastedColumn(
  field: FieldSpec & { type: 'list' },
  parts: readonly Draft[],
  newId: () => string,
  onChange: (parts: readonly Draft[]) => void,
): PastedColumn {
  const { amounts: words } = usePreferences().texts
  const [pasted, setPasted] = useState<{ readonly text: string; readonly place: number } | null>(null)
  const amountField = field.fields.find(({ type }) => type === 'amount')
  const fill = (amounts: readonly number[], from: number) => {
    if (!amountField) return
    const missing = Math.max(0, from + amounts.length - parts.length)
    const all = [...parts, ...Array.from({ length: missing }, () => blankPart(field, newId))]
    onChange(
      all.map((part, place) => {
        const ore = amounts[place - from]
        return ore === undefined ? part : { ...part, [amountField.name]: formatKronor(ore) }
      }),
    )
    setPasted(null)
  }
  return {
    paste(event, place) {
      const isAmount =
        amountField && event.target instanceof HTMLInputElement && event.target.dataset['amount'] !== undefined
      const text = isAmount ? pastedCells(event.clipboardData.getData('text/plain')) : null
      if (text === null) return
      event.preventDefault()
      setPasted({ text, place })
    },
    offer: pasted && (
      <PastedAmounts
        pasted={parseAmounts(pasted.text)}
        places={parts.slice(pasted.place).map((part, at) => partName(field, part, pasted.place + at))}
        further={words.newPart(field.one)}
        onUse={(amounts) => fill(amounts, pasted.place)}
        onClose={() => setPasted(null)}
      />
    ),
  }
}

/** By its first choice, the organisation; else by its number. */
function partName(field: FieldSpec & { type: 'list' }, part: Draft, place: number): string {
  const [first] = field.fields
  const chosen = first?.type === 'choice' ? first.options.find(({ value }) => value === part[first.name]) : undefined
  return chosen?.label ?? `${field.one} ${place + 1}`
}
