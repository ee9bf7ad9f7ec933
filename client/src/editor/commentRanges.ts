/**
 * Comments point at words by Yjs relative positions, which stay with the words while others write around them, and
 * keep the words' own text and surroundings for when they are gone. Nothing here writes to the plan: a comment needs no
 * right to edit.
 */
import type { ThreadId } from '@samplan/shared/plan'
import { type Anchor, type Place, wholeAnchor } from '@samplan/shared/wire'
import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import type { CommentRange } from './textFieldProps.ts'
import { domOffset, offsetOfRelative, relativeAt, textsOf } from './textOffsets.ts'

/** Enough to recognise the place, little enough to read. */
const surroundingLength = 30
const longestQuote = 500

/** Where a thread's words are now, in characters from the text's start. */
export interface ShownRange {
  readonly id: ThreadId
  readonly look: CommentRange['look']
  readonly from: number
  readonly to: number
}

/** A text on screen and what it belongs to. */
export interface AnchorSource {
  readonly fragment: Y.XmlFragment
  readonly place: Place
}

/** An anchor on the characters from `from` up to `to`; on the whole text where they are the same. */
function anchorAt({ fragment, place }: AnchorSource, from: number, to: number): Anchor {
  const start = from < to ? relativeAt(fragment, from, 'start') : null
  const end = from < to ? relativeAt(fragment, to, 'end') : null
  if (!start || !end) return wholeAnchor(place.recordId, place.field)
  return {
    ...place,
    range: { start: encode(start), end: encode(end) },
    quote: wordsBetween(fragment, from, to).slice(0, longestQuote),
    before: wordsBetween(fragment, from - surroundingLength, from),
    after: wordsBetween(fragment, to, to + surroundingLength),
  }
}

/** Where the threads' words are now. A thread whose words are gone is left out. */
export function resolveRanges(fragment: Y.XmlFragment, ranges: readonly CommentRange[]): readonly ShownRange[] {
  return ranges.flatMap(({ id, look, start, end }) => {
    const from = decode(fragment, start)
    const to = decode(fragment, end)
    return from !== null && to !== null && from < to ? [{ id, look, from, to }] : []
  })
}

function encode(position: Y.RelativePosition): string {
  return toBase64(Y.encodeRelativePosition(position))
}

function decode(fragment: Y.XmlFragment, encoded: string): number | null {
  try {
    return offsetOfRelative(fragment, Y.decodeRelativePosition(fromBase64(encoded)))
  } catch {
    // An anchor that another client wrote badly is a thread without words on screen, not a fault of this page.
    return null
  }
}

function wordsBetween(fragment: Y.XmlFragment, from: number, to: number): string {
  let before = 0
  const words: string[] = []
  for (const text of textsOf(fragment)) {
    const own = (text.toDelta() as readonly { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : ' '))
      .join('')
    const part = own.slice(Math.max(0, from - before), Math.max(0, to - before))
    if (part !== '') words.push(part)
    before += own.length
  }
  return words.join(' ')
}

const sources = new WeakMap<Element, AnchorSource>()

/** Makes the words of a text on screen available to `anchorOfSelection`; returns how to take that back. */
export function registerSource(root: Element, source: AnchorSource): () => void {
  sources.set(root, source)
  return () => void sources.delete(root)
}

/**
 * The anchor of what is selected on the page, rendered or in an editor; null when nothing is selected or the selection
 * goes over the borders of one text.
 */
export function anchorOfSelection(selection: Selection | null = document.getSelection()): Anchor | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = parentElement(range.startContainer)?.closest('[data-text-field]')
  const source = start && sources.get(start)
  const root = start?.querySelector('[data-text-root], .ProseMirror')
  if (!source || !root?.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const from = domOffset(root, range.startContainer, range.startOffset)
  const to = domOffset(root, range.endContainer, range.endOffset)
  return from < to ? anchorAt(source, from, to) : null
}

function parentElement(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}
