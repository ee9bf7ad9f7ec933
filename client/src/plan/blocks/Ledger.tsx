/** What an activity costs: a table with the same columns all down the page, and its sum. */
import type { ActivityId, CostLine } from '@samplan/shared/plan'
import { memo } from 'react'
import { useSum } from '../board/boardHooks.ts'
import { SumFigure } from '../fields/SumFigure.tsx'
import { usePlan } from '../planContext.ts'
import { AddButton } from './AddButton.tsx'
import { LedgerRow } from './LedgerRow.tsx'

interface LedgerProps {
  readonly activityId: ActivityId
  readonly number: string
  readonly lines: readonly CostLine[]
  readonly headed: boolean
}

export const Ledger = memo(function Ledger({ activityId, number, lines, headed }: LedgerProps) {
  const { texts } = usePlan()
  const words = texts.plan
  if (lines.length === 0) return <LedgerFoot activityId={activityId} isEmpty />
  const heads = [words.year, words.cost, words.payer, words.source, words.amount]
  return (
    <div className="ledger" data-headed={headed}>
      <table>
        <caption className="visually-hidden">{words.costsOf(number)}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                <span>{head}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LedgerRow key={line.id} line={line} number={number} />
          ))}
        </tbody>
      </table>
      <LedgerFoot activityId={activityId} isEmpty={false} />
    </div>
  )
})

function LedgerFoot({ activityId, isEmpty }: { readonly activityId: ActivityId; readonly isEmpty: boolean }) {
  const { texts, acts } = usePlan()
  const sum = useSum(activityId)
  const words = texts.plan
  return (
    <div className="ledger-foot" data-empty={isEmpty}>
      <AddButton onAdd={() => acts.addCostLine(activityId)}>{words.addCost}</AddButton>
      {sum && !isEmpty && (
        <p className="ledger-sum">
          <span>
            {sum.stateGrantOre > 0 && sum.stateGrantOre !== sum.ore
              ? words.sumWithGrant(texts.format.kronor(sum.stateGrantOre))
              : words.sum}
          </span>
          <SumFigure sum={sum} />
        </p>
      )}
    </div>
  )
}
