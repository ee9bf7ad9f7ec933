/**
 * Step 6 of a keystroke's way, on the document: whether what an update made of the document is a plan. The server asks
 * after trying an update where nobody sees it. Only what the transaction touched is looked at, item by item and
 * without recursion, so that a hostile depth costs a walk and not the stack.
 */
import * as Y from 'yjs'
import { isId, type RecordId, type RecordKind, recordKinds } from '../plan/index.ts'
import { checkItem } from './checkText.ts'
import { layout, planTextOwner, planTexts, type RecordLayout } from './layout.ts'
import type { LayoutProblem, LayoutProblemCode } from './layoutProblem.ts'
import { isAuthor } from './readRecord.ts'
import { type AnyType, recordsOf } from './roots.ts'
import { maxTextLength } from './textLayout.ts'
import { type TouchedPlace, touchedPlaces } from './touchedPlaces.ts'

/** Records of one plan, all kinds together, the bin included. The largest plan in sight has some 1 000. */
export const maxRecords = 20_000
/** Living keys of one record: a register has one for each person who set it at the same time, a set one per member. */
const maxKeys = 400

/** The first thing in a transaction that the layout does not allow, or null. */
export function checkLayout(doc: Y.Doc, transaction: Y.Transaction): LayoutProblem | null {
  const itemProblem = checkNewItems(transaction)
  if (itemProblem) return itemProblem
  const places = touchedPlaces(transaction)
  for (const place of places) {
    const problem = checkPlace(doc, transaction, place)
    if (problem) return problem
  }
  return places.some((place) => place.in === 'record' && place.keys === null) ? checkCount(doc) : null
}

/** Every struct that came with the transaction, wherever it hangs. First, because it bounds the depth of the rest. */
function checkNewItems(transaction: Y.Transaction): LayoutProblem | null {
  const { store } = transaction.doc
  for (const [client, end] of transaction.afterState) {
    const start = transaction.beforeState.get(client) ?? 0
    const structs = store.clients.get(client)
    if (end <= start || !structs) continue
    for (let at = Y.findIndexSS(structs, start); at < structs.length; at++) {
      const struct = structs[at]
      const code = struct instanceof Y.Item && !struct.deleted ? checkItem(struct) : null
      if (code) return { code, where: `item ${client}:${struct?.id.clock}` }
    }
  }
  return null
}

function checkPlace(doc: Y.Doc, transaction: Y.Transaction, place: TouchedPlace): LayoutProblem | null {
  switch (place.in) {
    case 'elsewhere':
      return { code: place.name === 'meta' ? 'meta-touched' : 'unknown-root', where: String(place.name).slice(0, 120) }
    case 'text':
      return checkTextPlace(doc, place)
    case 'record':
      return checkRecord(doc, transaction, place)
  }
}

function checkTextPlace(doc: Y.Doc, { name, owner, field }: TouchedPlace & { in: 'text' }): LayoutProblem | null {
  if (!isTextOf(doc, owner, field)) return { code: 'unknown-owner', where: name }
  return isTooLong(doc.getXmlFragment(name)) ? { code: 'text-too-long', where: name } : null
}

function isTextOf(doc: Y.Doc, owner: string, field: string): boolean {
  if (owner === planTextOwner) return (planTexts as readonly string[]).includes(field)
  const kind = recordKinds.find((candidate) => recordsOf(doc, candidate).has(owner))
  return kind !== undefined && (layout[kind].texts as readonly string[]).includes(field)
}

/** Characters and elements count alike, deleted ones not at all. Depth is bounded by now, the walk needs no stack. */
function isTooLong(fragment: Y.XmlFragment): boolean {
  let length = 0
  const waiting: (Y.Item | null)[] = [fragment._start]
  while (waiting.length > 0) {
    for (let item = waiting.pop() ?? null; item !== null; item = item.right) {
      if (item.deleted) continue
      length += item.length
      if (length > maxTextLength) return true
      if (item.content instanceof Y.ContentType) waiting.push((item.content.type as unknown as AnyType)._start)
    }
  }
  return false
}

function checkRecord(
  doc: Y.Doc,
  transaction: Y.Transaction,
  { kind, id, keys }: TouchedPlace & { in: 'record' },
): LayoutProblem | null {
  const where = `${kind}/${String(id).slice(0, 100)}`
  // A change inside a sequence: a map's items all have keys.
  if (!isId(id) || keys?.has(null)) return { code: 'bad-id', where }
  const record = recordsOf(doc, kind).get(id)
  if (record === undefined) return { code: 'record-deleted', where }
  if (!(record instanceof Y.Map)) return { code: 'bad-value', where }
  if (keys === null && isReplaced(doc, transaction, kind, id)) return { code: 'record-replaced', where }
  if (keys === null && isTaken(doc, kind, id)) return { code: 'bad-id', where }
  const living = keys === null ? [...record.keys()] : [...keys].filter((key) => key !== null && record.has(key))
  if (record.size > maxKeys) return { code: 'too-many-keys', where }
  for (const key of living) {
    const code = checkKey(layout[kind], String(key), record.get(String(key)))
    if (code) return { code, where: `${where}/${String(key).slice(0, 100)}` }
  }
  const isWhole = keys !== null || Object.keys(layout[kind].scalars).every((name) => record.has(name))
  return isWhole ? null : { code: 'record-incomplete', where }
}

/** A new record in the place of an older one would have deleted that. */
function isReplaced(doc: Y.Doc, transaction: Y.Transaction, kind: RecordKind, id: RecordId): boolean {
  const item = recordsOf(doc, kind)._map.get(id)
  if (!item) return false
  const isNew = item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0)
  return !isNew || item.left !== null
}

/** One id, one record: texts and comments name their owner by id alone. */
function isTaken(doc: Y.Doc, kind: RecordKind, id: RecordId): boolean {
  return id === planTextOwner || recordKinds.some((other) => other !== kind && recordsOf(doc, other).has(id))
}

function checkKey(fields: RecordLayout, key: string, value: unknown): LayoutProblemCode | null {
  const slash = key.indexOf('/')
  const name = slash < 0 ? key : key.slice(0, slash)
  const rest = key.slice(slash + 1)
  if (slash < 0 && Object.hasOwn(fields.scalars, name)) return fields.scalars[name]?.(value) ? null : 'bad-value'
  if (slash >= 0 && isAuthor(rest) && Object.hasOwn(fields.registers, name))
    return fields.registers[name]?.(value) ? null : 'bad-value'
  if (slash >= 0 && isId(rest) && fields.sets.includes(name)) return value === true ? null : 'bad-value'
  return 'unknown-field'
}

function checkCount(doc: Y.Doc): LayoutProblem | null {
  const count = recordKinds.reduce((sum, kind) => sum + recordsOf(doc, kind)._map.size, 0)
  return count > maxRecords ? { code: 'too-many-records', where: String(count) } : null
}
