/** What can be moved, where it stands now, and where it may go. Pure: the edits themselves are in the document's room. */
import { type Activity, type Area, type Goal, goalsOf, type Plan, plainText, type RecordId } from '@samplan/shared/plan'

export type MovableKind = 'areas' | 'goals' | 'activities'

export interface Movable {
  readonly kind: MovableKind
  readonly id: RecordId
  readonly parentId: RecordId | null
  /** Place among the living siblings. */
  readonly index: number
}

export interface Sibling {
  readonly id: RecordId
  readonly number: string
  readonly title: string
}

/** A parent that a record may stand under; null is the top of the plan. */
export interface MoveTarget {
  readonly parentId: RecordId | null
  readonly number: string
  readonly title: string
  readonly children: readonly Sibling[]
}

const asSibling = ({ id, number, title }: Area | Goal | Activity): Sibling => ({ id, number, title: plainText(title) })

/** Every parent that a record of this kind may move to, in the order of the page. */
export function moveTargets(plan: Plan, kind: MovableKind): readonly MoveTarget[] {
  switch (kind) {
    case 'areas':
      return areaTargets(plan)
    case 'goals':
      return plan.areas.map((area) => ({ ...asTarget(area), children: area.goals.map(asSibling) }))
    case 'activities':
      return goalsOf(plan).map((goal) => ({ ...asTarget(goal), children: goal.activities.map(asSibling) }))
  }
}

function asTarget({ id, number, title }: Area | Goal): Omit<MoveTarget, 'children'> {
  return { parentId: id, number, title: plainText(title) }
}

/** Areas move among their siblings; going into another area is left to the few who need it. */
function areaTargets(plan: Plan): readonly MoveTarget[] {
  const parents = [...new Set(plan.areas.map(({ parentId }) => parentId))]
  return parents.map((parentId) => {
    const parent = plan.areas.find(({ id }) => id === parentId)
    const children = plan.areas.filter((area) => area.parentId === parentId).map(asSibling)
    return { parentId, number: parent?.number ?? '', title: parent ? plainText(parent.title) : '', children }
  })
}

/** The siblings of a record, itself among them. */
export function siblingsOf(plan: Plan, movable: Pick<Movable, 'kind' | 'parentId'>): readonly Sibling[] {
  return moveTargets(plan, movable.kind).find(({ parentId }) => parentId === movable.parentId)?.children ?? []
}

/** Where a record stands now, or null when it is gone or of a kind that does not move. */
export function findMovable(plan: Plan, id: string): Movable | null {
  for (const kind of ['areas', 'goals', 'activities'] as const) {
    for (const { parentId, children } of moveTargets(plan, kind)) {
      const index = children.findIndex((child) => child.id === id)
      const child = children[index]
      if (child) return { kind, id: child.id, parentId, index }
    }
  }
  return null
}
