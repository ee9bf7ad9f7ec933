/**
 * The way of the money: from each source to the plan's areas (or the agreement's focus areas) and on to the activities.
 * Every öre that counts is in exactly one band on each side, so both sides add up to the plan's total. What answers to
 * several focus areas is one group of its own instead of being counted twice.
 */
import type { Activity, AreaId, CostLine, FocusAreaId, FundingSource, Ore, Plan } from '../../plan/index.ts'
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

export interface FlowBand {
  readonly source: FundingSource | null
  readonly groupKey: string
  readonly ore: Ore
}

export interface FlowActivity {
  /** Null for the lines without an activity. */
  readonly activity: Activity | null
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
  const groups = new Map<string, { readonly key: string; readonly group: FlowGroup; ore: Ore }>()
  const bands = new Map<string, { readonly source: FundingSource | null; readonly groupKey: string; ore: Ore }>()
  const activities: FlowActivity[] = []
  const take = (group: FlowGroup, activity: Activity | null, lines: readonly CostLine[]) => {
    const bySource = new Map<FundingSource | null, Ore>()
    for (const line of lines) bySource.set(line.source, (bySource.get(line.source) ?? 0) + countedOre(line))
    const ore = [...bySource.values()].reduce((sum, part) => sum + part, 0)
    if (ore === 0) return
    const key = keyOf(group)
    const known = groups.get(key) ?? { key, group, ore: 0 }
    known.ore += ore
    groups.set(key, known)
    for (const [source, part] of bySource) {
      const band = bands.get(`${source}/${key}`) ?? { source, groupKey: key, ore: 0 }
      band.ore += part
      bands.set(`${source}/${key}`, band)
    }
    activities.push({ activity, groupKey: key, ore, bySource })
  }
  const groupOf = groupingOf(plan, grouping)
  for (const area of plan.areas) {
    for (const activity of area.goals.flatMap((goal) => goal.activities)) {
      take(groupOf(area.id), activity, activity.costLines)
    }
  }
  const unplaced = plan.unplaced.flatMap(({ costLine }) => costLine ?? [])
  take({ by: 'unplaced' }, null, unplaced)
  const order = new Map([...groups.keys()].map((key, place) => [key, place]))
  activities.sort((a, b) => (order.get(a.groupKey) ?? 0) - (order.get(b.groupKey) ?? 0))
  const ordered = [...groups.values()]
  return {
    groups: ordered,
    bands: [...bands.values()],
    activities,
    ore: ordered.reduce((sum, { ore }) => sum + ore, 0),
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
  }
}
