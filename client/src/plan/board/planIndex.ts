/**
 * Which block on the page a record belongs to: a cost line is shown in its activity, an indicator with its outcomes in its goal. People,
 * threads, findings and last changes name records; the margin is drawn by block.
 */
import type { Plan, RecordId, RecordKind } from '@samplan/shared/plan'

/** A block of the page: a record that has a margin of its own, or the plan's own text. */
export type BlockId = RecordId | 'plan'

export interface IndexEntry {
  readonly kind: RecordKind
  readonly number: string
  readonly blockId: BlockId
  /** The area whose goals are open in the outline when this record is the current one; null outside the tree. */
  readonly areaId: RecordId | null
}

export type PlanIndex = ReadonlyMap<RecordId, IndexEntry>

/** Reads the places of all living records. Linear in the plan, so it is made once for each new tree. */
export function indexPlan(plan: Plan): PlanIndex {
  const index = new Map<RecordId, IndexEntry>()
  const put = (id: RecordId, entry: IndexEntry) => index.set(id, entry)
  for (const analysis of plan.analyses) {
    put(analysis.id, { kind: 'analyses', number: '', blockId: analysis.id, areaId: null })
  }
  for (const area of plan.areas) {
    put(area.id, { kind: 'areas', number: area.number, blockId: area.id, areaId: area.id })
    for (const goal of area.goals) {
      put(goal.id, { kind: 'goals', number: goal.number, blockId: goal.id, areaId: area.id })
      for (const indicator of goal.indicators) {
        const place = { number: goal.number, blockId: goal.id, areaId: area.id }
        put(indicator.id, { kind: 'indicators', ...place })
        for (const { id } of indicator.outcomes) put(id, { kind: 'outcomes', ...place })
      }
      for (const activity of goal.activities) {
        const { id, number } = activity
        put(id, { kind: 'activities', number, blockId: id, areaId: area.id })
        for (const line of activity.costLines) put(line.id, { kind: 'costLines', number, blockId: id, areaId: area.id })
      }
    }
  }
  return index
}

/** Gathers items by the block they belong to; items of records that are gone are left out. */
export function byBlock<T>(
  index: PlanIndex,
  items: readonly T[],
  recordOf: (item: T) => RecordId | 'plan' | null,
): ReadonlyMap<BlockId, readonly T[]> {
  const blocks = new Map<BlockId, T[]>()
  for (const item of items) {
    const recordId = recordOf(item)
    const blockId = recordId === 'plan' ? 'plan' : recordId && index.get(recordId)?.blockId
    if (!blockId) continue
    const list = blocks.get(blockId)
    if (list) list.push(item)
    else blocks.set(blockId, [item])
  }
  return blocks
}
