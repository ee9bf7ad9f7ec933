/**
 * Which parts of a text an undo may take away. Characters and marks always; a block only when nobody's words are left
 * in it. One's own words in it have gone by then, so what is left is somebody else's.
 *
 * What others typed in a block a moment ago, not here yet, would go with it. So two blocks stay even without words: the
 * one that opened an empty text, where everybody begins to type, and any in a text that somebody else is in. Whoever
 * wrote without the server has it put back by their own page, see `rescueWords.ts`.
 */
import * as Y from 'yjs'
import { parseTextName } from './layout.ts'
import { type AnyType, rootName } from './roots.ts'

/** Whether somebody else is in a text at the moment; `owner` is a record's id, or `plan`. */
export type IsShared = (owner: string, field: string) => boolean

export function mayTakeAway(item: Y.Item, isShared: IsShared): boolean {
  if (!(item.content instanceof Y.ContentType)) return true
  const block = blockOf(item)
  if (hasWords(item.content.type as unknown as AnyType) || isOpening(block)) return false
  const text = parseTextName(rootName(block.parent as AnyType) ?? '')
  return text === null || !isShared(text.owner, text.field)
}

/** Whether anything living is in a type but blocks without words. Depth is bounded by the layout. */
function hasWords(type: AnyType): boolean {
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (!(item.content instanceof Y.ContentType) || hasWords(item.content.type as unknown as AnyType)) return true
  }
  return false
}

/** The outermost block of a text that an item lies in. */
function blockOf(item: Y.Item): Y.Item {
  let block = item
  for (let above = (block.parent as AnyType)._item; above !== null; above = (block.parent as AnyType)._item)
    block = above
  return block
}

function isOpening(block: Y.Item): boolean {
  // Put into an empty text, or the first one now.
  if (block.origin === null && block.rightOrigin === null) return true
  for (let left = block.left; left !== null; left = left.left) if (!left.deleted) return false
  return true
}
