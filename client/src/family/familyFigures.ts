/** A family's figures for its page: who is in it, what each brings, what that comes to, and which goals are taken up. */
import type { FamilyMember, FamilyShare, PlanFamily, PlanId, Register } from '@samplan/shared/plan'
import {
  type GoalCoverage,
  goalCoverage,
  type PlanSums,
  type RolledUpTotals,
  rollUpTotals,
  type Sum,
  sumsOfShare,
} from '@samplan/shared/rules'

export interface FamilyFigures {
  /** The parent first, then larger parts before single organisations, in the register's order. */
  readonly members: readonly FamilyMember[]
  readonly sums: ReadonlyMap<PlanId, PlanSums>
  readonly rolledUp: RolledUpTotals
  readonly coverage: readonly GoalCoverage[]
}

const kinds = ['joint', 'sub-regional', 'own', 'in-depth'] as const

export function familyFigures(
  family: PlanFamily,
  shares: ReadonlyMap<PlanId, FamilyShare>,
  register: Register,
): FamilyFigures {
  const places = new Map(register.organisations.map(({ id }, place) => [id, place]))
  const placeOf = ({ organisationId }: FamilyMember) => places.get(organisationId ?? ('' as never)) ?? places.size
  const members = [...family.members].sort(
    (one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || placeOf(one) - placeOf(other),
  )
  const sums = new Map(
    members.map(({ planId }) => [planId, sumsOfShare(shares.get(planId) ?? { costs: [] }, register)] as const),
  )
  return { members, sums, rolledUp: rollUpTotals(sums), coverage: goalCoverage({ ...family, members }, shares) }
}

/** The state's money is secured or conditional, never their sum alone; the rest is nobody's grant. */
export function kindsOfMoney({ ore, stateGrantOre, conditionalOre }: Sum) {
  return {
    secured: stateGrantOre - conditionalOre,
    conditional: conditionalOre,
    other: ore - stateGrantOre,
    whole: ore,
  }
}
