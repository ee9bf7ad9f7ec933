/** A pasted column of amounts: into the lines from one on, and into new lines of the activity where there are no more. */
import { addCostLine, setRegister } from '@samplan/shared/doc'
import { activitiesOf, type CostLine, type CostLineId, type Ore } from '@samplan/shared/plan'
import type { ActsNeeds } from './actsNeeds.ts'

export interface ColumnActs {
  /** The line and those after it in its activity: where a pasted column goes first. */
  linesFrom(line: CostLineId): readonly CostLine[]
  fillAmounts(line: CostLineId, amounts: readonly Ore[]): void
}

export function createColumnActs({ session, newId, defaults, announce, texts }: ActsNeeds): ColumnActs {
  const { doc } = session
  const linesFrom = (id: CostLineId) => {
    const own = activitiesOf(session.plan.plan).find(({ costLines }) => costLines.some((line) => line.id === id))
    const lines = own?.costLines ?? []
    return lines.slice(lines.findIndex((line) => line.id === id))
  }
  return {
    linesFrom,
    fillAmounts(id, amounts) {
      const lines = linesFrom(id)
      const [first] = lines
      if (!first) return
      for (const [place, ore] of amounts.entries()) {
        const lineId = lines[place]?.id ?? (newId() as CostLineId)
        const { activityId } = first
        if (place >= lines.length) addCostLine(doc, { id: lineId, activityId, ...defaults(activityId) })
        setRegister(doc, 'costLines', lineId, 'amountOre', ore)
      }
      announce(texts().amounts.used(amounts.length))
    },
  }
}
