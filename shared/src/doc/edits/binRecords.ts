/** Deleting is a flag: what others type in a record meanwhile stays in it, and comes back with it. */
import type * as Y from 'yjs'
import type { RecordKind } from '../../plan/index.ts'
import type { IdOf } from '../fields.ts'
import { editOrigin } from '../origins.ts'
import { existing } from './existing.ts'

/** Puts a record in the bin, and with it what lies under it. */
export function binRecord<K extends RecordKind>(doc: Y.Doc, kind: K, id: IdOf<K>): void {
  flag(doc, kind, id, true)
}

/** Takes a record out of the bin. It comes back to its parent, or to the first one where that is gone. */
export function restoreRecord<K extends RecordKind>(doc: Y.Doc, kind: K, id: IdOf<K>): void {
  flag(doc, kind, id, false)
}

function flag<K extends RecordKind>(doc: Y.Doc, kind: K, id: IdOf<K>, binned: boolean): void {
  const record = existing(doc, kind, id)
  if ((record.get('binned') === true) !== binned) doc.transact(() => record.set('binned', binned), editOrigin)
}
