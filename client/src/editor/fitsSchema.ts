/**
 * Whether this page's editor knows everything in a text. Asked before an editor is bound to it and whenever somebody
 * else has changed it: the binding deletes what it does not know, for everybody, by merely opening. It reads and never
 * writes.
 */
import { isMarkValue, markOfAttribute, schemaVersion } from '@samplan/shared/doc'
import { Fragment, type Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { textSchema } from './textSchema.ts'

export function fitsSchema(fragment: Y.XmlFragment): boolean {
  const schema: unknown = fragment.doc?.getMap('meta').get('schema')
  if (typeof schema === 'number' && schema > schemaVersion) return false
  try {
    const content = Fragment.from(toNodes(fragment))
    // A text that nobody has begun holds nothing; the editor shows an empty paragraph for it.
    return content.childCount === 0 || textSchema.topNodeType.validContent(content)
  } catch (problem) {
    if (problem instanceof RangeError || problem instanceof UnknownContent) return false
    throw problem
  }
}

class UnknownContent extends Error {}

function toNodes(parent: Y.XmlFragment): Node[] {
  return (parent.toArray() as readonly unknown[]).flatMap((child) => {
    if (child instanceof Y.XmlText) return toTextNodes(child, parent)
    if (child instanceof Y.XmlElement) return [toNode(child)]
    throw new UnknownContent('neither text nor element')
  })
}

function toNode(element: Y.XmlElement): Node {
  const type = textSchema.nodes[element.nodeName]
  if (!type) throw new UnknownContent(element.nodeName)
  const attributes: Record<string, unknown> = element.getAttributes()
  // An attribute the schema lacks would be taken away with the next edit of the element.
  for (const key of Object.keys(attributes)) {
    if (!Object.hasOwn(type.spec.attrs ?? {}, key)) throw new UnknownContent(`${element.nodeName} ${key}`)
  }
  return type.createChecked(attributes, toNodes(element))
}

function toTextNodes(text: Y.XmlText, parent: Y.XmlFragment): Node[] {
  if (!(parent instanceof Y.XmlElement)) throw new UnknownContent('text outside a block')
  return (text.toDelta() as readonly { insert: unknown; attributes?: object }[]).map(({ insert, attributes }) => {
    if (typeof insert !== 'string') throw new UnknownContent('embed')
    const marks = Object.entries(attributes ?? {}).map(([key, value]: [string, unknown]) => {
      const mark = markOfAttribute(key)
      // Of a mark it knows, what it does not know of it would be taken away with the next edit of the line.
      if (mark === null || !isMarkValue(mark, value)) throw new UnknownContent(key)
      return textSchema.mark(mark, typeof value === 'object' ? (value as Record<string, unknown>) : null)
    })
    return textSchema.text(insert, marks)
  })
}
