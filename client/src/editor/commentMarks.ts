/** The words of threads in a live editor, as decorations: the plan's text itself knows nothing of comments. */
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { resolveRanges } from './commentRanges.ts'
import type { CommentRange } from './textFieldProps.ts'
import { editorPosition } from './textOffsets.ts'

interface Marks {
  readonly ranges: readonly CommentRange[]
  readonly shown: DecorationSet
}

const key = new PluginKey<Marks>('commentMarks')

export function commentMarksPlugin(fragment: Y.XmlFragment, initial: () => readonly CommentRange[]): Plugin {
  const show = (state: EditorState, ranges: readonly CommentRange[]): Marks => ({
    ranges,
    shown: DecorationSet.create(state.doc, decorations(fragment, state, ranges)),
  })
  return new Plugin<Marks>({
    key,
    state: {
      init: (_config, state) => show(state, initial()),
      apply(transaction, marks, _before, state) {
        const ranges: unknown = transaction.getMeta(key)
        if (Array.isArray(ranges)) return show(state, ranges)
        if (!transaction.docChanged || marks.ranges.length === 0) return marks
        // What comes from the document replaces everything, so positions are asked anew; one's own edits only shift them.
        const isRemote: unknown = ySyncPluginKey.getState(state)?.isChangeOrigin
        if (isRemote) return show(state, marks.ranges)
        return { ...marks, shown: marks.shown.map(transaction.mapping, transaction.doc) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  })
}

/** Shows other threads than before. */
export function setCommentMarks(view: EditorView, ranges: readonly CommentRange[]): void {
  if (key.getState(view.state)?.ranges !== ranges) view.dispatch(view.state.tr.setMeta(key, ranges))
}

function decorations(fragment: Y.XmlFragment, { doc }: EditorState, ranges: readonly CommentRange[]): Decoration[] {
  return resolveRanges(fragment, ranges).flatMap(({ id, look, from, to }) => {
    const start = editorPosition(doc, from, 'start')
    const end = editorPosition(doc, to, 'end')
    if (start === null || end === null) return []
    const attributes = { nodeName: 'mark', class: `comment-range is-${look}`, 'data-thread': id }
    return [Decoration.inline(start, end, attributes)]
  })
}
