/**
 * One number for what a document holds, so that two replicas can be compared without sending it. A state vector
 * cannot do that: it sees neither deletions nor words in another order.
 *
 *   SHA-256( client ids with their clocks, by id ‖ roots that hold something, by name ‖ what each holds, in order )
 *
 * It covers what healthy replicas with the same updates agree on, and nothing else:
 * - A deletion counts by what it took away, not as the set that Yjs keeps, in which replicas merge ranges differently.
 * - Formatting marks are left out. Yjs deletes marks without effect in every client by itself, a reader's too, whose
 *   deletions the plan does not take. Words, blocks and their attributes are the same all the same.
 * - Runs of words are joined: how they are cut is each replica's own affair.
 *
 * Read from the items themselves, so that a document is the same whether anybody has asked for its roots or not.
 */
import * as encoding from 'lib0/encoding'
import { digest } from 'lib0/hash/sha256'
import * as Y from 'yjs'

/** Any shared type, as the document's own list of roots has it. */
type Shared = Y.Doc['share'] extends Map<string, infer Root> ? Root : never

/** 32 bytes. Reads the whole document and changes nothing in it; overflows no stack on a plan that was admitted. */
export function contentHash(doc: Y.Doc): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const [clientId, clock] of [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(
    ([one], [other]) => one - other,
  )) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
  }
  for (const [name, root] of [...doc.share].sort(byName)) {
    if (isEmpty(root)) continue
    encoding.writeVarString(encoder, name)
    writeType(encoder, root)
  }
  return digest(encoding.toUint8Array(encoder))
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}

function isEmpty(root: Shared): boolean {
  for (let item = root._start; item; item = item.right) if (!item.deleted) return false
  for (const item of root._map.values()) if (!item.deleted) return false
  return true
}

/** What begins each piece, so that no two different contents are written alike. */
const tags = { end: 0, words: 1, type: 2, value: 3, key: 4 } as const

function writeType(encoder: encoding.Encoder, type: Shared): void {
  if (type instanceof Y.XmlElement) encoding.writeVarString(encoder, type.nodeName)
  let words = ''
  const flush = () => {
    if (words === '') return
    encoding.writeUint8(encoder, tags.words)
    encoding.writeVarString(encoder, words)
    words = ''
  }
  for (let item = type._start; item; item = item.right) {
    if (item.deleted || item.content instanceof Y.ContentFormat) continue
    if (item.content instanceof Y.ContentString) words += item.content.str
    else {
      flush()
      writeContent(encoder, item)
    }
  }
  flush()
  for (const [key, item] of [...type._map].sort(byName)) {
    if (item.deleted) continue
    encoding.writeUint8(encoder, tags.key)
    encoding.writeVarString(encoder, key)
    writeContent(encoder, item)
  }
  encoding.writeUint8(encoder, tags.end)
}

function writeContent(encoder: encoding.Encoder, { content }: Y.Item): void {
  if (content instanceof Y.ContentType) {
    encoding.writeUint8(encoder, tags.type)
    writeType(encoder, content.type)
    return
  }
  for (const value of content.getContent()) {
    encoding.writeUint8(encoder, tags.value)
    encoding.writeAny(encoder, value)
  }
}
