/**
 * What of the plan this page shows at the moment: an area as one row for each goal, and the plan narrowed to one area
 * or one focus area. A matter of one's own screen: nobody else sees it, and paper always gets the whole. Pure.
 */
import type { Area, AreaId, FocusAreaId, GoalId, Plan } from '@samplan/shared/plan'

export type Focus =
  | { readonly kind: 'area'; readonly id: AreaId }
  | { readonly kind: 'focusArea'; readonly id: FocusAreaId }

export interface Folding {
  /** Areas that show one row for each goal. */
  readonly rows: ReadonlySet<AreaId>
  /** Goals that are open among such rows. */
  readonly open: ReadonlySet<GoalId>
  /** Null for the whole plan. */
  readonly only: Focus | null
}

export const wholePlan: Folding = { rows: new Set(), open: new Set(), only: null }

export function isAreaShown({ only }: Folding, area: Area, areas: readonly Area[]): boolean {
  if (only === null) return true
  if (only.kind === 'focusArea') return area.focusAreaIds.includes(only.id)
  return isInside(area, only.id, areas)
}

function isInside(area: Area, id: AreaId, areas: readonly Area[]): boolean {
  if (area.id === id) return true
  const parent = areas.find((one) => one.id === area.parentId)
  return parent !== undefined && isInside(parent, id, areas)
}

export function withRows(folding: Folding, areaId: AreaId, isRows: boolean): Folding {
  const rows = new Set(folding.rows)
  if (isRows) rows.add(areaId)
  else rows.delete(areaId)
  return { ...folding, rows }
}

export function withOpen(folding: Folding, goalId: GoalId, isOpen: boolean): Folding {
  const open = new Set(folding.open)
  if (isOpen) open.add(goalId)
  else open.delete(goalId)
  return { ...folding, open }
}

/** The folding in which a record is on the page: the same one where it is already. */
export function revealing(folding: Folding, plan: Plan, recordId: string): Folding {
  const { only } = folding
  if (recordId === 'plan' || recordId === 'agreement' || recordId === 'analyses' || recordId === 'statistics')
    return wide(folding, only !== null)
  const analysis = plan.analyses.find(({ id }) => id === recordId)
  if (analysis) return wide(folding, only !== null && only.id !== analysis.focusAreaId)
  for (const area of plan.areas) {
    if (area.id === recordId) return wide(folding, !isAreaShown(folding, area, plan.areas))
    const goal = area.goals.find(
      ({ id, indicators, activities }) =>
        id === recordId ||
        indicators.some((one) => one.id === recordId || one.outcomes.some((outcome) => outcome.id === recordId)) ||
        activities.some((one) => one.id === recordId || one.costLines.some((line) => line.id === recordId)),
    )
    if (!goal) continue
    const shown = wide(folding, !isAreaShown(folding, area, plan.areas))
    return shown.rows.has(area.id) && !shown.open.has(goal.id) ? withOpen(shown, goal.id, true) : shown
  }
  return folding
}

function wide(folding: Folding, isNeeded: boolean): Folding {
  return isNeeded ? { ...folding, only: null } : folding
}
