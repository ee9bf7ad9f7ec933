/** The sums of linked plans together: the county's joint plan with those of its municipalities, its region, its parts. */
import type { FundingSource, OrganisationId, PlanId } from '../../plan/index.ts'
import type { GrantUse } from '../grantsLeft.ts'
import { plus, type Sum, type Totals, zero } from '../totals.ts'

/** What several plans are added up from. */
export type PlanSums = Pick<Totals, 'plan' | 'byOrganisation' | 'bySource' | 'byUseYear' | 'grantsLeft'>

export interface RolledUpTotals {
  readonly whole: Sum
  readonly byPlan: ReadonlyMap<PlanId, Sum>
  readonly byOrganisation: ReadonlyMap<OrganisationId | null, Sum>
  readonly bySource: ReadonlyMap<FundingSource | null, Sum>
  readonly byUseYear: ReadonlyMap<number, Sum>
  /** What is left of each grant when all the plans have taken theirs. */
  readonly byGrant: readonly GrantUse[]
}

/** Adds up exactly: every cost line is in one plan. Grants belong to the county and count once. */
export function rollUpTotals(plans: ReadonlyMap<PlanId, PlanSums>): RolledUpTotals {
  const totals = [...plans.values()]
  return {
    whole: totals.reduce((sum, { plan }) => plus(sum, plan), zero),
    byPlan: new Map([...plans].map(([planId, { plan }]) => [planId, plan])),
    byOrganisation: added(totals.map(({ byOrganisation }) => byOrganisation)),
    bySource: added(totals.map(({ bySource }) => bySource)),
    byUseYear: added(totals.map(({ byUseYear }) => byUseYear)),
    byGrant: grantsAcross(totals),
  }
}

function added<Key>(divisions: readonly ReadonlyMap<Key, Sum>[]): ReadonlyMap<Key, Sum> {
  const sums = new Map<Key, Sum>()
  for (const division of divisions) {
    for (const [key, sum] of division) sums.set(key, plus(sums.get(key) ?? zero, sum))
  }
  return sums
}

function grantsAcross(totals: readonly PlanSums[]): readonly GrantUse[] {
  const uses = new Map<string, GrantUse>()
  for (const use of totals.flatMap(({ grantsLeft }) => grantsLeft.byGrant)) {
    const key = `${use.grantLineId}/${use.organisationId}`
    const plannedOre = use.plannedOre + (uses.get(key)?.plannedOre ?? 0)
    uses.set(key, { ...use, plannedOre, leftOre: use.grantedOre - use.setAsideOre - plannedOre })
  }
  return [...uses.values()]
}
