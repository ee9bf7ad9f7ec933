import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Takes the browser's selection into the editor now. The browser moves it at once and tells of it a moment later, so a
 * key that asks where the caret is, or takes the focus away, would otherwise go by where it was before the last key.
 */
export function takeSelection(view: EditorView): void {
  const { state, dom } = view
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
  if (!anchorNode || !focusNode || !dom.contains(anchorNode) || !dom.contains(focusNode)) return
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0)
  const head = view.posAtDOM(focusNode, focusOffset ?? 0)
  if (state.selection.anchor === anchor && state.selection.head === head) return
  view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))))
}
