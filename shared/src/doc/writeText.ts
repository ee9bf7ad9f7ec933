/**
 * A text of a seed, written as the editor writes it: one element for each block, one text for runs side by side, marks as
 * attributes of text. `readText` gives the same back.
 */
import { encodeAny, toBase64 } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import * as Y from 'yjs'
import { type Block, type HardBreak, hasText, type Mark, type RichText, type TextRun } from '../plan/index.ts'
import { textName } from './layout.ts'

/** One paragraph, several, or a text that was read from another plan. */
export type SeedText = string | readonly string[] | RichText

/** A text without words is left uncreated. */
export function writeText(doc: Y.Doc, owner: string, field: string, text: SeedText | undefined): void {
  const blocks = blocksOf(text ?? [])
  if (hasText(blocks)) doc.getXmlFragment(textName(owner, field)).insert(0, blocks.map(elementOf))
}

function blocksOf(text: SeedText): RichText {
  const parts: readonly (string | Block)[] = typeof text === 'string' ? [text] : text
  return parts
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? { type: 'paragraph', content: [{ type: 'text', text: part }] } : part))
}

function elementOf({ type, level, start, content }: Block): Y.XmlElement {
  const element = new Y.XmlElement<{ [key: string]: number }>(type)
  if (level !== undefined) element.setAttribute('level', level)
  if (start !== undefined) element.setAttribute('start', start)
  element.insert(0, childrenOf(content))
  // What an attribute holds is for `layout.ts` to say; the type of a node's attributes is all that differs.
  return element as unknown as Y.XmlElement
}

function childrenOf(content: readonly (Block | TextRun | HardBreak)[]): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let runs: TextRun[] = []
  const flush = () => {
    if (runs.length > 0) children.push(textOf(runs))
    runs = []
  }
  for (const node of content) {
    if (node.type === 'text') runs.push(node)
    else {
      flush()
      children.push(node.type === 'hardBreak' ? new Y.XmlElement('hardBreak') : elementOf(node))
    }
  }
  flush()
  return children
}

function textOf(runs: readonly TextRun[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    runs.map(({ text: insert, marks = [] }) => ({ insert, attributes: Object.fromEntries(marks.map(attributeOf)) })),
  )
  return text
}

function attributeOf({ type, href, text }: Mark): readonly [string, object] {
  switch (type) {
    case 'bold':
    case 'italic':
      return [type, {}]
    case 'link':
      return [type, { href }]
    case 'source':
      return [`source--${keyOf({ type, attrs: { text } })}`, { text }]
  }
}

/** The key that the editor's binding gives a mark of which several may lie on the same words: 6 bytes of a SHA-256. */
function keyOf(mark: object): string {
  const hash = digest(encodeAny(mark))
  for (let at = keyBytes; at < hash.length; at++) hash[at % keyBytes] = (hash[at % keyBytes] ?? 0) ^ (hash[at] ?? 0)
  return toBase64(hash.slice(0, keyBytes))
}

const keyBytes = 6
