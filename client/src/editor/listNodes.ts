/**
 * Lists, at most three deep: what nobody can follow on a screen is no longer a list. The limit holds for what is typed
 * and pasted, never for what is read: two people who indent at the same time may go beyond it, and nothing of theirs
 * is refused for that.
 */
import { type Editor, wrappingInputRule } from '@tiptap/core'
// One by one: the package as a whole brings ticked lists and their keys, which no plan has.
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import type { ResolvedPos } from '@tiptap/pm/model'

export const maxListDepth = 3

/** How many lists a place lies in. */
export function listDepthAt(place: ResolvedPos): number {
  let lists = 0
  for (let depth = place.depth; depth > 0; depth--) if (isList(place.node(depth).type.name)) lists += 1
  return lists
}

export function isList(name: string): boolean {
  return name === 'bulletList' || name === 'orderedList'
}

/** Whether the item at the caret may go one level in. */
export function mayIndent({ state }: Editor): boolean {
  return listDepthAt(state.selection.$from) < maxListDepth
}

/** One level in, where the limit allows it. Handled either way: the browser's own meaning of the key is not wanted. */
export function indentItem(editor: Editor): boolean {
  if (mayIndent(editor)) editor.chain().focus().sinkListItem('listItem').run()
  return true
}

export function outdentItem(editor: Editor): boolean {
  editor.chain().focus().liftListItem('listItem').run()
  return true
}

const Bullets = BulletList.extend({ content: 'listItem*' })

const Numbers = OrderedList.extend({
  content: 'listItem*',
  // Figures alone, in every view of the text and in print: references to *punkt 2* hold everywhere.
  renderHTML: ({ HTMLAttributes: { start, type: _, ...rest } }) => ['ol', start === 1 ? rest : { ...rest, start }, 0],
  // Without the stock one's own way of pasting, which makes lists of plain text, in titles too.
  addProseMirrorPlugins: () => [],
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,3})\.\s$/,
        type: this.type,
        getAttributes: ([, figure]) => ({ start: Number(figure) }),
        joinPredicate: ([, figure], list) => list.childCount + Number(list.attrs['start']) === Number(figure),
      }),
    ]
  },
})

const Item = ListItem.extend({
  content: 'block*',
  addKeyboardShortcuts() {
    // Tab belongs to the page: it leads to the next text, also out of a list.
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => indentItem(this.editor),
      'Mod-[': () => outdentItem(this.editor),
    }
  },
})

export const listNodes = [Bullets, Numbers, Item]
