/** What a live text is given by the field around it. */
import type { TextFieldProps } from './textFieldProps.ts'

/**
 * Where the caret goes as soon as the editor is there: under the pointer, to the start or to the end. In pixels from the
 * text's own corner, since the text may move on the screen meanwhile: the place of its format row comes above it.
 */
export type CaretWish = { readonly fromLeft: number; readonly fromTop: number } | 'start' | 'end'

export interface LiveTextProps {
  readonly field: TextFieldProps
  /** The caret is in this text or in its format row. */
  readonly focused: boolean
  /** Taken once, when the editor is made. */
  readonly takeWish: () => CaretWish | null
  /** What was typed before the editor was there; given once. */
  readonly takeTyped: () => string
  /** The text holds what this page does not know; it must stay rendered. Nothing was made of it. */
  readonly onUnfit: () => void
  /** Something arrived that this page does not know, and the editor has let go. This component is of no more use. */
  readonly onLetGo: () => void
}
