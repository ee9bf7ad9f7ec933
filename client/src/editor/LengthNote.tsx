/** What a text may still take, said in good time. In thousands until it is close, so that it is not read out at every key. */
import type { Editor } from '@tiptap/core'
import { useSyncExternalStore } from 'react'
import type { TextVariant, TextWords } from './textFieldProps.ts'
import { spaceLeft, warnsBelow } from './textSize.ts'

interface LengthNoteProps {
  readonly editor: Editor
  readonly variant: TextVariant
  readonly words: TextWords
}

export function LengthNote({ editor, variant, words }: LengthNoteProps) {
  const left = useSyncExternalStore(
    (listener) => {
      editor.on('transaction', listener)
      return () => void editor.off('transaction', listener)
    },
    () => (editor.isDestroyed ? null : shownSpace(spaceLeft(editor.state.doc, variant), variant)),
  )
  return (
    <p className="length-note" role="status">
      {left !== null && (left > 0 ? words.lengthLeft(left) : words.lengthFull)}
    </p>
  )
}

function shownSpace(left: number, variant: TextVariant): number | null {
  if (left >= warnsBelow(variant)) return null
  const step = left > 1_000 ? 1_000 : left > 100 ? 100 : 10
  return Math.max(0, Math.floor(left / step) * step)
}
