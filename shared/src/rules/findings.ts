/**
 * What the checks say. A finding names its rule, the record to jump to and what it found, as data; the words are in
 * `text/`. Severities follow the agreement's profile:
 *   absolute     blocks freezing and cannot be overridden
 *   blocking     blocks, but the convenor may freeze over it with a reason that is printed in the version
 *   warning      should be looked at
 *   information  for the record
 */
import type {
  FocusAreaId,
  IsoDate,
  Ore,
  OrganisationId,
  RecordId,
  RecordKind,
  RuleNumber,
  Severity,
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
  | { readonly code: 'untitled'; readonly number: string; readonly kind: RecordKind }
  | { readonly code: 'unreadable'; readonly where: string }
  | { readonly code: 'unplaced'; readonly title: string }
  | { readonly code: 'unsettled-amount'; readonly number: string; readonly valuesOre: readonly Ore[] }
  | { readonly code: 'unsettled-date'; readonly number: string; readonly values: readonly IsoDate[] }
  | { readonly code: 'unsettled-figure'; readonly number: string; readonly values: readonly number[] }
  | { readonly code: 'unsettled-responsible'; readonly number: string; readonly values: readonly OrganisationId[] }

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
