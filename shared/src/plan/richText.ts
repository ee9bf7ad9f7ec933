/**
 * A text of the plan as a plain tree: what the screen renders, what the checks read and what the canonical JSON holds.
 * The set of nodes and marks is closed; anything else in a document is left untouched and shown as unreadable.
 */
export const markNames = ['bold', 'italic', 'link', 'source'] as const
export type MarkName = (typeof markNames)[number]

export interface Mark {
  readonly type: MarkName
  /** Only on links; `https:` or `mailto:`. */
  readonly href?: string
  /** Only on sources: the note's own text. See `sources.ts`. */
  readonly text?: string
}

export interface TextRun {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}

export const blockNames = ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote'] as const
export type BlockName = (typeof blockNames)[number]

export interface Block {
  readonly type: BlockName
  /** Only on headings: a text's upper and lower level. On a page they come under the record's own heading. */
  readonly level?: 3 | 4
  /** Only on numbered lists that do not begin with 1. */
  readonly start?: number
  readonly content: readonly (Block | TextRun | HardBreak)[]
}

export interface HardBreak {
  readonly type: 'hardBreak'
}

/** The blocks of one text field; empty when nobody has written in it. */
export type RichText = readonly Block[]

/** The text without marks; blocks are joined by `separator`, so a title that was split still reads as one line. */
export function plainText(text: RichText, separator = ' '): string {
  return text.map(nodeText).filter(Boolean).join(separator).trim()
}

function nodeText(node: Block | TextRun | HardBreak): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'hardBreak':
      return ' '
    default:
      return node.content.map(nodeText).join(node.content.some((child) => child.type !== 'text') ? ' ' : '')
  }
}

/** True when somebody has written at least one visible character. */
export function hasText(text: RichText): boolean {
  return plainText(text) !== ''
}

const linkPattern = /^(https:\/\/|mailto:)[^\s<>"']+$/i

/** Links may lead to the web or to an address, never to script. Asked at admission and at every renderer. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && href.length <= 2000 && linkPattern.test(href)
}
