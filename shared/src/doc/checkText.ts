/** Whether one new Yjs item may stand where it stands: the closed set of nodes and marks, and no depth to fall into. */
import * as Y from 'yjs'
import { parseTextName } from './layout.ts'
import type { LayoutProblemCode } from './layoutProblem.ts'
import { type AnyType, isRecordKind, metaName, rootName, standingRoot } from './roots.ts'
import { isMarkValue, isNodeAttribute, markOfAttribute, maxTextDepth, textNodeNames } from './textLayout.ts'

/** Null where the item is fine, or where another check has the last word on it (a record's key and value). */
export function checkItem(item: Y.Item): LayoutProblemCode | null {
  const parent = item.parent as AnyType
  let root = parent
  let depth = 1
  while (root._item !== null) {
    if (depth++ > maxTextDepth) return 'too-deep'
    root = root._item.parent as AnyType
  }
  const name = rootName(root) ?? rootName(standingRoot(root))
  if (name === null) return 'unknown-root'
  if (parseTextName(name)) return checkTextItem(item, parent)
  if (name === metaName) return 'meta-touched'
  if (!isRecordKind(name)) return 'unknown-root'
  return checkRecordItem(item, depth)
}

/** Records hang in their kind's map and values in the record: two levels of keys, and primitive values. */
function checkRecordItem({ parentSub, content }: Y.Item, depth: number): LayoutProblemCode | null {
  if (parentSub === null || depth > 2) return 'unknown-content'
  if (depth === 1) return content instanceof Y.ContentType && content.type instanceof Y.Map ? null : 'bad-value'
  return content instanceof Y.ContentAny ? null : 'bad-value'
}

function checkTextItem({ parentSub, content }: Y.Item, parent: AnyType): LayoutProblemCode | null {
  if (parentSub !== null) return checkAttribute(parentSub, content, parent)
  if (content instanceof Y.ContentFormat) return checkMark(content)
  if (content instanceof Y.ContentString) return parent instanceof Y.XmlText ? null : 'unknown-content'
  if (!(content instanceof Y.ContentType) || parent instanceof Y.XmlText) return 'unknown-content'
  const { type } = content
  if (type instanceof Y.XmlText) return null
  return type instanceof Y.XmlElement && textNodeNames.has(type.nodeName) ? null : 'unknown-content'
}

function checkAttribute(key: string, content: Y.Item['content'], parent: AnyType): LayoutProblemCode | null {
  if (!(parent instanceof Y.XmlElement) || !(content instanceof Y.ContentAny)) return 'unknown-content'
  return content.arr.every((value) => isNodeAttribute(parent.nodeName, key, value)) ? null : 'unknown-content'
}

function checkMark({ key, value }: Y.ContentFormat): LayoutProblemCode | null {
  const mark = markOfAttribute(key)
  return mark !== null && isMarkValue(mark, value as unknown) ? null : 'unknown-content'
}
