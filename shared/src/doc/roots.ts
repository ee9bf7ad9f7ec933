/**
 * The roots of a plan's document: the maps of records and the fragments of texts. Nothing else opens a root, so a
 * name is spelled in one place and a text is never created as a nested type.
 */
import * as Y from 'yjs'
import { type RecordId, type RecordKind, recordKinds } from '../plan/index.ts'
import { type TextField, textName } from './layout.ts'

export const metaName = 'meta'

export type AnyType = Y.AbstractType<unknown>

export function isRecordKind(name: string): name is RecordKind {
  return (recordKinds as readonly string[]).includes(name)
}

/** The records of a kind, by id. What stands in it is not trusted to be a map. */
export function recordsOf(doc: Y.Doc, kind: RecordKind): Y.Map<unknown> {
  return doc.getMap<unknown>(kind)
}

/** The record, or null where there is none or it is not a map. */
export function findRecord(doc: Y.Doc, kind: RecordKind, id: RecordId): Y.Map<unknown> | null {
  const record = recordsOf(doc, kind).get(id)
  return record instanceof Y.Map ? record : null
}

/** A text of a record or, with the owner `plan`, of the plan itself. The same object at every call. */
export function fragment(doc: Y.Doc, owner: 'plan', field: 'background'): Y.XmlFragment
export function fragment(doc: Y.Doc, owner: RecordId, field: TextField<RecordKind>): Y.XmlFragment
export function fragment(doc: Y.Doc, owner: string, field: string): Y.XmlFragment {
  return doc.getXmlFragment(textName(owner, field))
}

/** A text that somebody has begun, by its root's name; null for one that is not in the document, which stays so. */
export function existingFragment(doc: Y.Doc, name: string): Y.XmlFragment | null {
  return doc.share.has(name) ? doc.getXmlFragment(name) : null
}

const knownNames = new WeakMap<AnyType, string>()

/** The name of a root type; null for a type that is no root of its document. Looked up once for each type. */
export function rootName(type: AnyType): string | null {
  const known = knownNames.get(type)
  if (known !== undefined) return known
  for (const [name, root] of type.doc?.share ?? []) {
    if (root !== type) continue
    knownNames.set(type, name)
    return name
  }
  return null
}

/**
 * What stands in a root now. Yjs puts a new object in a root's place when it is first asked for with its type; the
 * old one still leads to the content, and the content to the new one.
 */
export function standingRoot(type: AnyType): AnyType {
  const content = type._start ?? type._map.values().next().value
  const parent = content?.parent
  return parent instanceof Y.AbstractType ? parent : type
}
