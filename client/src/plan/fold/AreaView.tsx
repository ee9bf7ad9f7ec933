/** How an area is shown: its whole text, or one row for each goal. For areas that are long enough to be looked over. */
import type { Area } from '@samplan/shared/plan'
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'
import { withRows } from './folding.ts'

/** Fewer goals are seen at a glance. */
const worthRows = 3

export function AreaView({ area }: { readonly area: Area }) {
  const { texts, folding } = usePlan()
  const isRows = useStore(folding).rows.has(area.id)
  if (area.goals.length < worthRows && !isRows) return null
  const words = texts.fold
  const set = (rows: boolean) => () => folding.set(withRows(folding.get(), area.id, rows))
  return (
    <fieldset className="area-view" aria-label={words.viewOf(area.number)}>
      <button type="button" aria-pressed={!isRows} onClick={set(false)}>
        {words.whole}
      </button>
      <button type="button" aria-pressed={isRows} onClick={set(true)}>
        {words.rows}
      </button>
    </fieldset>
  )
}
