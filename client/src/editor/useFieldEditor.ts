import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { setCommentMarks } from './commentMarks.ts'
import { createFieldEditor, setFieldName } from './createFieldEditor.ts'
import { carets } from './entrances.ts'
import { fitsSchema } from './fitsSchema.ts'
import type { LiveTextProps } from './liveTextProps.ts'

/**
 * An editor in the element for as long as the component is there, made in the same paint and anew only for what an
 * editor cannot change. Null where the text does not fit the schema, and after the editor has let go.
 */
export function useFieldEditor(
  mount: RefObject<HTMLElement | null>,
  props: LiveTextProps,
  onFormatRow: () => void,
): Editor | null {
  const { fragment, awareness, undo, variant, label, placeholder, highlights } = props.field
  const [editor, setEditor] = useState<Editor | null>(null)
  const latest = useRef({ ...props, onFormatRow })
  /** Where the caret stood in an editor that another one takes the place of, as strict mode has it at once. */
  const leftAt = useRef<number | null>(null)
  useLayoutEffect(() => {
    latest.current = { ...props, onFormatRow }
  })
  useLayoutEffect(() => {
    const element = mount.current
    if (!element) return
    if (!fitsSchema(fragment)) return latest.current.onUnfit()
    const made = createFieldEditor({
      element,
      props: () => ({ ...latest.current.field, fragment, awareness, undo, variant }),
      onFormatRow: () => latest.current.onFormatRow(),
      onUnfit() {
        made.destroy()
        latest.current.onLetGo()
      },
    })
    setEditor(made)
    carets.set(made.view.dom, (wish) => placeCaret(made, wish))
    const wish = latest.current.takeWish()
    if (leftAt.current !== null) focusAt(made, leftAt.current)
    else if (wish) placeCaret(made, wish)
    const typed = wish ? latest.current.takeTyped() : ''
    if (typed) made.view.dispatch(made.state.tr.insertText(typed))
    return () => {
      leftAt.current = caretOf(made)
      made.destroy()
    }
  }, [mount, fragment, awareness, undo, variant])
  const living = editor?.isDestroyed ? null : editor
  useEffect(() => {
    if (living) setCommentMarks(living.view, highlights)
  }, [living, highlights])
  useEffect(() => {
    if (living) setFieldName(living, { label, placeholder })
  }, [living, label, placeholder])
  return living
}

function placeCaret(editor: Editor, wish: NonNullable<ReturnType<LiveTextProps['takeWish']>>): void {
  focusAt(editor, caretAt(editor, wish))
}

function focusAt(editor: Editor, position: number): void {
  editor.commands.setTextSelection(position)
  editor.view.focus()
}

/** Null where the keyboard is elsewhere. */
function caretOf(editor: Editor): number | null {
  return !editor.isDestroyed && editor.view.hasFocus() ? editor.state.selection.head : null
}

function caretAt({ view }: Editor, wish: NonNullable<ReturnType<LiveTextProps['takeWish']>>): number {
  if (wish === 'start') return 0
  if (wish === 'end') return view.state.doc.content.size
  const { left, top } = view.dom.getBoundingClientRect()
  return view.posAtCoords({ left: left + wish.fromLeft, top: top + wish.fromTop })?.pos ?? 0
}
