/**
 * What became of each record of a frozen version in the plan that was made from it: kept, changed field by field, moved,
 * new or dropped. Records are known again by where they come from, never by their words, numbers or order.
 */
import type { CarryTerms, Origins, RecordId, RichText } from '../../plan/index.ts'
import type { CanonicalValue } from '../canonicalContent.ts'
import { sameData } from '../register/sameData.ts'
import { asCarried, type ComparedKind, type ComparedRecord } from './comparedRecords.ts'
import { sameText } from './sameText.ts'

export type FieldChange =
  | { readonly type: 'text'; readonly field: string; readonly before: RichText; readonly after: RichText }
  | { readonly type: 'value'; readonly field: string; readonly before: FieldValue; readonly after: FieldValue }
  | {
      readonly type: 'set'
      readonly field: string
      readonly before: readonly string[]
      readonly after: readonly string[]
    }
export type FieldValue = CanonicalValue<string | number>

export type RecordState = 'kept' | 'changed' | 'new' | 'dropped'

/** What a record stood under, or stands under now; null at the top of the plan, and for what has no place in it. */
export type Place = Pick<ComparedRecord, 'kind' | 'number' | 'title'> | null

export interface RecordChange {
  readonly kind: ComparedKind
  /** In the new plan; of a dropped record in the version. */
  readonly id: RecordId
  /** Changed is also what was moved alone. */
  readonly state: RecordState
  readonly before: ComparedRecord | null
  readonly after: ComparedRecord | null
  readonly fields: readonly FieldChange[]
  /** Where it stands under something else than what its place comes from. */
  readonly moved: { readonly from: Place; readonly to: Place } | null
  /** What it stands under, or stood. */
  readonly place: Place
}

interface Sides {
  readonly before: readonly ComparedRecord[]
  readonly after: readonly ComparedRecord[]
  readonly terms: CarryTerms
  readonly origins: Origins
}

/** In the new plan's order; what was dropped comes last, in the version's. */
export function compareRecords({ before, after, terms, origins }: Sides): readonly RecordChange[] {
  const [old, now] = [byId(before), byId(after)]
  const placeIn = (side: ReadonlyMap<RecordId, ComparedRecord>, { parentId }: ComparedRecord): Place =>
    (parentId && side.get(parentId)) || null
  const found = new Set<RecordId>()
  const here = after.map((record): RecordChange => {
    const { kind, id } = record
    const place = placeIn(now, record)
    const origin = old.get(origins[id] ?? ('' as RecordId))
    if (origin?.kind !== kind) return { ...alone, kind, id, state: 'new', after: record, place }
    found.add(origin.id)
    const fields = changedFields(origin, record, terms)
    const isMoved = originOf(record.parentId, origins) !== origin.parentId
    const moved = isMoved ? { from: placeIn(old, origin), to: place } : null
    const state = fields.length > 0 || moved ? 'changed' : 'kept'
    return { kind, id, state, before: origin, after: record, fields, moved, place }
  })
  const gone = before
    .filter(({ id }) => !found.has(id))
    .map((record): RecordChange => {
      const { kind, id } = record
      return { ...alone, kind, id, state: 'dropped', before: record, place: placeIn(old, record) }
    })
  return [...here, ...gone]
}

const alone = { before: null, after: null, fields: [], moved: null } as const

/** Null too for a parent that is new. */
function originOf(id: RecordId | null, origins: Origins): RecordId | null {
  return id === null ? null : (origins[id] ?? id)
}

function byId(records: readonly ComparedRecord[]): ReadonlyMap<RecordId, ComparedRecord> {
  return new Map(records.map((record) => [record.id, record]))
}

/** What was expected is compared, and what stood in the version is shown. */
function changedFields(before: ComparedRecord, after: ComparedRecord, terms: CarryTerms): readonly FieldChange[] {
  const carried = asCarried(before, terms)
  const changes: FieldChange[] = []
  for (const [field, text] of Object.entries(after.texts)) {
    const was = before.texts[field] ?? []
    if (!sameText(was, text)) changes.push({ type: 'text', field, before: was, after: text })
  }
  for (const [field, value] of Object.entries(after.values)) {
    const was = before.values[field] ?? null
    if (!sameData(carried.values[field] ?? null, value))
      changes.push({ type: 'value', field, before: was, after: value })
  }
  for (const [field, members] of Object.entries(after.sets)) {
    const was = before.sets[field] ?? []
    if (!sameMembers(carried.sets[field] ?? [], members))
      changes.push({ type: 'set', field, before: was, after: members })
  }
  return changes
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return new Set(one).size === new Set(other).size && one.every((member) => other.includes(member))
}
