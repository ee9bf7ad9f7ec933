/** The tools of the format row that need no question: what they are called, when they are in force and what they do. */
import type { Editor } from '@tiptap/core'
import {
  Bold,
  Heading1,
  Heading2,
  IndentDecrease,
  IndentIncrease,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  TextQuote,
} from 'lucide-react'
import { setHeading } from './createFieldEditor.ts'
import { indentItem, mayIndent, outdentItem } from './listNodes.ts'
import type { TextWords } from './textFieldProps.ts'

export interface FormatTool {
  /** Its name among the words, of those that are words alone. */
  readonly name: Exclude<keyof TextWords, 'sourceOf' | 'lengthLeft'>
  readonly Icon: LucideIcon
  /** Whether it is in force at the caret; null for what is not a state. */
  readonly isOn: ((editor: Editor) => boolean) | null
  /** Whether it has something to do at the caret; always, where it does not say. */
  readonly isOffered?: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

const isHeading = (level: 3 | 4) => (editor: Editor) => editor.isActive('heading', { level })
const toggleHeading = (level: 3 | 4) => (editor: Editor) => setHeading(editor, isHeading(level)(editor) ? null : level)

export const formatTools: readonly FormatTool[] = [
  {
    name: 'bold',
    Icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    Icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  { name: 'heading', Icon: Heading1, isOn: isHeading(3), run: toggleHeading(3) },
  { name: 'subheading', Icon: Heading2, isOn: isHeading(4), run: toggleHeading(4) },
  {
    name: 'bulletList',
    Icon: List,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    Icon: ListOrdered,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    Icon: TextQuote,
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
]

const isInList = (editor: Editor) => editor.isActive('listItem')

/** Last in the row, so that nothing moves when they come and go. */
export const listTools: readonly FormatTool[] = [
  { name: 'outdent', Icon: IndentDecrease, isOn: null, isOffered: isInList, run: outdentItem },
  {
    name: 'indent',
    Icon: IndentIncrease,
    isOn: null,
    isOffered: (editor) => isInList(editor) && mayIndent(editor),
    run: indentItem,
  },
]
