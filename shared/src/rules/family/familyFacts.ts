/** What a plan's family says to its checks, and which plans may be linked. */
import type { PlanFacts, PlanFamily } from '../../plan/index.ts'
import type { CheckContext, ParentFacts } from '../check/question.ts'

/** For V19 and V20. Nothing is said of a plan without family, and of no goals while the parent has no version. */
export function familyFacts(family: PlanFamily | null): Pick<CheckContext, 'hasYoungPlan' | 'parent'> {
  if (!family) return {}
  const hasYoungPlan = family.members.some(({ kind }) => kind === 'in-depth')
  return family.follows ? { hasYoungPlan, parent: parentFacts(family.follows) } : { hasYoungPlan }
}

function parentFacts({ number, goals }: NonNullable<PlanFamily['follows']>): ParentFacts {
  return { versionNumber: number, goalIds: goals.map(({ id }) => id) }
}

interface Linkable {
  readonly facts: Pick<PlanFacts, 'id' | 'kind'>
  readonly countyId: string
}

/** Only a joint plan is carried out, only by plans of other kinds, and within one county. */
export function mayCarryOut(child: Linkable, parent: Linkable): boolean {
  return parent.facts.kind === 'joint' && child.facts.kind !== 'joint' && child.countyId === parent.countyId
}
