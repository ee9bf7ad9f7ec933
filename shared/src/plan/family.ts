/**
 * Linked plans: the county's joint plan and those that carry it out, each edited by its own organisation. A joint plan
 * has children and no parent, every other kind may have one parent and no children: so a family is one step deep, each
 * cost is in it once, and no chain of links leads back to its start.
 */

import type { GoalId, OrganisationId, PlanId } from './ids.ts'
import type { Ore } from './money.ts'
import type { PlanKind, PlanStatus } from './people.ts'
import type { FundingSource, Horizon } from './plan.ts'

/** Kinds of plan that may have a parent. */
export const childKinds = ['own', 'sub-regional', 'in-depth'] as const satisfies readonly PlanKind[]
export type ChildKind = (typeof childKinds)[number]

/** What is kept of a plan beside its own row: whose it is, and which plan it carries out. */
export interface PlanLink {
  readonly planId: PlanId
  readonly organisationId: OrganisationId | null
  readonly parentId: PlanId | null
  /** The frozen version of the parent whose goals it refers to; null means the first, once there is one. */
  readonly parentVersion: number | null
}

/** One plan of a family, as all who take part in any of its plans may know it: never its title, never its words. */
export interface FamilyMember {
  readonly planId: PlanId
  readonly kind: PlanKind
  readonly organisationId: OrganisationId | null
  readonly status: PlanStatus
  /** The newest frozen version; null before the first. */
  readonly versionNumber: number | null
  /** The version of the parent that it refers to; null for the parent itself, and while that has none. */
  readonly followsVersion: number | null
}

/** A goal as it stands in a frozen version of the parent. */
export interface FamilyGoal {
  readonly id: GoalId
  readonly number: string
  readonly title: string
  readonly horizon: Horizon
}

/** A frozen version of the parent, as its children refer to it. */
export interface ParentVersion {
  readonly number: number
  readonly sha256: string
  readonly goals: readonly FamilyGoal[]
}

/** A plan's family as that plan sees it. */
export interface PlanFamily {
  readonly parentId: PlanId
  /** The parent first, then its children in the order in which they were linked. */
  readonly members: readonly FamilyMember[]
  /** What the children should take up between them. */
  readonly newest: ParentVersion | null
  /** The version that this plan itself refers to; null for the parent, and while that has none. */
  readonly follows: ParentVersion | null
}

/** Costs of one plan with the same year, source and payer: all that a sum of several plans needs of them. */
export interface FamilyCost {
  readonly useYear: number
  readonly source: FundingSource | null
  readonly payerId: OrganisationId | null
  readonly ore: Ore
  /** True where an amount in it is unsettled and counted with its highest value. */
  readonly unsettled: boolean
}

/** What a plan brings into its family: the server's sum of it. */
export interface FamilyShare {
  readonly planId: PlanId
  readonly costs: readonly FamilyCost[]
  /** Goals of the parent that its activities serve, each once, by id. */
  readonly goalIds: readonly GoalId[]
}
