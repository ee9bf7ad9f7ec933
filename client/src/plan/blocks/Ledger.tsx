/** What an activity costs: a table with the same columns all down the page. */
import type { CostLine } from '@samplan/shared/plan'
import { memo } from 'react'
import { FieldHelpSign } from '../fields/FieldHelp.tsx'
import { usePlan } from '../planContext.ts'
import { LedgerRow } from './LedgerRow.tsx'

interface LedgerProps {
  readonly number: string
  readonly lines: readonly CostLine[]
  readonly headed: boolean
}

export const Ledger = memo(function Ledger({ number, lines, headed }: LedgerProps) {
  const { texts } = usePlan()
  const words = texts.plan
  if (lines.length === 0) return null
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
                {headed && head === words.amount && <FieldHelpSign field="amountOre" />}
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
    </div>
  )
})
