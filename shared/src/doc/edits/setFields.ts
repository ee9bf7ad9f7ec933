/** Values of records: choices, registers and sets. Every call is one transaction; one that changes nothing is none. */
import type * as Y from 'yjs'
import type { RecordKind } from '../../plan/index.ts'
import type {
  ChoiceField,
  ChoiceValue,
  IdOf,
  RegisterKey,
  RegisterValue,
  SetKind,
  SetMembers,
  SetName,
} from '../fields.ts'
import { layout, type RecordLayout } from '../layout.ts'
import { editOrigin } from '../origins.ts'
import { existing } from './existing.ts'

/** One value out of a few. Of concurrent choices one stays, so nothing that is hard to find again may be kept so. */
export function setScalar<K extends RecordKind, F extends ChoiceField<K>>(
  doc: Y.Doc,
  kind: K,
  id: IdOf<K>,
  field: F,
  value: ChoiceValue<K, F>,
): void {
  const record = existing(doc, kind, id)
  const fields: RecordLayout = layout[kind]
  refuseUnreadable(`${kind}/${id}/${field}`, fields.scalars[field]?.(value))
  if (record.get(field) !== value) doc.transact(() => record.set(field, value), editOrigin)
}

/**
 * Sets an amount, a date, a figure or the responsible organisation; null empties it. One's own key is written and every
 * key that one sees is deleted, so a value set at the same time elsewhere stands beside this one until somebody sets
 * it again.
 */
export function setRegister<K extends RecordKind, F extends RegisterKey<K>>(
  doc: Y.Doc,
  kind: K,
  id: IdOf<K>,
  field: F,
  value: RegisterValue<K, F> | null,
): void {
  const record = existing(doc, kind, id)
  const fields: RecordLayout = layout[kind]
  refuseUnreadable(`${kind}/${id}/${field}`, value === null || fields.registers[field]?.(value))
  const seen = registerKeys(record, field)
  if (seen.length === 0 ? value === null : seen.every((key) => record.get(key) === value)) return
  const own = `${field}/${doc.clientID}`
  doc.transact(() => {
    if (value !== null) record.set(own, value)
    for (const key of seen) if (value === null || key !== own) record.delete(key)
  }, editOrigin)
}

/** The living keys of a register. */
function registerKeys(record: Y.Map<unknown>, field: string): readonly string[] {
  return [...record.keys()].filter((key) => key.startsWith(`${field}/`))
}

/** Puts a member into a set or takes it out. */
export function setMember<K extends SetKind>(
  doc: Y.Doc,
  kind: K,
  id: IdOf<K>,
  set: SetName<K>,
  member: SetMembers[SetName<K>],
  on: boolean,
): void {
  const record = existing(doc, kind, id)
  const key = `${set}/${member}`
  if (record.has(key) === on) return
  doc.transact(() => (on ? record.set(key, true) : record.delete(key)), editOrigin)
}

function refuseUnreadable(where: string, isReadable: boolean | undefined): void {
  if (!isReadable) throw new Error(`The layout has no such value for ${where}`)
}
