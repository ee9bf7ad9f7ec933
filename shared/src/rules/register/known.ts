/** What entries may refer to, looked up once for a whole register. */
import type { CountyRegister, GrantLine, Ore, Organisation, RegisterFault } from '../../plan/index.ts'

export interface Known {
  readonly register: CountyRegister
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly collaborationAreas: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  /** Of all agreements. */
  readonly grantLines: ReadonlyMap<string, GrantLine>
  readonly focusAreas: ReadonlySet<string>
  readonly pots: ReadonlySet<string>
  /** All grants together. */
  readonly grantedOre: Ore
}

export function knownIn(register: CountyRegister): Known {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id))
  const { organisations, collaborationAreas, keys, pots, agreements, grants } = register
  return {
    register,
    organisations: new Map(organisations.map((one) => [one.id, one])),
    collaborationAreas: ids(collaborationAreas),
    keys: ids(keys),
    grantLines: new Map(agreements.flatMap(({ grantLines }) => grantLines).map((one) => [one.id, one])),
    focusAreas: ids(agreements.flatMap(({ focusAreas }) => focusAreas)),
    pots: ids(pots),
    grantedOre: grants.reduce((sum, { amountOre }) => sum + amountOre, 0),
  }
}

/** A fault where the register does not hold what is referred to; nothing where nothing is. */
export function refersTo(
  field: string,
  id: string | null,
  held: { has(id: string): boolean },
): readonly RegisterFault[] {
  return id === null || held.has(id) ? [] : [{ field, code: 'unknown' }]
}
