/** What a freeze asks of the checks; the server decides by it, and the dialogue shows it beforehand. */
import type { CheckResult, Finding } from '../findings.ts'

/** A blocking finding that the convenor freezes over; the reason is printed in the version. */
export interface FindingOverride {
  readonly findingId: string
  readonly reason: string
}

export type MayFreeze = { readonly ok: true } | { readonly ok: false; readonly left: readonly Finding[] }

/** Absolute findings always stand in the way, blocking ones until they are overridden with a reason in words. */
export function mayFreeze({ findings }: CheckResult, overrides: readonly FindingOverride[]): MayFreeze {
  const overridden = new Set(overrides.filter(({ reason }) => reason.trim() !== '').map(({ findingId }) => findingId))
  const left = findings.filter(
    (finding) => isHindering(finding) && !(isOverridable(finding) && overridden.has(finding.id)),
  )
  return left.length === 0 ? { ok: true } : { ok: false, left }
}

/** Whether a finding stands in the way of a freeze for as long as nobody freezes over it. */
export function isHindering({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'absolute' || severity === 'blocking'
}

/** Whether a reason is enough to freeze over it; what is absolute can only be mended. */
export function isOverridable({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'blocking'
}

/** V02: after the due date a freeze says why. */
export function isLate({ findings }: CheckResult): boolean {
  return findings.some(({ detail }) => detail.code === 'past-due')
}
