/**
 * How much a text may still take, and what an update with more of it would weigh. Counted as the server's admission counts it, and never less: letters, and for each
 * block and mark what the shared document keeps beside them.
 */
import { maxTextLength } from '@samplan/shared/doc'
import type { Fragment, Node } from '@tiptap/pm/model'
import type { TextVariant } from './textFieldProps.ts'

/** Room for what others write at the same moment: where two fill a text at once, neither is refused for the other. */
const spare = 5_000
/** A title that is longer has become a text. */
const maxLineLength = 1_000

/** Below this, the space that is left is shown. */
export function warnsBelow(variant: TextVariant): number {
  return limit(variant) / 10
}

/** Negative where the text is too long. */
export function spaceLeft(doc: Node, variant: TextVariant): number {
  // No letter costs more than its marks make it, so most texts need no counting.
  const { size } = doc.content
  return size * mostPerLetter < limit(variant) ? limit(variant) - size : limit(variant) - textSize(doc)
}

const mostPerLetter = 20

function limit(variant: TextVariant): number {
  return variant === 'prose' ? maxTextLength - spare : maxLineLength
}

/** A mark begins and ends, and a block is an element with a text in it. */
function textSize(doc: Node): number {
  let size = 0
  doc.descendants(({ isText, nodeSize, marks }) => {
    size += isText ? nodeSize + 2 * marks.length : 2
  })
  return size
}

/** What writing this takes in the bytes of an update, and hardly ever less: measured to within a tenth for prose. */
export function updateBytes(content: Fragment): number {
  let bytes = 0
  content.descendants(({ isText, text = '', marks }) => {
    // Runs and blocks each are an item with its id and its neighbour's; a mark is two more, with its value.
    bytes += isText ? bytesPerItem + encodedLength(text) : 2 * bytesPerItem
    for (const { type, attrs } of marks) bytes += 2 * bytesPerItem + type.name.length + 2 * JSON.stringify(attrs).length
  })
  return bytes
}

const bytesPerItem = 14

const encoder = new TextEncoder()
const encodedLength = (text: string) => encoder.encode(text).length
