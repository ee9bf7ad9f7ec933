/**
 * Keys at the edge of a text that ask for something beyond it. The text knows when its caret is at an edge; where one goes
 * from there, the page knows.
 */
import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { takeSelection } from './takeSelection.ts'
import type { TextStep, TextVariant } from './textFieldProps.ts'

/**
 * Null for every key that is the text's own: with a selection, with Shift, Ctrl or Alt, and everywhere but at an edge. A
 * key that is held asks for nothing but the next place: nobody means to make or take away thirty records in a second.
 */
export function stepAsked(view: EditorView, event: KeyboardEvent, variant: TextVariant): TextStep | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event
  if (ctrlKey || metaKey || altKey || shiftKey || !/^(Arrow(Up|Down|Left|Right)|Enter|Escape|Backspace)$/.test(key))
    return null
  if (repeat && isOnce(key)) return null
  takeSelection(view)
  const { doc, selection } = view.state
  const isEmpty = doc.textContent === ''
  if ((key === 'Escape' || key === 'Backspace') && isEmpty && variant !== 'prose') return { to: 'back' }
  if (!selection.empty) return null
  if (key === 'Enter') return variant !== 'prose' && isAtEnd(view) ? { to: 'next', isEmpty } : null
  if (key === 'ArrowLeft') return isAtStart(view) ? { to: 'left' } : null
  if (key === 'ArrowRight') return isAtEnd(view) ? { to: 'right' } : null
  const isUp = key === 'ArrowUp'
  if (!isUp && key !== 'ArrowDown') return null
  if (!view.endOfTextblock(isUp ? 'up' : 'down') || hasMore(selection, isUp ? -1 : 1)) return null
  return { to: isUp ? 'up' : 'down', x: view.coordsAtPos(selection.head).left }
}

/** The keys that make something, take it away or leave. */
export function isOnce(key: string): boolean {
  return /^(Enter|Escape|Backspace)$/.test(key)
}

function isAtStart({ state: { selection } }: EditorView): boolean {
  return selection.$head.parentOffset === 0 && !hasMore(selection, -1)
}

function isAtEnd({ state: { selection } }: EditorView): boolean {
  return selection.$head.parentOffset === selection.$head.parent.content.size && !hasMore(selection, 1)
}

/** Whether the caret can go to a line before or after its own block. */
function hasMore({ $head }: Selection, by: 1 | -1): boolean {
  if ($head.depth === 0) return false
  return Selection.findFrom($head.doc.resolve(by === 1 ? $head.after() : $head.before()), by, true) !== null
}
