/**
 * What is pasted, within the limits of a text: lists three deep, quotations not inside each other, and no attribute
 * that the server would not take. It is asked of the editor's own nodes and not of the markup, because a clipboard may
 * carry the editor's way of writing and still come from anywhere.
 */
import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { isList, listDepthAt, maxListDepth } from '../listNodes.ts'

interface Within {
  readonly lists: number
  readonly isQuoted: boolean
}

/** `at` is where it goes: items join the list that the caret is in, at its depth. */
export function tameSlice(slice: Slice, at: ResolvedPos): Slice {
  const lists = Math.max(0, listDepthAt(at) - 1)
  const content = Fragment.from(tameAll(slice.content, { lists, isQuoted: false }))
  return content.eq(slice.content) ? slice : Slice.maxOpen(content)
}

function tameAll(content: Fragment, within: Within): readonly Node[] {
  return content.content.flatMap((node) => tame(node, within))
}

function tame(node: Node, within: Within): readonly Node[] {
  const { name } = node.type
  if (isList(name)) return tameList(node, within)
  if (name === 'listItem') return tameItem(node, within)
  if (name === 'blockquote') {
    if (within.isQuoted) return tameAll(node.content, within)
    return [node.copy(Fragment.from(tameAll(node.content, { ...within, isQuoted: true })))]
  }
  if (name === 'heading') return [node.type.create({ level: node.attrs['level'] === 4 ? 4 : 3 }, node.content)]
  return [node]
}

/** Below the deepest level a list is no list any more; its items are lines where they stand. */
function tameList(list: Node, within: Within): readonly Node[] {
  const lists = within.lists + 1
  if (lists > maxListDepth) return list.content.content.flatMap((item) => tameAll(item.content, within))
  const items = Fragment.from(list.content.content.flatMap((item) => tameItem(item, { ...within, lists })))
  return [list.type.create(listAttributes(list), items)]
}

/** In the deepest list, the items of a list within an item come after it, in the same order. */
function tameItem(item: Node, within: Within): readonly Node[] {
  if (within.lists < maxListDepth) return [item.copy(Fragment.from(tameAll(item.content, within)))]
  const isInner = (node: Node) => isList(node.type.name)
  const own = item.content.content.filter((node) => !isInner(node))
  const inner = item.content.content.filter(isInner).flatMap((list) => list.content.content)
  const kept = item.copy(Fragment.from(tameAll(Fragment.from(own), within)))
  return [kept, ...inner.flatMap((deeper) => tameItem(deeper, within))]
}

function listAttributes({ type, attrs }: Node): Readonly<Record<string, unknown>> | null {
  if (type.name !== 'orderedList') return null
  const start: unknown = attrs['start']
  const isFigure = typeof start === 'number' && Number.isInteger(start) && start > 0 && start < 10_000
  return { start: isFigure ? start : 1, type: null }
}
