/** An amount in a table: a dash for nothing, both outcomes in words where somebody has yet to choose. */
import type { MatrixSum } from '@samplan/shared/plan'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen } from './moneyContext.ts'

export function AmountCell({ sum, strong }: { readonly sum: MatrixSum | undefined; readonly strong?: boolean }) {
  const words = usePreferences().texts.moneyPage
  const { amount } = useMoneyScreen()
  if (!sum || sum.ore === 0) return <td className="cell-figure quiet">–</td>
  const figure = sum.unsettled ? words.eitherOr(amount(sum.leastOre), amount(sum.ore)) : amount(sum.ore)
  return (
    <td className="cell-figure" data-unsettled={sum.unsettled || undefined}>
      {strong ? <strong>{figure}</strong> : figure}
    </td>
  )
}
