/**
 * Which parts of a text an undo may take away. Characters and marks always; a block only when nobody's words are left
 * in it. One's own words in it have gone by then, so what is left is somebody else's.
 *
 * A block that opened an empty text stays even without words: it is where others type too, and what they typed in it
 * a moment ago, not here yet, would go with it.
 */
import * as Y from 'yjs'
import type { AnyType } from './roots.ts'

export function mayTakeAway(item: Y.Item): boolean {
  if (!(item.content instanceof Y.ContentType)) return true
  return !hasWords(item.content.type as unknown as AnyType) && !isInOpeningBlock(item)
}

/** Whether anything living is in a type but blocks without words. Depth is bounded by the layout. */
export function hasWords(type: AnyType): boolean {
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (!(item.content instanceof Y.ContentType) || hasWords(item.content.type as unknown as AnyType)) return true
  }
  return false
}

function isInOpeningBlock(item: Y.Item): boolean {
  let block = item
  for (let above = (block.parent as AnyType)._item; above !== null; above = (block.parent as AnyType)._item)
    block = above
  // Put into an empty text, or the first one now.
  if (block.origin === null && block.rightOrigin === null) return true
  for (let left = block.left; left !== null; left = left.left) if (!left.deleted) return false
  return true
}
