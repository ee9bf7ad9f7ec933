/**
 * The tools of the focused prose, at its head and in a place of their own: they cover nothing, and a person finds them
 * without knowing any shortcut. One stop in the tab order, just before the text; arrows move inside.
 */
import type { Editor } from '@tiptap/core'
import { Link, MessageSquareText, Superscript } from 'lucide-react'
import { type KeyboardEvent, type Ref, useState, useSyncExternalStore } from 'react'
import { commentSelection } from './createFieldEditor.ts'
import { type FormatTool, formatTools, listTools } from './formatTools.ts'
import { LinkForm } from './LinkForm.tsx'
import { SourceForm } from './SourceForm.tsx'
import type { TextFieldProps } from './textFieldProps.ts'

interface FormatRowProps {
  readonly editor: Editor
  readonly field: TextFieldProps
  readonly ref: Ref<HTMLDivElement>
}

export function FormatRow({ editor, field, ref }: FormatRowProps) {
  const { words, onComment } = field
  const [asking, setAsking] = useState<'link' | 'source' | null>(null)
  const ask = (what: 'link' | 'source') => setAsking(asking === what ? null : what)
  const all: readonly FormatTool[] = [
    ...formatTools,
    { name: 'link', Icon: Link, isOn: (at) => at.isActive('link'), run: () => ask('link') },
    { name: 'source', Icon: Superscript, isOn: (at) => at.isActive('source'), run: () => ask('source') },
    ...(onComment
      ? [
          {
            name: 'comment' as const,
            Icon: MessageSquareText,
            isOn: null,
            run: () => commentSelection(field),
          },
        ]
      : []),
    ...listTools,
  ]
  const shown = useShownTools(editor, all)
  const leave = () => {
    setAsking(null)
    editor.commands.focus()
  }
  return (
    <div className="format-row" ref={ref}>
      <div role="toolbar" tabIndex={-1} aria-label={words.formatRow} onKeyDown={(event) => handleKey(event, leave)}>
        {shown.map(({ tool: { name, Icon, isOn, run }, isPressed }, index) => (
          <button
            key={name}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            aria-label={words[name]}
            title={words[name]}
            {...(isOn && { 'aria-pressed': isPressed })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor)}
          >
            <Icon size={18} aria-hidden="true" />
          </button>
        ))}
      </div>
      {asking === 'link' && <LinkForm editor={editor} words={words} onDone={leave} />}
      {asking === 'source' && <SourceForm editor={editor} field={field} onDone={leave} />}
    </div>
  )
}

/** The tools that have something to do where the caret is, and which of them are in force there. */
function useShownTools(editor: Editor, tools: readonly FormatTool[]) {
  const read = () =>
    tools.map(({ isOn, isOffered }) => `${Number(isOffered?.(editor) ?? true)}${Number(isOn?.(editor) ?? false)}`)
  const states = useSyncExternalStore(
    (listener) => {
      editor.on('transaction', listener)
      return () => void editor.off('transaction', listener)
    },
    () => (editor.isDestroyed ? '' : read().join(' ')),
  ).split(' ')
  return tools.flatMap((tool, index) =>
    states[index]?.[0] === '1' ? [{ tool, isPressed: states[index]?.[1] === '1' }] : [],
  )
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
