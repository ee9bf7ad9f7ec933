/** A field of a frozen version that several could have set. */
import type { CanonicalValue } from '@samplan/shared/rules'

/** Its value. A version has no unsettled one, since the freeze asks for them all; were there one, the first is read. */
export function frozenValue<T>(value: CanonicalValue<T>): T | null {
  if (value === null || typeof value !== 'object' || !('unsettled' in value)) return value as T | null
  return value.unsettled[0] ?? null
}
