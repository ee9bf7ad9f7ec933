/** Moves: a record gets another parent, or another place among its siblings. Its fields and texts are not touched. */
import type * as Y from 'yjs'
import type { ActivityId, AreaId, CostLineId, GoalId, IndicatorId, RecordId, RecordKind } from '../../plan/index.ts'
import { editOrigin } from '../origins.ts'
import { existing } from './existing.ts'
import { currentTree, orderAt } from './order.ts'

export type MoveResult = { readonly ok: true } | { readonly ok: false; readonly code: 'inside-itself' }

/** `index` counts the living siblings without the area itself; null puts it at the top of the plan. */
export function moveArea(doc: Y.Doc, area: AreaId, to: AreaId | null, index: number): MoveResult {
  const { places } = currentTree(doc, 'areas')
  const seen = new Set<RecordId>()
  for (let at: RecordId | null = to; at !== null && !seen.has(at); at = places.get(at)?.parentId ?? null) {
    if (at === area) return { ok: false, code: 'inside-itself' }
    seen.add(at)
  }
  move(doc, 'areas', area, to, index)
  return { ok: true }
}

export function moveGoal(doc: Y.Doc, goal: GoalId, to: AreaId, index: number): void {
  move(doc, 'goals', goal, to, index)
}

export function moveActivity(doc: Y.Doc, activity: ActivityId, to: GoalId, index: number): void {
  move(doc, 'activities', activity, to, index)
}

export function moveCostLine(doc: Y.Doc, costLine: CostLineId, to: ActivityId, index: number): void {
  move(doc, 'costLines', costLine, to, index)
}

export function moveIndicator(doc: Y.Doc, indicator: IndicatorId, to: GoalId, index: number): void {
  move(doc, 'indicators', indicator, to, index)
}

function move(doc: Y.Doc, kind: RecordKind, id: RecordId, parentId: RecordId | null, index: number): void {
  const record = existing(doc, kind, id)
  doc.transact(() => {
    record.set('order', orderAt(doc, { kind, id, parentId }, index))
    if (record.get('parentId') !== parentId) record.set('parentId', parentId)
  }, editOrigin)
}
