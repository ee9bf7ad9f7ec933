/**
 * A record that was made and then left as it was. It goes into the bin like any other, but not as an edit that undo knows:
 * nobody has done anything that they would want back. What somebody else is writing in it, not here yet, lies in the bin
 * with it, and is found there.
 */
import type * as Y from 'yjs'
import { type RecordId, type RecordKind, recordKinds } from '../../plan/index.ts'
import type { IdOf } from '../fields.ts'
import { layout, parentKinds, textName } from '../layout.ts'
import { dropOrigin } from '../origins.ts'
import { type AnyType, existingFragment, findRecord, recordsOf } from '../roots.ts'
import { firstChoices } from './addRecords.ts'

/** The kinds that have a title to be left without. */
export type TitledKind = keyof typeof firstChoices

/** Whether nobody here has put anything into a record, nor under it, since it was made; but for a title, if that is said. */
export function isEmptyRecord<K extends TitledKind>(doc: Y.Doc, kind: K, id: IdOf<K>, but?: 'title'): boolean {
  const record = findRecord(doc, kind, id)
  if (!record) return false
  const placed = new Set(['parentId', 'order', 'binned'])
  const first: Readonly<Record<string, unknown>> = firstChoices[kind]
  const isAsMade = [...record.entries()].every(([key, value]) => placed.has(key) || first[key] === value)
  const fields: readonly string[] = layout[kind].texts
  const texts = fields.filter((field) => field !== but).map((field) => existingFragment(doc, textName(id, field)))
  // Words that are gone again were there: undo brings them back, to a record that must be there then.
  return isAsMade && !texts.some((text) => (text as unknown as AnyType | null)?._start) && !isParent(doc, kind, id)
}

/** Puts an empty record away; false, and nothing is done, where it is not empty or lies in the bin already. */
export function dropEmptyRecord<K extends TitledKind>(doc: Y.Doc, kind: K, id: IdOf<K>): boolean {
  const record = findRecord(doc, kind, id)
  if (!record || record.get('binned') === true || !isEmptyRecord(doc, kind, id)) return false
  doc.transact(() => record.set('binned', true), dropOrigin)
  return true
}

/** What lies in the bin counts too: it would come back to a place that is gone. */
function isParent(doc: Y.Doc, kind: RecordKind, id: RecordId): boolean {
  const below = recordKinds.filter((other) => parentKinds[other] === kind || (other === 'areas' && kind === 'areas'))
  return below.some((other) =>
    [...recordsOf(doc, other).keys()].some((key) => {
      return findRecord(doc, other, key as RecordId)?.get('parentId') === id
    }),
  )
}
