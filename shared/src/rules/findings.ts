/**
 * What the checks say. A finding names its rule, the record to jump to and what it found, as data; the words are in
 * `text/`. Severities follow the agreement's profile:
 *   absolute     blocks freezing and cannot be overridden
 *   blocking     blocks, but the convenor may freeze over it with a reason that is printed in the version
 *   warning      should be looked at
 *   information  for the record
 */
import type {
  CostKind,
  FocusAreaId,
  GrantLineId,
  IsoDate,
  Ore,
  OrganisationId,
  PotId,
  RecordId,
  RecordKind,
  RuleNumber,
  Severity,
  ThreadId,
} from '../plan/index.ts'

export { type RuleNumber, ruleNumbers, type Severity, severities } from '../plan/index.ts'

/** Where a finding's remedy begins: the record and, where there is one, the field that takes the caret. */
export interface FindingPlace {
  readonly kind: RecordKind
  readonly id: RecordId
  readonly field: string | null
}

/** What was found, with what its sentence needs. */
export type FindingDetail =
  | { readonly code: 'no-region' }
  | { readonly code: 'municipality-not-party'; readonly organisationId: OrganisationId }
  | { readonly code: 'past-due'; readonly due: IsoDate }
  | { readonly code: 'analysis-empty'; readonly focusAreaId: FocusAreaId }
  | { readonly code: 'focus-area-without-goals'; readonly focusAreaId: FocusAreaId; readonly hasReason: boolean }
  | { readonly code: 'no-long-goal' }
  | { readonly code: 'no-short-goal' }
  | { readonly code: 'focus-area-lacks-horizon'; readonly focusAreaId: FocusAreaId; readonly horizon: 'long' | 'short' }
  | { readonly code: 'no-amount'; readonly number: string }
  | { readonly code: 'zero-without-reason'; readonly number: string }
  | { readonly code: 'no-payer'; readonly number: string; readonly amountOre: Ore }
  | { readonly code: 'no-source'; readonly number: string; readonly amountOre: Ore }
  | {
      readonly code: 'young-line-lacks'
      readonly number: string
      readonly lacks: 'target-group' | 'goal' | 'description'
    }
  | { readonly code: 'no-responsible'; readonly number: string }
  | { readonly code: 'several-responsible'; readonly number: string }
  | { readonly code: 'no-start'; readonly number: string }
  | { readonly code: 'no-end'; readonly number: string }
  | { readonly code: 'ends-before-start'; readonly number: string }
  | { readonly code: 'outside-period'; readonly number: string }
  | { readonly code: 'longer-than-five-years'; readonly number: string }
  | (LineOfOrganisation & {
      readonly code: 'over-granted'
      readonly grantedOre: Ore
      /** The part of it that is in pots. */
      readonly setAsideOre: Ore
      /** In all plans of the family together, and the part of it that is in the others. */
      readonly plannedOre: Ore
      readonly elsewhereOre: Ore
    })
  | (LineOfOrganisation & { readonly code: 'paid-not-planned'; readonly unplannedOre: Ore })
  | { readonly code: 'source-unknown'; readonly number: string; readonly line: string }
  | (PaidFrom & { readonly code: 'source-not-for-payer'; readonly organisationId: OrganisationId })
  | (PaidFrom & { readonly code: 'source-not-for-cost'; readonly kind: CostKind })
  | (PaidFrom & { readonly code: 'source-needs-target-group'; readonly targetGroup: string })
  | {
      readonly code: 'pot-overdrawn'
      readonly potId: PotId
      readonly pot: string
      readonly useYear: number
      readonly availableOre: Ore
      /** By all plans together, and by this one. */
      readonly plannedOre: Ore
      readonly ownOre: Ore
    }
  | { readonly code: 'shares-do-not-add-up'; readonly name: string; readonly totalOre: Ore; readonly sumOre: Ore }
  | { readonly code: 'no-base-date'; readonly name: string }
  | { readonly code: 'no-key-source'; readonly name: string }
  | (PaidFrom & { readonly code: 'conditional-money'; readonly amountOre: Ore })
  | { readonly code: 'no-indicator'; readonly number: string }
  | { readonly code: 'no-baseline'; readonly number: string }
  | { readonly code: 'no-user-organisation' }
  | { readonly code: 'user-organisation-unheard'; readonly organisationId: OrganisationId }
  | (CommentOfRound & { readonly code: 'comment-unanswered' })
  | (CommentOfRound & { readonly code: 'answer-without-reason' })
  | { readonly code: 'statistics-not-split' }
  | { readonly code: 'no-young-part' }
  | { readonly code: 'no-parent-goal'; readonly number: string; readonly versionNumber: number }
  | { readonly code: 'parent-goal-missing'; readonly number: string; readonly versionNumber: number }
  | { readonly code: 'comments-not-reviewed' }
  | (SumDiffers & { readonly code: 'agreement-total-differs' })
  /** With how the county reads it; empty while nobody has said. */
  | (SumDiffers & { readonly code: 'agreement-print-differs'; readonly part: string; readonly reason: string })
  | (SumDiffers & { readonly code: 'agreement-lines-differ'; readonly part: string })
  | { readonly code: 'heading-skips' }
  | {
      readonly code: 'not-accessible'
      readonly in: 'page' | 'pdf'
      readonly problem: 'language' | 'headings' | 'table-headers' | 'alternative-texts'
    }
  | { readonly code: 'round-open'; readonly round: string }
  | { readonly code: 'untitled'; readonly number: string; readonly kind: RecordKind }
  | { readonly code: 'unreadable'; readonly where: string }
  | { readonly code: 'unplaced'; readonly title: string }
  | { readonly code: 'unsettled-amount'; readonly number: string; readonly valuesOre: readonly Ore[] }
  | { readonly code: 'unsettled-date'; readonly number: string; readonly values: readonly IsoDate[] }
  | { readonly code: 'unsettled-figure'; readonly number: string; readonly values: readonly number[] }
  | { readonly code: 'unsettled-responsible'; readonly number: string; readonly values: readonly OrganisationId[] }

/** Grant lines and pots are told by the name they had, since a later agreement may lack them. */
export interface LineOfOrganisation {
  readonly grantLineId: GrantLineId
  readonly line: string
  readonly organisationId: OrganisationId
}

export interface PaidFrom {
  readonly number: string
  readonly line: string
}

/** A round is told by its name, and a comment by the words that it is about. */
export interface CommentOfRound {
  readonly round: string
  readonly quote: string
  readonly threadId: ThreadId
}

/** What is stated, what the parts of it add up to, and stated less added. */
export interface SumDiffers {
  readonly statedOre: Ore
  readonly addedOre: Ore
  readonly differenceOre: Ore
}

export type FindingCode = FindingDetail['code']

export interface Finding {
  /** Stable while the fault stands: rule, code and place. Overrides name it. */
  readonly id: string
  readonly rule: RuleNumber
  readonly severity: Severity
  readonly place: FindingPlace | null
  readonly detail: FindingDetail
}

export interface CheckResult {
  readonly findings: readonly Finding[]
  /** Rules that were asked and found nothing. */
  readonly passed: readonly RuleNumber[]
}
