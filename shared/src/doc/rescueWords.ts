/**
 * Words that somebody wrote without the server, into a block that others took away meanwhile: by an undo, by marking a
 * paragraph and deleting it, by joining it to the one before. To Yjs a block and all in it are gone together, so words on
 * their way into it would be seen by nobody. Here they are put back where the block stood, as a paragraph of their own.
 *
 * Whoever took the block away had not seen them: only words are looked at that the server had not acknowledged.
 */
import * as Y from 'yjs'
import { rescueOrigin } from './origins.ts'
import type { AnyType } from './roots.ts'

/**
 * To be called when a change by others has just been applied, before Yjs clears up after it (in `afterTransaction`), with
 * one's own edits that are not acknowledged, merged. Returns how to put the words back, in a transaction of its own later;
 * null where the change took none.
 */
export function rescueWords(transaction: Y.Transaction, own: Uint8Array): (() => void) | null {
  const ownPart = partOf(own)
  const blocks = new Set<Y.Item>()
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    const block = struct instanceof Y.Item && ownPart(struct) !== '' ? lostBlock(struct) : null
    if (block) blocks.add(block)
  })
  const taken = (item: Y.Item) => (Y.isDeleted(transaction.deleteSet, item.id) ? ownPart(item) : '')
  const rescues = [...blocks].map((block) => ({ block, words: wordsOf(block, taken) }))
  if (rescues.length === 0) return null
  const { doc } = transaction
  return () => doc.transact(() => rescues.forEach(putBack), rescueOrigin)
}

/** The letters of an item that an update made: Yjs may have joined them to those before and after. */
function partOf(update: Uint8Array): (item: Y.Item) => string {
  const made = Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item)
  return ({ id, length, content }) => {
    if (!(content instanceof Y.ContentString)) return ''
    const parts = made.filter((one) => one.id.client === id.client)
    const from = (clock: number) => Math.min(Math.max(clock - id.clock, 0), length)
    return parts.map((one) => content.str.slice(from(one.id.clock), from(one.id.clock + one.length))).join('')
  }
}

/** The outermost block that is gone with the item; null where all that it lies in is still there. */
function lostBlock(item: Y.Item): Y.Item | null {
  let lost: Y.Item | null = null
  for (let above = (item.parent as AnyType)._item; above !== null; above = (above.parent as AnyType)._item)
    if (above.deleted) lost = above
  return lost
}

/** In the order in which they stood. Depth is bounded by the layout. */
function wordsOf(block: Y.Item, taken: (item: Y.Item) => string): string {
  if (!(block.content instanceof Y.ContentType)) return taken(block)
  let words = ''
  for (let item = (block.content.type as unknown as AnyType)._start; item !== null; item = item.right)
    words += wordsOf(item, taken)
  return words
}

function putBack({ block, words }: { readonly block: Y.Item; readonly words: string }): void {
  let top = block
  for (let above = (top.parent as AnyType)._item; above !== null; above = (above.parent as AnyType)._item) top = above
  const text = top.parent as Y.XmlFragment
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  text.insert(placeAfter(top), [paragraph])
}

/** The place after a block, or after what stands before it where it is gone. */
function placeAfter(block: Y.Item): number {
  let place = 0
  for (let item: Y.Item | null = block; item !== null; item = item.left)
    if (!item.deleted && item.countable) place += item.length
  return place
}
