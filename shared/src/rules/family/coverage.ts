/** Which goals of the joint plan its children have taken up, and which nobody has. */
import type { FamilyGoal, FamilyShare, PlanFamily, PlanId } from '../../plan/index.ts'

export interface GoalCoverage {
  readonly goal: FamilyGoal
  /** Children with an activity that serves it, in the family's order. */
  readonly takenUpBy: readonly PlanId[]
}

/** Every goal of the parent's newest frozen version, in its order; goals keep their ids from one version to the next. */
export function goalCoverage(family: PlanFamily, shares: ReadonlyMap<PlanId, FamilyShare>): readonly GoalCoverage[] {
  const children = family.members.filter(({ planId }) => planId !== family.parentId)
  return (family.newest?.goals ?? []).map((goal) => ({
    goal,
    takenUpBy: children.map(({ planId }) => planId).filter((id) => shares.get(id)?.goalIds.includes(goal.id)),
  }))
}
