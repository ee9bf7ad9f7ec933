/** One cost line of a ledger, with what stands under it. */
import type { CostLine } from '@samplan/shared/plan'
import { memo } from 'react'
import { AmountField } from '../fields/AmountField.tsx'
import { addCostField } from '../place/remedyPlace.ts'
import { usePlan } from '../planContext.ts'
import { AmountQuestion, Note } from './LedgerBelow.tsx'
import { BinLine, Payer, Source, YearAndKind } from './LedgerCells.tsx'

interface LedgerRowProps {
  readonly line: CostLine
  /** The activity's number, for the fields' names. */
  readonly number: string
}

export const LedgerRow = memo(function LedgerRow({ line, number }: LedgerRowProps) {
  const { texts, acts, goTo } = usePlan()
  const words = texts.plan
  const { id, amountOre, source } = line
  // Once an amount has been typed, so that nobody is kept here who only passes by.
  const goOn = (key: 'Enter' | 'Tab') => {
    if (source === null) goTo({ recordId: id, field: 'source', opens: key === 'Enter' })
    return source === null
  }
  // At the last line one comes to the button that adds another: Enter twice makes one, and nobody makes one by habit.
  const goDown = () => {
    const below = acts.linesFrom(id)[1]
    if (below) goTo({ recordId: below.id, field: 'amountOre' })
    else goTo({ recordId: line.activityId, field: addCostField })
  }
  return (
    <>
      <tr className="ledger-row" data-record={id} id={`b-${id}`}>
        <YearAndKind line={line} />
        <Payer line={line} />
        <Source line={line} />
        <td className="ledger-amount">
          <AmountField
            lineId={id}
            label={words.amountOf(number, line.useYear)}
            amount={amountOre}
            onTyped={goOn}
            onDone={goDown}
            onSet={(ore) => acts.setRegister('costLines', id, 'amountOre', ore)}
          />
          <BinLine line={line} />
        </td>
      </tr>
      <AmountQuestion line={line} />
      <Note line={line} />
    </>
  )
})
