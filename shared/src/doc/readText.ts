/**
 * One text, from its fragment to a plain tree. Tolerant: what the closed set of nodes and marks does not know is
 * marked unreadable (V21), and the words inside it are still shown, because nothing typed may disappear. It never
 * writes, and it follows no more than `maxTextDepth` levels, so a hostile depth cannot overflow the stack.
 */
import * as Y from 'yjs'
import {
  type Block,
  type BlockName,
  blockNames,
  type HardBreak,
  isSafeLink,
  type Mark,
  type MarkName,
  markNames,
  type RichText,
  type TextRun,
} from '../plan/index.ts'
import { markOfAttribute, maxTextDepth, sourceOfMark } from './textLayout.ts'

export interface TextReading {
  readonly text: RichText
  /** False where something in it is outside the set of nodes and marks. */
  readonly readable: boolean
}

type Content = Block | TextRun | HardBreak
type Noted = { readable: boolean }

/** The text as a plain tree. */
export function readText(fragment: Y.XmlFragment): RichText {
  return readTextFully(fragment).text
}

/** The text, and whether all of it could be read. */
export function readTextFully(fragment: Y.XmlFragment): TextReading {
  const noted: Noted = { readable: true }
  const text: Block[] = []
  for (const node of readChildren(fragment, 1, noted)) {
    if (node.type !== 'text' && node.type !== 'hardBreak') text.push(node)
    else text.push({ type: 'paragraph', content: [node] })
  }
  return { text, readable: noted.readable }
}

function readChildren(parent: Y.XmlFragment, depth: number, noted: Noted): readonly Content[] {
  if (depth > maxTextDepth) {
    noted.readable = false
    return []
  }
  const content: Content[] = []
  for (const child of parent.toArray() as readonly unknown[]) {
    if (child instanceof Y.XmlText) content.push(...readRuns(child, noted))
    else if (child instanceof Y.XmlElement) content.push(...readElement(child, depth, noted))
    else noted.readable = false
  }
  return content
}

function readElement(element: Y.XmlElement, depth: number, noted: Noted): readonly Content[] {
  const name = element.nodeName
  if (name === 'hardBreak') return [{ type: 'hardBreak' }]
  const content = readChildren(element, depth + 1, noted)
  if (!isBlockName(name)) {
    noted.readable = false
    return content
  }
  if (name === 'orderedList') return [{ type: name, ...startOf(element), content }]
  if (name !== 'heading') return [{ type: name, content }]
  const level: unknown = element.getAttribute('level')
  if (level !== 3 && level !== 4) noted.readable = false
  return [{ type: name, level: level === 4 ? 4 : 3, content }]
}

function startOf(element: Y.XmlElement): { readonly start?: number } {
  const start: unknown = element.getAttribute('start')
  return typeof start === 'number' && Number.isSafeInteger(start) && start !== 1 ? { start } : {}
}

function isBlockName(name: string): name is BlockName {
  return (blockNames as readonly string[]).includes(name)
}

function readRuns(text: Y.XmlText, noted: Noted): readonly TextRun[] {
  const runs: TextRun[] = []
  for (const part of text.toDelta() as readonly { insert: unknown; attributes?: object }[]) {
    const marks = readMarks(part.attributes ?? {}, noted)
    if (typeof part.insert !== 'string') noted.readable = false
    else runs.push({ type: 'text', text: part.insert, ...(marks.length > 0 && { marks }) })
  }
  return runs
}

function readMarks(attributes: object, noted: Noted): readonly Mark[] {
  const marks: Mark[] = []
  for (const [key, value] of Object.entries(attributes) as [string, unknown][]) {
    const mark = readMark(markOfAttribute(key), value)
    if (mark === null) noted.readable = false
    // Words have one weight, one slant and one link, but may rest on several sources.
    else if (!marks.some(({ type, text }) => type === mark.type && text === mark.text)) marks.push(mark)
  }
  // Replicas may hold the marks of a run in different orders.
  return marks.sort((a, b) => markNames.indexOf(a.type) - markNames.indexOf(b.type) || byText(a, b))
}

function readMark(type: MarkName | null, value: unknown): Mark | null {
  switch (type) {
    case null:
      return null
    case 'link': {
      const href = linkTarget(value)
      return href === undefined ? null : { type, href }
    }
    case 'source': {
      const text = sourceOfMark(value)
      return text === undefined ? null : { type, text }
    }
    case 'bold':
    case 'italic':
      return { type }
  }
}

function byText({ text: one = '' }: Mark, { text: other = '' }: Mark): number {
  return one < other ? -1 : Number(one > other)
}

function linkTarget(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'href')) return undefined
  const { href } = value as { href: unknown }
  return isSafeLink(href) ? href : undefined
}
