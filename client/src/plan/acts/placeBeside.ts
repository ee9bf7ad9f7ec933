/** Where one is left when a record goes away: at its next sibling, else the one before it, else at its parent. */
import { activitiesOf, goalsOf, type Plan, type RecordId } from '@samplan/shared/plan'
import { findMovable, siblingsOf } from '../blocks/movable.ts'
import type { PlaceOnPage } from '../place/goTo.ts'
import { addCostField } from '../place/remedyPlace.ts'

/** Null where nothing is left beside it. */
export function placeBeside(plan: Plan, id: RecordId): PlaceOnPage | null {
  const activity = activitiesOf(plan).find(({ costLines }) => costLines.some((line) => line.id === id))
  if (activity) return { recordId: activity.id, field: addCostField }
  const outcomeOf = goalsOf(plan)
    .flatMap(({ indicators }) => indicators)
    .find(({ outcomes }) => outcomes.some((outcome) => outcome.id === id))
  if (outcomeOf) return { recordId: outcomeOf.id, field: 'name' }
  const goal = goalsOf(plan).find(({ indicators }) => indicators.some((indicator) => indicator.id === id))
  if (goal) return { recordId: goal.id, field: null }
  const movable = findMovable(plan, id)
  if (!movable) return null
  const siblings = siblingsOf(plan, movable)
  const beside = siblings[movable.index + 1] ?? siblings[movable.index - 1]
  return { recordId: beside?.id ?? movable.parentId ?? 'plan', field: null }
}
