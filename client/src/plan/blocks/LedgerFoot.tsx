/** Under an activity's costs: what can be added, and the sum. */
import type { Activity } from '@samplan/shared/plan'
import { useSum } from '../board/boardHooks.ts'
import { SumFigure } from '../fields/SumFigure.tsx'
import { addCostField } from '../place/remedyPlace.ts'
import { usePlan } from '../planContext.ts'
import { ActivityExtras } from './ActivityExtras.tsx'
import { AddButton } from './AddButton.tsx'
import { CommentButton } from './CommentButton.tsx'

export function LedgerFoot({ activity }: { readonly activity: Activity }) {
  const { texts, acts } = usePlan()
  const sum = useSum(activity.id)
  const words = texts.plan
  const isEmpty = activity.costLines.length === 0
  const grantOre = sum?.stateGrantOre ?? 0
  const hasBoth = grantOre > 0 && grantOre !== sum?.ore
  return (
    <div className="ledger-foot">
      <AddButton place={{ recordId: activity.id, field: addCostField }} onAdd={() => acts.addCostLine(activity.id)}>
        {words.addCost}
      </AddButton>
      <ActivityExtras activity={activity} />
      <CommentButton blockId={activity.id} />
      {sum && !isEmpty && (
        <p className="ledger-sum">
          <span>{hasBoth ? words.sumWithGrant(texts.format.kronor(grantOre)) : words.sum}</span>
          <SumFigure sum={sum} />
        </p>
      )}
    </div>
  )
}
