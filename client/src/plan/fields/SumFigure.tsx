/** A sum in Swedish format; a dotted line under it while an amount below is unsettled. */
import type { Sum } from '@samplan/shared/rules'
import { usePlan } from '../planContext.ts'

export function SumFigure({ sum, unit = false }: { readonly sum: Sum; readonly unit?: boolean }) {
  const { texts } = usePlan()
  return (
    <strong className="figure sum" data-unsettled={sum.unsettled || undefined}>
      {texts.format.kronor(sum.ore)}
      {unit && '\u00a0kr'}
      {sum.unsettled && <span className="visually-hidden"> {texts.plan.unsettledSum}</span>}
    </strong>
  )
}
