/**
 * What a text may hold, for the editor: exactly the nodes and marks of `RichText`. One schema for titles and prose
 * alike, and nothing in it is required of a list, an item or a quotation, because the binding deletes from the shared
 * document whatever its schema refuses: two people's deletions may leave any of them empty. What a title
 * may not hold is kept out when it is typed or pasted, never when it is read.
 */

import { isSafeLink } from '@samplan/shared/plan'
import { getSchema, Mark, mergeAttributes, Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'

/** Levels 3 and 4: the plan's own headings are above a text's. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 3, rendered: false } }),
  parseHTML: () => [
    ...['h1', 'h2', 'h3'].map((tag) => ({ tag, attrs: { level: 3 } })),
    ...['h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 4 } })),
  ],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs['level'] === 4 ? 'h4' : 'h3', HTMLAttributes, 0],
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

export const textExtensions = [
  Document,
  Paragraph.extend(noShortcuts),
  Text,
  Heading,
  BulletList.extend({ content: 'listItem*' }),
  OrderedList.extend({ content: 'listItem*' }),
  ListItem.extend({
    content: 'block*',
    addKeyboardShortcuts() {
      // Tab belongs to the page: it leads to the next text, also out of a list.
      return {
        Enter: () => this.editor.commands.splitListItem(this.name),
        'Mod-]': () => this.editor.commands.sinkListItem(this.name),
        'Mod-[': () => this.editor.commands.liftListItem(this.name),
      }
    },
  }),
  Blockquote.extend({ content: 'block*' }),
  HardBreak,
  Bold,
  Italic,
  Link,
]

export const textSchema = getSchema(textExtensions)
