/**
 * One measure for places in a text: characters from its start, not counting blocks. The fragment, the live editor and
 * the rendered HTML all hold the same characters in the same order, so an offset means the same place in each, and a
 * comment can be anchored from any of them.
 */
import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'

/** At a border between two pieces of text: `start` is the beginning of the later, `end` the end of the earlier. */
export type Side = 'start' | 'end'

/** The pieces of text in a fragment, in reading order. */
export function textsOf(parent: Y.XmlFragment): readonly Y.XmlText[] {
  return (parent.toArray() as readonly unknown[]).flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlFragment ? textsOf(child) : []
  })
}

/** Finds the piece an offset lies in; null past the end of the text or where there is none. */
function findPiece<T>(pieces: Iterable<T>, length: (piece: T) => number, offset: number, side: Side) {
  let before = 0
  let last: { readonly piece: T; readonly index: number } | null = null
  for (const piece of pieces) {
    const index = offset - before
    if (index < 0) return last
    if (index <= length(piece)) {
      last = { piece, index }
      if (side === 'end' || index < length(piece)) return last
    }
    before += length(piece)
  }
  return last
}

/** The relative position of an offset; null where the text has no such place. */
export function relativeAt(fragment: Y.XmlFragment, offset: number, side: Side): Y.RelativePosition | null {
  const found = findPiece(textsOf(fragment), (text) => text.length, offset, side)
  return found && Y.createRelativePositionFromTypeIndex(found.piece, found.index, side === 'start' ? 0 : -1)
}

/** Where a relative position is now; null when it lies in another text or its block is gone. */
export function offsetOfRelative(fragment: Y.XmlFragment, position: Y.RelativePosition): number | null {
  const { doc } = fragment
  const absolute = doc && Y.createAbsolutePositionFromRelativePosition(position, doc)
  if (!absolute) return null
  let before = 0
  for (const text of textsOf(fragment)) {
    if ((text as unknown) === absolute.type) return before + absolute.index
    before += text.length
  }
  return null
}

/** The editor's position of an offset. */
export function editorPosition(doc: Node, offset: number, side: Side): number | null {
  const pieces: { readonly at: number; readonly length: number }[] = []
  doc.descendants((node, at) => {
    if (node.isText) pieces.push({ at, length: node.nodeSize })
  })
  const found = findPiece(pieces, ({ length }) => length, offset, side)
  return found && found.piece.at + found.index
}

/** The offset of a place in rendered HTML or in the editor's DOM, whose only text nodes are the text itself. */
export function domOffset(root: Element, node: globalThis.Node, index: number): number {
  const range = document.createRange()
  range.setStart(root, 0)
  range.setEnd(node, index)
  return range.toString().length
}
