/** The register's entries by kind, each kind in its own order. */
import type { CountyRegister, RegisterEntries, RegisterKind, RegisterPart, RegisterPut } from '../../plan/index.ts'

export type AnyEntry = RegisterEntries[RegisterKind]

const lists = {
  organisation: 'organisations',
  collaborationArea: 'collaborationAreas',
  agreement: 'agreements',
  key: 'keys',
  distribution: 'distributions',
  grant: 'grants',
  pot: 'pots',
  countyShare: 'countyShares',
  group: 'groups',
  milestone: 'milestones',
} as const satisfies Record<RegisterKind, keyof CountyRegister>

export function entriesOf(register: CountyRegister, kind: RegisterKind): readonly AnyEntry[] {
  return register[lists[kind]]
}

/** The entry as it stands; null where there is none. */
export function entryOf(register: CountyRegister, { kind, id }: RegisterPart): AnyEntry | null {
  return entriesOf(register, kind).find((entry) => entry.id === id) ?? null
}

/** Where it stands among its kind; -1 where it does not. */
export function placeOf(register: CountyRegister, { kind, id }: RegisterPart): number {
  return entriesOf(register, kind).findIndex((entry) => entry.id === id)
}

/** The register with the entry in it, in the place of the one with its id. */
export function withEntry(register: CountyRegister, put: RegisterPut): CountyRegister {
  const { kind, entry, place } = put
  const before = entriesOf(register, kind)
  const isNew = before.every(({ id }) => id !== entry.id)
  const at = Math.min(place ?? before.length, before.length)
  const after = isNew
    ? [...before.slice(0, at), entry, ...before.slice(at)]
    : before.map((one) => (one.id === entry.id ? entry : one))
  return withEntries(register, kind, after)
}

export function withoutEntry(register: CountyRegister, { kind, id }: RegisterPart): CountyRegister {
  return withEntries(
    register,
    kind,
    entriesOf(register, kind).filter((entry) => entry.id !== id),
  )
}

function withEntries(register: CountyRegister, kind: RegisterKind, entries: readonly AnyEntry[]): CountyRegister {
  return { ...register, [lists[kind]]: inOrder(kind, entries) }
}

/** Grants stand by id and agreements by year, as storage reads them; the others where people put them. */
function inOrder(kind: RegisterKind, entries: readonly AnyEntry[]): readonly AnyEntry[] {
  if (kind !== 'grant' && kind !== 'agreement') return entries
  const yearOf = (entry: AnyEntry) => ('year' in entry ? entry.year : 0)
  return [...entries].sort((a, b) => yearOf(a) - yearOf(b) || (a.id < b.id ? -1 : 1))
}
