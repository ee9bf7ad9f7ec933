/**
 * The tools of the focused prose, at its head and in a place of their own: they cover nothing, and a person finds them
 * without knowing any shortcut. One stop in the tab order, just before the text; arrows move inside.
 */
import type { Editor } from '@tiptap/core'
import {
  Bold,
  Heading,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareText,
  TextQuote,
} from 'lucide-react'
import { type KeyboardEvent, type Ref, useState, useSyncExternalStore } from 'react'
import { commentSelection, setHeading } from './createFieldEditor.ts'
import { LinkForm } from './LinkForm.tsx'
import type { TextFieldProps, TextWords } from './textFieldProps.ts'

interface FormatRowProps {
  readonly editor: Editor
  readonly field: TextFieldProps
  readonly ref: Ref<HTMLDivElement>
}

interface Tool {
  readonly name: keyof TextWords
  readonly Icon: LucideIcon
  /** The node or mark that shows the tool as pressed; null for what is not a state. */
  readonly shows: string | null
  readonly run: (editor: Editor) => void
}

const tools: readonly Tool[] = [
  { name: 'bold', Icon: Bold, shows: 'bold', run: (editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', Icon: Italic, shows: 'italic', run: (editor) => editor.chain().focus().toggleItalic().run() },
  {
    name: 'heading',
    Icon: Heading,
    shows: 'heading',
    run: (editor) => setHeading(editor, editor.isActive('heading') ? null : 3),
  },
  {
    name: 'bulletList',
    Icon: List,
    shows: 'bulletList',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    Icon: ListOrdered,
    shows: 'orderedList',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    Icon: TextQuote,
    shows: 'blockquote',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
]

export function FormatRow({ editor, field, ref }: FormatRowProps) {
  const { words, onComment } = field
  const [isLinking, setLinking] = useState(false)
  const active = useActive(editor)
  const leave = () => {
    setLinking(false)
    editor.commands.focus()
  }
  const items: readonly Tool[] = [
    ...tools,
    { name: 'link', Icon: Link, shows: 'link', run: () => setLinking(!isLinking) },
    ...(onComment
      ? [{ name: 'comment' as const, Icon: MessageSquareText, shows: null, run: () => commentSelection(field) }]
      : []),
  ]
  return (
    <div className="format-row" ref={ref}>
      <div role="toolbar" tabIndex={-1} aria-label={words.formatRow} onKeyDown={(event) => handleKey(event, leave)}>
        {items.map(({ name, Icon, shows, run }, index) => (
          <button
            key={name}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            aria-label={words[name]}
            title={words[name]}
            {...(shows && { 'aria-pressed': active.has(shows) })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor)}
          >
            <Icon size={18} aria-hidden="true" />
          </button>
        ))}
      </div>
      {isLinking && <LinkForm editor={editor} words={words} onDone={leave} />}
    </div>
  )
}

/** Which nodes and marks the selection stands in. */
function useActive(editor: Editor): ReadonlySet<string> {
  const read = () =>
    [...tools.map(({ shows }) => shows), 'link'].filter((name) => name && editor.isActive(name)).join(' ')
  const names = useSyncExternalStore(
    (listener) => {
      editor.on('transaction', listener)
      return () => void editor.off('transaction', listener)
    },
    () => (editor.isDestroyed ? '' : read()),
  )
  return new Set(names.split(' '))
}

function handleKey(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(event.target as HTMLButtonElement)
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
  const step = steps[event.key]
  if (event.key === 'Escape') leave()
  else if (step) buttons[(at + step + buttons.length) % buttons.length]?.focus()
  else if (event.key === 'Home') buttons[0]?.focus()
  else if (event.key === 'End') buttons.at(-1)?.focus()
  else return
  event.preventDefault()
}
