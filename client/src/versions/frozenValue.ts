/** A frozen field that several could have set. A version has no unsettled value: the freeze asks for them all. */
export function frozenValue<T>(value: T | null | { readonly unsettled: readonly T[] }): T | null {
  if (value === null || typeof value !== 'object' || !('unsettled' in value)) return value as T | null
  return value.unsettled[0] ?? null
}
