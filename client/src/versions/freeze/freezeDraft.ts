/**
 * What the convenor has filled in before freezing, and what still stands in the way. Pure, so that the sentence at the
 * foot and the button can never disagree.
 */
import { type CheckResult, type Finding, isHindering, isLate, isOverridable, mayFreeze } from '@samplan/shared/rules'
import type { FreezeRequest, Override } from '@samplan/shared/wire'

export interface FreezeDraft {
  /** Reasons by finding; a key with an empty reason is ticked and not yet written. */
  readonly overrides: ReadonlyMap<string, string>
  readonly lateReason: string
  readonly opensNextDraft: boolean
  readonly nextDraftReason: string
}

export const emptyFreezeDraft: FreezeDraft = {
  overrides: new Map(),
  lateReason: '',
  opensNextDraft: false,
  nextDraftReason: '',
}

export interface SortedFindings {
  readonly hindering: readonly Finding[]
  readonly warnings: readonly Finding[]
  readonly information: readonly Finding[]
}

export function sortFindings({ findings }: CheckResult): SortedFindings {
  return {
    hindering: findings.filter(isHindering),
    warnings: findings.filter(({ severity }) => severity === 'warning'),
    information: findings.filter(({ severity }) => severity === 'information'),
  }
}

/** Findings that hinder and have no reason yet; one that is absolute can only be mended. */
function findingsLeft(checks: CheckResult, draft: FreezeDraft): readonly Finding[] {
  const allowed = mayFreeze(checks, freezeRequest(checks, draft).overrides)
  return allowed.ok ? [] : allowed.left
}

/** All that keeps the button from working. */
export interface LeftToDo {
  /** Findings to mend, or to freeze over. */
  readonly findings: number
  /** Findings to be frozen over whose reason is not written yet. */
  readonly reasons: number
  readonly lateReason: boolean
  readonly nextDraftReason: boolean
}

export function leftToDo(checks: CheckResult, draft: FreezeDraft): LeftToDo {
  const left = findingsLeft(checks, draft)
  const reasons = left.filter((finding) => isOverridable(finding) && draft.overrides.has(finding.id)).length
  return {
    findings: left.length - reasons,
    reasons,
    lateReason: isLate(checks) && draft.lateReason.trim() === '',
    nextDraftReason: draft.opensNextDraft && draft.nextDraftReason.trim() === '',
  }
}

/** The request that the draft makes. Reasons of findings that have been mended meanwhile are left out. */
export function freezeRequest(checks: CheckResult, draft: FreezeDraft): FreezeRequest {
  const overrides = sortFindings(checks).hindering.flatMap(({ id }): Override[] => {
    const reason = draft.overrides.get(id)?.trim()
    return reason ? [{ findingId: id, reason }] : []
  })
  return {
    overrides,
    ...(isLate(checks) && { lateReason: draft.lateReason.trim() }),
    nextDraftReason: draft.opensNextDraft ? draft.nextDraftReason.trim() : null,
  }
}
