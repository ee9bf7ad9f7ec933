/**
 * One record, from its Y.Map to plain values by the layout. Tolerant: a key or value that the layout does not know is
 * named as unreadable and left where it is. Keys are walked one by one into Maps, never through `toJSON`, whose result
 * may carry a prototype that an attacker chose.
 */
import * as Y from 'yjs'
import { isId, type RecordId, type RecordKind, type Settled, type Unreadable } from '../plan/index.ts'
import { layout, type RecordLayout } from './layout.ts'
import type { Proposal } from './tree.ts'

export interface RecordReading {
  readonly proposal: Proposal
  readonly scalars: ReadonlyMap<string, unknown>
  readonly registers: ReadonlyMap<string, Settled<unknown>>
  /** Members of each set, sorted by id. */
  readonly sets: ReadonlyMap<string, readonly string[]>
  readonly unreadable: readonly Unreadable[]
}

interface Parts {
  readonly scalars: Map<string, unknown>
  readonly register: Map<string, Written[]>
  readonly sets: Map<string, string[]>
  readonly unreadable: Unreadable[]
}

interface Written {
  readonly value: unknown
  readonly author: number
}

/** Null for what is no record at all: a malformed id, or something else than a map in its place. */
export function readRecord(kind: RecordKind, id: string, record: unknown): RecordReading | null {
  if (!isId(id) || !(record instanceof Y.Map)) return null
  const parts: Parts = { scalars: new Map(), register: new Map(), sets: new Map(), unreadable: [] }
  for (const key of record.keys()) {
    const problem = sortIn(parts, layout[kind], key, record.get(key))
    if (problem) parts.unreadable.push({ where: `${kind}/${id}/${key.slice(0, 100)}`, problem })
  }
  for (const name of Object.keys(layout[kind].scalars)) {
    if (parts.scalars.has(name) || parts.unreadable.some(({ where }) => where.endsWith(`/${name}`))) continue
    parts.unreadable.push({ where: `${kind}/${id}/${name}`, problem: 'bad-value' })
  }
  for (const members of parts.sets.values()) members.sort()
  const registers = new Map([...parts.register].map(([name, written]) => [name, settle(written)]))
  const proposal = proposalOf(kind, id as RecordId, parts.scalars)
  return { proposal, scalars: parts.scalars, registers, sets: parts.sets, unreadable: parts.unreadable }
}

function sortIn(parts: Parts, fields: RecordLayout, key: string, value: unknown): Unreadable['problem'] | null {
  const slash = key.indexOf('/')
  const name = slash < 0 ? key : key.slice(0, slash)
  const rest = slash < 0 ? null : key.slice(slash + 1)
  if (rest === null && Object.hasOwn(fields.scalars, name)) {
    if (!fields.scalars[name]?.(value)) return 'bad-value'
    parts.scalars.set(name, value)
    return null
  }
  if (rest !== null && isAuthor(rest) && Object.hasOwn(fields.registers, name)) {
    if (!fields.registers[name]?.(value)) return 'bad-value'
    append(parts.register, name, { value, author: Number(rest) })
    return null
  }
  if (rest !== null && isId(rest) && fields.sets.includes(name)) {
    if (value !== true) return 'bad-value'
    append(parts.sets, name, rest)
    return null
  }
  return 'unknown-field'
}

/** A Yjs client id as it stands in a register's key: decimal, 32 bits, without leading zeros. */
export function isAuthor(text: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(text) && Number(text) <= 0xffff_ffff
}

function append<T>(lists: Map<string, T[]>, name: string, entry: T): void {
  const list = lists.get(name)
  if (list) list.push(entry)
  else lists.set(name, [entry])
}

/** One living value is settled, and so are several equal ones; different values are unsettled, highest first. */
function settle(written: readonly Written[]): Settled<unknown> {
  const authorsByValue = new Map<unknown, number[]>()
  for (const { value, author } of written) {
    const authors = authorsByValue.get(value)
    if (authors) authors.push(author)
    else authorsByValue.set(value, [author])
  }
  const values = [...authorsByValue].map(([value, authors]) => ({ value, authors: authors.sort((a, b) => a - b) }))
  const [first, second] = values.sort((a, b) => compareDown(a.value, b.value))
  if (!first) return { state: 'empty' }
  return second ? { state: 'unsettled', values } : { state: 'settled', ...first }
}

function compareDown(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return b - a
  return String(a) < String(b) ? 1 : -1
}

function proposalOf(kind: RecordKind, id: RecordId, scalars: ReadonlyMap<string, unknown>): Proposal {
  const parentId = scalars.get('parentId') as RecordId | null | undefined
  const order = scalars.get('order') as string | undefined
  return { kind, id, parentId: parentId ?? null, order: order ?? '', binned: scalars.get('binned') === true }
}
