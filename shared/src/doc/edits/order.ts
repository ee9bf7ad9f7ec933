/**
 * Where a record comes to stand among its siblings: a key between its neighbours' keys. Where there is no room (equal
 * keys after concurrent inserts, or one that grew too long) all siblings get fresh keys, which are the same on every
 * replica that does so at once.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import type { RecordId, RecordKind } from '../../plan/index.ts'
import { parentKinds } from '../layout.ts'
import { readRecord } from '../readRecord.ts'
import { findRecord, recordsOf } from '../roots.ts'
import { type Proposal, resolveTree, type Tree } from '../tree.ts'

/** The layout admits 200 characters; new keys stay well below. */
const maxKeyLength = 100

/** The order for a record that shall stand at `index` among the living siblings; out of range means first or last. */
export function orderAt(
  doc: Y.Doc,
  record: { kind: RecordKind; id: RecordId; parentId: RecordId | null },
  index: number,
) {
  const tree = currentTree(doc, record.kind)
  const siblings = tree.childrenOf(record.parentId, record.kind).filter((id) => id !== record.id)
  const at = Math.max(0, Math.min(Math.floor(index), siblings.length))
  const orders = siblings.map((id) => orderOf(doc, record.kind, id))
  const between = keyBetween(orders[at - 1] ?? null, orders[at] ?? null)
  if (between !== null) return between
  const fresh = generateNKeysBetween(null, null, siblings.length + 1)
  const [own = 'a0'] = fresh.splice(at, 1)
  for (const [place, id] of siblings.entries()) findRecord(doc, record.kind, id)?.set('order', fresh[place])
  return own
}

function orderOf(doc: Y.Doc, kind: RecordKind, id: RecordId): string {
  const order = findRecord(doc, kind, id)?.get('order')
  return typeof order === 'string' ? order : ''
}

function keyBetween(before: string | null, after: string | null): string | null {
  // The generator swaps keys that are the wrong way round, so equal and crossed neighbours are asked for here.
  if (before !== null && after !== null && before >= after) return null
  try {
    const key = generateKeyBetween(before, after)
    return key.length <= maxKeyLength ? key : null
  } catch {
    // A neighbour's key is none of the generator's: admitted by the layout, but without room beside it.
    return null
  }
}

/** The tree as it stands, down to a kind: all that is needed to know who its siblings are. */
export function currentTree(doc: Y.Doc, kind: RecordKind): Tree {
  const proposals: Proposal[] = []
  for (let at: RecordKind | null = kind; at !== null; at = parentKinds[at]) {
    for (const [id, value] of recordsOf(doc, at)) {
      const reading = readRecord(at, id, value)
      if (reading) proposals.push(reading.proposal)
    }
  }
  return resolveTree(proposals)
}
