/**
 * What a text may hold, for the editor: exactly the nodes and marks of `RichText`. One schema for titles and prose
 * alike, and nothing in it is required of a list, an item or a quotation, because the binding deletes from the shared
 * document whatever its schema refuses: two people's deletions may leave any of them empty. What a title
 * may not hold is kept out when it is typed or pasted, never when it is read.
 */

import { isSafeLink } from '@samplan/shared/plan'
import { type AnyExtension, getSchema, Mark, mergeAttributes, Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { type HeadingLevel, headingTag } from './headingTag.ts'
import { listNodes } from './listNodes.ts'
import { SourceMark } from './sourceMark.ts'

const Heading = Node.create<{ readonly under: HeadingLevel }>({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addOptions: () => ({ under: 2 }),
  addAttributes: () => ({ level: { default: 3, rendered: false } }),
  // A copied heading says its level; `pastedHeadings.ts` has seen to those that come from elsewhere.
  parseHTML: () => [
    { tag: '[data-level="3"]', attrs: { level: 3 } },
    { tag: '[data-level="4"]', attrs: { level: 4 } },
    ...['h1', 'h2', 'h3'].map((tag) => ({ tag, attrs: { level: 3 } })),
    ...['h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 4 } })),
  ],
  renderHTML({ node, HTMLAttributes }) {
    const level = node.attrs['level'] === 4 ? 4 : 3
    return [headingTag(this.options.under, level), { ...HTMLAttributes, 'data-level': level }, 0]
  },
})

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) }
  },
})

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  // Asked here and at every renderer: a document may come from another client.
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (link) => isSafeLink(link.getAttribute('href')) && null }],
  renderHTML: ({ HTMLAttributes: { href, ...rest } }) => [
    'a',
    mergeAttributes(rest, isSafeLink(href) ? { href, rel: 'noopener noreferrer' } : {}),
    0,
  ],
})

/** Everything with Alt is bound by hand: AltGr types £ and µ on a Swedish keyboard and looks like Ctrl+Alt. */
const noShortcuts = { addKeyboardShortcuts: () => ({}) }

/** `under` is the level of the heading that the text stands under. */
export function textExtensions(under: HeadingLevel): readonly AnyExtension[] {
  return [
    Document,
    Paragraph.extend(noShortcuts),
    Text,
    Heading.configure({ under }),
    ...listNodes,
    Blockquote.extend({ content: 'block*' }),
    HardBreak,
    Bold,
    Italic,
    Link,
    SourceMark,
  ]
}

export const textSchema = getSchema([...textExtensions(2)])
