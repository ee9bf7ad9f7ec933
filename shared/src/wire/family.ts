/** Linked plans over HTTP. On the plan's socket the family comes as events, without titles: those depend on who asks. */
import type { ChildKind, FamilyShare, OrganisationId, PlanFamily, PlanId, PlanKind } from '../plan/index.ts'
import type { PlanTemplateName } from './http.ts'

/** A plan that carries out the one it is made from. */
export interface NewChildPlan {
  readonly title: string
  readonly kind: ChildKind
  /** Whose plan it is. */
  readonly organisationId: OrganisationId
  readonly template: PlanTemplateName
  readonly periodStart: number
  readonly periodEnd: number
}

/** A plan's family for one person: titles only of plans that they take part in. */
export interface FamilyAnswer {
  /** Null for a plan without links. */
  readonly family: PlanFamily | null
  readonly shares: readonly FamilyShare[]
  readonly titles: readonly { readonly planId: PlanId; readonly title: string }[]
  /** Plans of the county that the person convenes as well and may link to this one now. */
  readonly linkable: readonly { readonly planId: PlanId; readonly title: string; readonly kind: PlanKind }[]
}
