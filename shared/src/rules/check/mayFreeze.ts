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
    ({ id, severity }) => severity === 'absolute' || (severity === 'blocking' && !overridden.has(id)),
  )
  return left.length === 0 ? { ok: true } : { ok: false, left }
}
