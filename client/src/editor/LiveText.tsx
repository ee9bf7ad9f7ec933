/** A live editor in place of a rendered text, with its format row while the caret is in it. */
import { useRef } from 'react'
import { FormatRow } from './FormatRow.tsx'
import { LengthNote } from './LengthNote.tsx'
import type { LiveTextProps } from './liveTextProps.ts'
import { useFieldEditor } from './useFieldEditor.ts'

export function LiveText(props: LiveTextProps) {
  const { field, focused } = props
  const mount = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLDivElement>(null)
  const editor = useFieldEditor(mount, props, () => row.current?.querySelector('button')?.focus())
  const hasRow = focused && field.variant === 'prose'
  return (
    <>
      {/* Its place is there before the tools are, so that the words move once and can be held where they were. */}
      {hasRow && (editor ? <FormatRow ref={row} editor={editor} field={field} /> : <div className="format-row" />)}
      <div ref={mount} className="text-live" />
      {focused && editor && <LengthNote editor={editor} variant={field.variant} words={field.words} />}
    </>
  )
}
