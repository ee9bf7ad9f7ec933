/** A new result for a distribution, for instance on another base date. What was decided on before stays with its reason. */
import type { Distribution, DistributionRecord, IsoDate, Ore, OrganisationId, PersonId } from '../../plan/index.ts'

export interface Replacement {
  readonly reason: string
  readonly on: IsoDate
  readonly by: PersonId | null
}

export type Redistributed =
  | { readonly ok: true; readonly record: DistributionRecord }
  | { readonly ok: false; readonly code: 'reason-needed' | 'nothing-changed' }

/** The record with `next` as its current result and the one before first among the earlier. */
export function redistribute(record: DistributionRecord, next: Distribution, why: Replacement): Redistributed {
  if (why.reason.trim() === '') return { ok: false, code: 'reason-needed' }
  if (isSame(record.current, next)) return { ok: false, code: 'nothing-changed' }
  const replaced = { distribution: record.current, replacedOn: why.on, replacedBy: why.by, reason: why.reason.trim() }
  return { ok: true, record: { ...record, current: next, earlier: [replaced, ...record.earlier] } }
}

export interface ShareChange {
  readonly organisationId: OrganisationId
  readonly beforeOre: Ore
  readonly afterOre: Ore
}

/** Whose amount differs between two results; who is in only one of them has 0 kr in the other. */
export function shareChanges(before: Distribution, after: Distribution): readonly ShareChange[] {
  const amounts = (of: Distribution) => new Map(of.shares.map((share) => [share.organisationId, share.amountOre]))
  const [was, is] = [amounts(before), amounts(after)]
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((organisationId) => {
      return { organisationId, beforeOre: was.get(organisationId) ?? 0, afterOre: is.get(organisationId) ?? 0 }
    })
    .filter(({ beforeOre, afterOre }) => beforeOre !== afterOre)
}

/** Plain data all through, and made by the same code in the same order. */
function isSame(a: Distribution, b: Distribution): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
