/** A live editor in place of a rendered text. It comes and goes with this component, in the same paint. */
import type { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { setCommentMarks } from './commentMarks.ts'
import { createFieldEditor } from './createFieldEditor.ts'
import { FormatRow } from './FormatRow.tsx'
import { fitsSchema } from './fitsSchema.ts'
import type { TextFieldProps } from './textFieldProps.ts'

/** Where the caret goes as soon as the editor is there: under the pointer, or to the start. */
export type CaretWish = { readonly left: number; readonly top: number } | 'start'

interface LiveTextProps {
  readonly field: TextFieldProps
  /** The caret is in this text or in its format row. */
  readonly focused: boolean
  /** Taken once, when the editor is made. */
  readonly takeWish: () => CaretWish | null
  /** The text holds what this page does not know; it must stay rendered. Nothing was made of it. */
  readonly onUnfit: () => void
  /** Something arrived that this page does not know, and the editor has let go. This component is of no more use. */
  readonly onLetGo: () => void
}

export function LiveText({ field, focused, takeWish, onUnfit, onLetGo }: LiveTextProps) {
  const { fragment, awareness, undo, variant, label, placeholder, highlights } = field
  const mount = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const latest = useRef({ field, takeWish, onUnfit, onLetGo })
  useLayoutEffect(() => {
    latest.current = { field, takeWish, onUnfit, onLetGo }
  })
  useLayoutEffect(() => {
    const element = mount.current
    if (!element) return
    if (!fitsSchema(fragment)) return latest.current.onUnfit()
    const made = createFieldEditor({
      element,
      props: () => ({ ...latest.current.field, fragment, awareness, undo, variant }),
      onFormatRow: () => row.current?.querySelector('button')?.focus(),
      onUnfit() {
        made.destroy()
        latest.current.onLetGo()
      },
    })
    setEditor(made)
    const wish = latest.current.takeWish()
    if (wish) placeCaret(made, wish)
    return () => made.destroy()
  }, [fragment, awareness, undo, variant])
  useEffect(() => {
    if (editor && !editor.isDestroyed) setCommentMarks(editor.view, highlights)
  }, [editor, highlights])
  useEffect(() => {
    // The editor reads its name again whenever its properties are set.
    if (editor && !editor.isDestroyed) editor.view.setProps({ attributes: { ...editor.view.props.attributes } })
  }, [editor, label, placeholder])
  const hasRow = focused && variant === 'prose' && editor !== null && !editor.isDestroyed
  return (
    <>
      {hasRow && <FormatRow ref={row} editor={editor} field={field} />}
      <div ref={mount} className="text-live" />
    </>
  )
}

function placeCaret(editor: Editor, wish: CaretWish): void {
  const at = wish === 'start' ? null : editor.view.posAtCoords(wish)
  editor.commands.setTextSelection(at?.pos ?? 0)
  editor.view.focus()
}
