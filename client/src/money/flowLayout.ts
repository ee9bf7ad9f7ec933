/**
 * Where everything stands in the picture of the money's way, in units of its view box. Three columns: sources, groups,
 * activities. Heights are in proportion to the amounts, except that nothing is thinner than a line, and that a row has
 * room for its words. What is too small and too many to draw is one row together.
 */
import type { FundingSource, Ore } from '@samplan/shared/plan'
import type { FlowActivity, MatrixSource, MoneyFlow } from '@samplan/shared/rules'

export const flowWidth = 1090
export const columns = { source: 168, group: 470, activity: 728, bar: 11 } as const
/** Height of a row of words. */
const row = 21
const gap = 10
/** More rows than this are not read but skimmed. */
const mostActivities = 40
/** The height that all the money has together, before the least heights. */
const height = 440
const thinnest = 1.5

export interface Node {
  readonly key: string
  readonly y: number
  readonly height: number
  /** The middle of its words. */
  readonly textY: number
}

export interface SourceNode extends Node {
  readonly source: MatrixSource
  /** Below the bar: what is left of it, or what is too much. */
  readonly stub: { readonly look: 'left' | 'over'; readonly y: number; readonly height: number } | null
}

export interface GroupNode extends Node {
  readonly group: MoneyFlow['groups'][number]
}

export interface ActivityNode extends Node {
  readonly ore: Ore
  /** More than one where small ones share a row. */
  readonly activities: readonly FlowActivity[]
}

export interface Band {
  readonly key: string
  /** The nodes that it touches, for dimming the rest. */
  readonly sourceKey: string
  readonly groupKey: string
  readonly activityKey: string | null
  readonly source: FundingSource | null
  readonly path: string
}

export interface FlowLayout {
  readonly height: number
  readonly sources: readonly SourceNode[]
  readonly groups: readonly GroupNode[]
  readonly activities: readonly ActivityNode[]
  readonly bands: readonly Band[]
}

const keyOfSource = (source: FundingSource | null): string => source ?? 'none'

/** Sources that nothing goes from and that hold nothing are left out. */
export function flowLayout(flow: MoneyFlow, sources: readonly MatrixSource[]): FlowLayout {
  const all = sources.reduce((sum, one) => sum + Math.max(one.planned.ore, one.availableOre ?? 0), 0)
  const scale = height / Math.max(1, all)
  const tall = (ore: Ore) => Math.max(thinnest, ore * scale)
  const rows = rowsOf(flow)
  const end = endOf(placeActivities(rows, tall, 0))
  const total = Math.max(height, end, minimumOf(sources, tall))
  // Where the sources need more height, the ends of the way spread over it, each beside its group.
  const activities = placeActivities(rows, tall, (total - end) / Math.max(1, flow.groups.length))
  const groups = spread(
    flow.groups.map((group) => ({ key: group.key, group, height: tall(group.ore) })),
    total,
  )
  const shown = sources.filter(({ planned, availableOre }) => planned.ore > 0 || (availableOre ?? 0) > 0)
  const sourceNodes = placeSources(shown, tall, total)
  return {
    height: total,
    sources: sourceNodes,
    groups,
    activities,
    bands: [...bandsToGroups(flow, sourceNodes, groups, tall), ...bandsToActivities(groups, activities, tall)],
  }
}

/** The largest activities, each group's other ones together, in the order of the page. */
function rowsOf({ activities }: MoneyFlow): readonly (readonly FlowActivity[])[] {
  const bySize = [...activities].sort((a, b) => b.ore - a.ore)
  const large = new Set(activities.length <= mostActivities ? activities : bySize.slice(0, mostActivities - 10))
  const rows: FlowActivity[][] = []
  const rest = new Map<string, FlowActivity[]>()
  for (const one of activities) {
    const known = rest.get(one.groupKey)
    if (large.has(one)) rows.push([one])
    else if (known) known.push(one)
    else {
      const together = [one]
      rest.set(one.groupKey, together)
      rows.push(together)
    }
  }
  return rows
}

/** `extra` is the room around each group beside what its rows need. */
function placeActivities(
  rows: readonly (readonly FlowActivity[])[],
  tall: (ore: Ore) => number,
  extra: number,
): ActivityNode[] {
  let y = extra / 2
  let lastGroup: string | null = null
  return rows.map((activities) => {
    const [first] = activities
    const ore = activities.reduce((sum, one) => sum + one.ore, 0)
    if (lastGroup !== null && lastGroup !== first?.groupKey) y += gap + extra
    lastGroup = first?.groupKey ?? null
    const bar = tall(ore)
    const room = Math.max(row, bar + 4)
    const node = { key: rowKey(activities), y: y + (room - bar) / 2, height: bar, textY: y + room / 2, ore, activities }
    y += room
    return node
  })
}

function rowKey(activities: readonly FlowActivity[]): string {
  const [first] = activities
  return activities.length > 1 ? `rest of ${first?.groupKey}` : (first?.key ?? '')
}

function endOf(nodes: readonly Node[]): number {
  const last = nodes.at(-1)
  return last ? Math.max(last.y + last.height, last.textY + row / 2) : 0
}

/** Up to five rows of words beside each source. */
const sourceWords = 5 * 19

function minimumOf(sources: readonly MatrixSource[], tall: (ore: Ore) => number): number {
  return sources.reduce((sum, one) => sum + sourceRoom(one, tall) + gap, 0)
}

function sourceRoom({ planned, leftOre }: MatrixSource, tall: (ore: Ore) => number): number {
  return Math.max(sourceWords, tall(planned.ore) + (leftOre ? tall(Math.abs(leftOre)) : 0) + gap)
}

function placeSources(sources: readonly MatrixSource[], tall: (ore: Ore) => number, total: number): SourceNode[] {
  const rooms = sources.map((source) => sourceRoom(source, tall))
  const free = Math.max(0, total - rooms.reduce((sum, room) => sum + room, 0)) / Math.max(1, sources.length)
  let y = 0
  return sources.map((source, place) => {
    const room = (rooms[place] ?? 0) + free
    const bar = source.planned.ore > 0 ? tall(source.planned.ore) : 0
    const left = source.leftOre ?? 0
    const stub = left === 0 ? 0 : tall(Math.abs(left))
    const top = y + (room - bar - stub) / 2
    y += room
    return {
      key: keyOfSource(source.source),
      source,
      y: top,
      height: bar,
      textY: top + (bar + stub) / 2,
      stub: left === 0 ? null : { look: left > 0 ? 'left' : 'over', y: top + bar, height: stub },
    }
  })
}

/** Nodes over the whole height, with the same room between them. */
function spread<Item extends { readonly height: number }>(items: readonly Item[], total: number) {
  const filled = items.reduce((sum, item) => sum + Math.max(row, item.height), 0)
  const between = Math.max(0, total - filled) / Math.max(1, items.length)
  let y = between / 2
  return items.map((item) => {
    const room = Math.max(row, item.height)
    const node = { ...item, y: y + (room - item.height) / 2, textY: y + room / 2 }
    y += room + between
    return node
  })
}

/** How far down each bar is taken already, on either side. */
function cursors(nodes: readonly Node[]): Map<string, number> {
  return new Map(nodes.map(({ key, y }) => [key, y]))
}

function take(cursor: Map<string, number>, key: string, size: number): number {
  const y = cursor.get(key) ?? 0
  cursor.set(key, y + size)
  return y
}

function bandsToGroups(
  flow: MoneyFlow,
  sources: readonly SourceNode[],
  groups: readonly GroupNode[],
  tall: (ore: Ore) => number,
): readonly Band[] {
  const [from, to] = [cursors(sources), cursors(groups)]
  const order = new Map(sources.map(({ key }, place) => [key, place]))
  const bands = [...flow.bands].sort(
    (a, b) => (order.get(keyOfSource(a.source)) ?? 0) - (order.get(keyOfSource(b.source)) ?? 0),
  )
  return bands.map(({ source, groupKey, ore }) => {
    const sourceKey = keyOfSource(source)
    const size = tall(ore)
    const start = { x: columns.source + columns.bar, y: take(from, sourceKey, size) }
    const end = { x: columns.group, y: take(to, groupKey, size) }
    const path = ribbon(start, end, size)
    return { key: `${sourceKey} ${groupKey}`, sourceKey, groupKey, activityKey: null, source, path }
  })
}

function bandsToActivities(
  groups: readonly GroupNode[],
  activities: readonly ActivityNode[],
  tall: (ore: Ore) => number,
): readonly Band[] {
  const [from, to] = [cursors(groups), cursors(activities)]
  return activities.flatMap(({ key, activities: together }) => {
    const groupKey = together[0]?.groupKey ?? ''
    return [...sourcesOf(together)].map(([source, ore]) => {
      const size = tall(ore)
      const start = { x: columns.group + columns.bar, y: take(from, groupKey, size) }
      const path = ribbon(start, { x: columns.activity, y: take(to, key, size) }, size)
      const sourceKey = keyOfSource(source)
      return { key: `${sourceKey} ${groupKey} ${key}`, sourceKey, groupKey, activityKey: key, source, path }
    })
  })
}

function sourcesOf(activities: readonly FlowActivity[]): ReadonlyMap<FundingSource | null, Ore> {
  const sums = new Map<FundingSource | null, Ore>()
  for (const { bySource } of activities) {
    for (const [source, ore] of bySource) if (ore > 0) sums.set(source, (sums.get(source) ?? 0) + ore)
  }
  return sums
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A band of the same thickness all the way, level where it begins and ends. */
function ribbon(from: Point, to: Point, size: number): string {
  const middle = (from.x + to.x) / 2
  const at = (value: number) => Math.round(value * 10) / 10
  return [
    `M${at(from.x)} ${at(from.y)}`,
    `C${at(middle)} ${at(from.y)} ${at(middle)} ${at(to.y)} ${at(to.x)} ${at(to.y)}`,
    `V${at(to.y + size)}`,
    `C${at(middle)} ${at(to.y + size)} ${at(middle)} ${at(from.y + size)} ${at(from.x)} ${at(from.y + size)}`,
    'Z',
  ].join('')
}
