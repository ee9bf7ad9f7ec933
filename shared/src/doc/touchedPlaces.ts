/**
 * Where a transaction changed the plan: records with their keys, texts, and roots that the layout does not know. The
 * incremental reading, the undo stack, the admission and the attribution all ask here.
 */
import type * as Y from 'yjs'
import type { RecordId, RecordKind } from '../plan/index.ts'
import { parseTextName } from './layout.ts'
import { type AnyType, isRecordKind, rootName, standingRoot } from './roots.ts'

export type TouchedPlace =
  /** `keys` is null when the record itself was put in or taken away. */
  | {
      readonly in: 'record'
      readonly kind: RecordKind
      readonly id: RecordId
      readonly keys: ReadonlySet<string | null> | null
    }
  | { readonly in: 'text'; readonly name: string; readonly owner: string; readonly field: string }
  | { readonly in: 'elsewhere'; readonly name: string | null }

export function touchedPlaces(transaction: Y.Transaction): readonly TouchedPlace[] {
  const places: TouchedPlace[] = []
  for (const [type, keys] of transaction.changed) places.push(...placesOf(type as unknown as AnyType, keys))
  return places
}

function placesOf(type: AnyType, keys: ReadonlySet<string | null>): readonly TouchedPlace[] {
  let root = type
  let record: string | null = null
  while (root._item !== null) {
    record = root._item.parentSub
    root = root._item.parent as AnyType
  }
  const name = rootName(root) ?? rootName(standingRoot(root))
  const text = name === null ? null : parseTextName(name)
  if (name !== null && text !== null) return [{ in: 'text', name, ...text }]
  if (name === null || !isRecordKind(name)) return [{ in: 'elsewhere', name }]
  const kind = name
  if (root !== type) return [{ in: 'record', kind, id: record as RecordId, keys }]
  return [...keys].map((id) => ({ in: 'record', kind, id: id as RecordId, keys: null }))
}

/** The records whose fields or texts a transaction changed, each once: who touched what is told by them. */
export function touchedRecords(transaction: Y.Transaction): readonly RecordId[] {
  const ids = new Set<RecordId>()
  for (const place of touchedPlaces(transaction)) {
    if (place.in === 'record' && place.id !== null) ids.add(place.id)
    if (place.in === 'text' && place.owner !== 'plan') ids.add(place.owner as RecordId)
  }
  return [...ids]
}
