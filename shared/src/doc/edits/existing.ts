import type * as Y from 'yjs'
import type { RecordId, RecordKind } from '../../plan/index.ts'
import { findRecord } from '../roots.ts'

/** The record to edit. Records are never taken out of their map, so a missing one is a fault of the caller. */
export function existing(doc: Y.Doc, kind: RecordKind, id: RecordId): Y.Map<unknown> {
  const record = findRecord(doc, kind, id)
  if (!record) throw new Error(`There is no record ${id} among ${kind}`)
  return record
}
