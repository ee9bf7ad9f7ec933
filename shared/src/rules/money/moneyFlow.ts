/**
 * The way of the money: from each source to the plan's areas (or the agreement's focus areas) and on to the activities.
 * Every öre that counts is in exactly one band on each side, so both sides add up to the plan's total. What answers to
 * several focus areas is one group of its own instead of being counted twice. A county's money goes from each source to
 * its plans and on to those who pay.
 */
import type {
  Activity,
  AreaId,
  CostLine,
  FocusAreaId,
  FundingSource,
  MoneyCell,
  Ore,
  OrganisationId,
  Plan,
  PlanId,
} from '../../plan/index.ts'
import { countedOre } from '../costLines.ts'

export const flowGroupings = ['area', 'focus-area'] as const
export type FlowGrouping = (typeof flowGroupings)[number]

export type FlowGroup =
  /** The outermost area that holds the activity. */
  | { readonly by: 'area'; readonly areaId: AreaId }
  /** The focus areas that its area answers to: none, one or several. */
  | { readonly by: 'focus-area'; readonly focusAreaIds: readonly FocusAreaId[] }
  /** Cost lines that have lost their activity. */
  | { readonly by: 'unplaced' }
  | { readonly by: 'plan'; readonly planId: PlanId }

/** Where the money's way ends. */
export type FlowEnd =
  | { readonly kind: 'activity'; readonly activity: Activity }
  /** The lines without an activity. */
  | { readonly kind: 'unplaced' }
  | { readonly kind: 'payer'; readonly organisationId: OrganisationId | null }

export interface FlowBand {
  readonly source: FundingSource | null
  readonly groupKey: string
  readonly ore: Ore
}

export interface FlowActivity {
  readonly key: string
  readonly end: FlowEnd
  readonly groupKey: string
  readonly ore: Ore
  readonly bySource: ReadonlyMap<FundingSource | null, Ore>
}

export interface MoneyFlow {
  readonly groups: readonly { readonly key: string; readonly group: FlowGroup; readonly ore: Ore }[]
  readonly bands: readonly FlowBand[]
  /** In the order of the groups, and within them of the page. Activities without money are left out. */
  readonly activities: readonly FlowActivity[]
  readonly ore: Ore
}

export function moneyFlow(plan: Plan, grouping: FlowGrouping): MoneyFlow {
  const flow = new FlowSum()
  const groupOf = groupingOf(plan, grouping)
  for (const area of plan.areas) {
    for (const activity of area.goals.flatMap((goal) => goal.activities)) {
      flow.take(groupOf(area.id), activity.id, { kind: 'activity', activity }, partsOf(activity.costLines))
    }
  }
  const unplaced = plan.unplaced.flatMap(({ costLine }) => costLine ?? [])
  flow.take({ by: 'unplaced' }, 'unplaced', { kind: 'unplaced' }, partsOf(unplaced))
  return flow.whole()
}

/** The way of a county's money, as far as one sees it: through the plans to those who pay. */
export function countyFlow(plans: readonly { readonly planId: PlanId; readonly cells: readonly MoneyCell[] }[]) {
  const flow = new FlowSum()
  for (const { planId, cells } of plans) {
    for (const organisationId of new Set(cells.map(({ payerId }) => payerId))) {
      const own = cells.filter(({ payerId }) => payerId === organisationId)
      flow.take({ by: 'plan', planId }, `${planId}/${organisationId}`, { kind: 'payer', organisationId }, own)
    }
  }
  return flow.whole()
}

type Part = Pick<MoneyCell, 'source' | 'ore'>

function partsOf(lines: readonly CostLine[]): readonly Part[] {
  return lines.map((line) => ({ source: line.source, ore: countedOre(line) }))
}

/** Adds up as it is filled: every part that is taken is in one band on each side. */
class FlowSum {
  readonly #groups = new Map<string, { readonly key: string; readonly group: FlowGroup; ore: Ore }>()
  readonly #bands = new Map<string, { readonly source: FundingSource | null; readonly groupKey: string; ore: Ore }>()
  readonly #activities: FlowActivity[] = []

  take(group: FlowGroup, key: string, end: FlowEnd, parts: readonly Part[]): void {
    const bySource = new Map<FundingSource | null, Ore>()
    for (const part of parts) bySource.set(part.source, (bySource.get(part.source) ?? 0) + part.ore)
    const ore = [...bySource.values()].reduce((sum, part) => sum + part, 0)
    if (ore === 0) return
    const groupKey = keyOf(group)
    const known = this.#groups.get(groupKey) ?? { key: groupKey, group, ore: 0 }
    known.ore += ore
    this.#groups.set(groupKey, known)
    for (const [source, part] of bySource) {
      const band = this.#bands.get(`${source}/${groupKey}`) ?? { source, groupKey, ore: 0 }
      band.ore += part
      this.#bands.set(`${source}/${groupKey}`, band)
    }
    this.#activities.push({ key, end, groupKey, ore, bySource })
  }

  whole(): MoneyFlow {
    const groups = [...this.#groups.values()]
    const order = new Map(groups.map(({ key }, place) => [key, place]))
    const activities = this.#activities.toSorted((a, b) => (order.get(a.groupKey) ?? 0) - (order.get(b.groupKey) ?? 0))
    return { groups, bands: [...this.#bands.values()], activities, ore: groups.reduce((sum, { ore }) => sum + ore, 0) }
  }
}

/** The group of each area. Inner areas belong to the outermost one around them. */
function groupingOf(plan: Plan, grouping: FlowGrouping): (areaId: AreaId) => FlowGroup {
  const areas = new Map(plan.areas.map((area) => [area.id, area]))
  return (areaId) => {
    let area = areas.get(areaId)
    if (grouping === 'focus-area') {
      const order = [...(area?.focusAreaIds ?? [])].sort()
      return { by: 'focus-area', focusAreaIds: order }
    }
    const seen = new Set<AreaId>()
    while (area?.parentId && areas.has(area.parentId) && !seen.has(area.id)) {
      seen.add(area.id)
      area = areas.get(area.parentId)
    }
    return { by: 'area', areaId: area?.id ?? areaId }
  }
}

function keyOf(group: FlowGroup): string {
  switch (group.by) {
    case 'area':
      return group.areaId
    case 'focus-area':
      return group.focusAreaIds.join('+') || 'no-focus-area'
    case 'unplaced':
      return 'unplaced'
    case 'plan':
      return group.planId
  }
}
