/** What every part of carrying a plan over is done with. */
import type { BroughtParts, CarryTerms, OrganisationId, RecordId } from '../../plan/index.ts'
import type { CanonicalActivity, CanonicalValue } from '../canonicalContent.ts'

export interface Carrying {
  readonly brings: BroughtParts
  readonly terms: CarryTerms
  readonly isParty: (id: OrganisationId) => boolean
  /** A fresh id for what comes from this record; the two are remembered together. */
  readonly idFrom: <Id extends RecordId>(origin: Id) => Id
}

/** The one value; nothing where there is none, or where nobody had settled which. */
export function settledValue<T extends string | number>(value: CanonicalValue<T>): T | undefined {
  return typeof value === 'object' ? undefined : value
}

/** Whether an activity comes along at all. */
export function isBrought(
  { status }: Pick<CanonicalActivity, 'status'>,
  { brings }: Pick<Carrying, 'brings'>,
): boolean {
  return brings.activities && (brings.finished || (status !== 'done' && status !== 'stopped'))
}
