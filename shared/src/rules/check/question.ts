/** What the checks are asked with. What is left out is not known here, and the rules that need it are not asked. */
import type {
  FamilyShare,
  GoalId,
  IsoDate,
  OrganisationId,
  Plan,
  PlanFacts,
  PotUse,
  Register,
  ThreadId,
} from '../../plan/index.ts'
import type { FindingPlace } from '../findings.ts'

/** A consultation round (*samrådsomgång*), as far as the checks look at it; `roundFacts.ts` makes it. */
export interface RoundFacts {
  readonly id: string
  readonly name: string
  readonly state: 'open' | 'closed'
  readonly invited: readonly OrganisationId[]
  /** Those who have given a statement. */
  readonly statements: readonly OrganisationId[]
  readonly comments: readonly RoundComment[]
}

export interface RoundComment {
  readonly threadId: ThreadId
  readonly quote: string
  readonly place: FindingPlace | null
  /** Null while nobody has answered. */
  readonly answer: { readonly needsReason: boolean; readonly hasReason: boolean } | null
}

/** The frozen version of the plan that this one carries out. */
export interface ParentFacts {
  readonly versionNumber: number
  readonly goalIds: readonly GoalId[]
}

/** Something about the finished page or file that keeps people out. */
export interface AccessibilityFault {
  readonly in: 'page' | 'pdf'
  readonly problem: 'language' | 'headings' | 'table-headers' | 'alternative-texts'
}

/** Everything but the plan: as long as it is the same, an unchanged record needs no second look. */
export interface CheckContext {
  readonly register: Register
  readonly facts: PlanFacts
  /** The organisations that have somebody in the plan. Left out, every organisation that takes part is a party. */
  readonly participants?: readonly OrganisationId[]
  /** What other plans take from the county's pots (V12). */
  readonly potUse?: readonly PotUse[]
  /** What the other plans of the family cost (V10): a grant is its organisation's, whichever plan it is used in. */
  readonly familyShares?: readonly FamilyShare[]
  /** V16, V17, V26. */
  readonly rounds?: readonly RoundFacts[]
  /** V18: whether the statistics are split by sex, and why not. */
  readonly statistics?: { readonly splitBySex: boolean; readonly reason: string }
  /** V19: another plan that is the in-depth part. */
  readonly hasYoungPlan?: boolean
  /** V20: asked of plans that carry out another one. */
  readonly parent?: ParentFacts
  /** V22: asked when the plan is published, not when it is frozen. */
  readonly publishing?: { readonly confirmedNobodysHealth: boolean }
  /** V24: what the page or the file was found to lack. */
  readonly accessibility?: readonly AccessibilityFault[]
  /** The date in Stockholm. */
  readonly today: IsoDate
}

export interface CheckQuestion extends CheckContext {
  readonly plan: Plan
}
