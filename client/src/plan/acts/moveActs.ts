/** Moving: by one step from the keyboard, to a chosen place from the dialogue, and by dropping. */
import { moveActivity, moveArea, moveGoal } from '@samplan/shared/doc'
import type { ActivityId, AreaId, GoalId, RecordId } from '@samplan/shared/plan'
import { findMovable, type Movable, type MovableKind, siblingsOf } from '../blocks/movable.ts'
import type { ActsNeeds } from './actsNeeds.ts'

export type DropEdge = 'before' | 'after' | 'inside'

export interface MoveActs {
  move(kind: MovableKind, id: RecordId, parentId: RecordId | null, index: number): void
  /** One step up (−1) or down (1) among the siblings; at the end it says so and stays. */
  nudge(id: RecordId, by: -1 | 1): void
  drop(id: RecordId, target: Movable, edge: DropEdge): void
}

export function createMoveActs(needs: ActsNeeds): MoveActs {
  const { session, texts, announce, notify, goTo } = needs
  const { doc } = session
  const move: MoveActs['move'] = (kind, id, parentId, index) => {
    const before = findMovable(session.plan.plan, id)
    write(doc, kind, id, parentId, index)
    const now = findMovable(session.plan.plan, id)
    const siblings = now ? siblingsOf(session.plan.plan, now) : []
    const sibling = now && siblings[now.index]
    if (!sibling || !before) return
    const words = texts().plan
    const moved = words.movedTo(sibling.number, now.index + 1, siblings.length)
    announce(moved)
    // Among its siblings it is still in sight.
    if (before.parentId === parentId) return
    notify(
      moved,
      { label: words.show, run: () => goTo({ recordId: id, field: null }) },
      { label: words.undo, run: () => move(kind, id, before.parentId, before.index) },
    )
  }
  return {
    move,
    nudge(id, by) {
      const plan = session.plan.plan
      const movable = findMovable(plan, id)
      if (!movable) return
      const index = movable.index + by
      if (index < 0 || index >= siblingsOf(plan, movable).length) announce(texts().plan.cannotMoveFurther)
      else move(movable.kind, id, movable.parentId, index)
    },
    drop(id, target, edge) {
      const dragged = findMovable(session.plan.plan, id)
      if (!dragged) return
      if (edge === 'inside') return move(dragged.kind, id, target.id, 0)
      const slot = target.index + (edge === 'after' ? 1 : 0)
      const isBehindItself = dragged.parentId === target.parentId && dragged.index < slot
      move(dragged.kind, id, target.parentId, isBehindItself ? slot - 1 : slot)
    },
  }
}

/** `index` counts the siblings without the record itself. */
function write(
  doc: ActsNeeds['session']['doc'],
  kind: MovableKind,
  id: RecordId,
  parentId: RecordId | null,
  index: number,
): void {
  switch (kind) {
    case 'areas':
      moveArea(doc, id as AreaId, parentId as AreaId | null, index)
      return
    case 'goals':
      moveGoal(doc, id as GoalId, parentId as AreaId, index)
      return
    case 'activities':
      moveActivity(doc, id as ActivityId, parentId as GoalId, index)
  }
}
