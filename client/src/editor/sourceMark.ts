/**
 * A source on words; see `shared/plan/sources.ts` for what it is and why it is a mark. Several may lie on the same words,
 * so it excludes no other, itself included, and the binding writes each under a key of its own.
 */
import { isSourceText } from '@samplan/shared/plan'
import { type Editor, Mark } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'

export const SourceMark = Mark.create({
  name: 'source',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ text: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'span[data-source]',
      getAttrs: (words) => {
        const text = words.getAttribute('data-source')
        return isSourceText(text) && { text }
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'source', 'data-source': String(HTMLAttributes['text']) }, 0],
})

export interface CitedWords {
  readonly from: number
  readonly to: number
  /** What the words rest on already. */
  readonly sources: readonly string[]
  /** Somebody has selected them, and did not only stand in or behind them. */
  readonly isSelected: boolean
}

/**
 * The words that a source would be about: the selected ones, else those of the source that the caret is in, else the
 * word before the caret. Null where there is none.
 */
export function wordsToCite(state: EditorState): CitedWords | null {
  const { from, to, empty, $from } = state.selection
  if (!empty) return { from, to, sources: sourcesBetween(state, from, to), isSelected: true }
  const line = $from.parent
  const start = $from.start()
  const sources = sourcesBetween(state, Math.max(start, from - 1), Math.min($from.end(), from + 1))
  if (sources[0] !== undefined) return { ...citedRange(state, from, sources[0]), sources, isSelected: false }
  const before = line.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const word = /[^\s\ufffc]+\s*$/.exec(before)
  if (!word) return null
  const at = start + word.index
  return { from: at, to: at + word[0].trimEnd().length, sources: [], isSelected: false }
}

function sourcesBetween({ doc }: EditorState, from: number, to: number): readonly string[] {
  const found = new Set<string>()
  doc.nodesBetween(from, to, ({ marks }) => {
    for (const { type, attrs } of marks) if (type.name === 'source') found.add(String(attrs['text']))
  })
  return [...found]
}

/** The neighbouring words in the same line that rest on the same source. */
function citedRange({ doc }: EditorState, at: number, source: string): { from: number; to: number } {
  const $at = doc.resolve(at)
  let range: { from: number; to: number } | null = null
  $at.parent.forEach((node, offset) => {
    const from = $at.start() + offset
    if (!node.marks.some(({ type, attrs }) => type.name === 'source' && attrs['text'] === source)) return
    if (range?.to === from) range.to += node.nodeSize
    else if (!range || range.to < at) range = { from, to: from + node.nodeSize }
  })
  return range ?? { from: at, to: at }
}

/**
 * Gives words a source (`before` is null), takes it from them (`after` is null), or words it anew. Its wording is what a
 * source is, so new words hold for it wherever it stands in the text, and it stays one note with one number.
 */
export function changeSource(editor: Editor, words: CitedWords, before: string | null, after: string | null): void {
  const { view, state } = editor
  const mark = (text: string) => state.schema.mark('source', { text })
  const { tr } = state
  if (before === null && after !== null) tr.addMark(words.from, words.to, mark(after))
  else if (before !== null && after === null) tr.removeMark(words.from, words.to, mark(before))
  else if (before !== null && after !== null) {
    state.doc.descendants((node, at) => {
      if (!node.isText || !mark(before).isInSet(node.marks)) return
      tr.removeMark(at, at + node.nodeSize, mark(before)).addMark(at, at + node.nodeSize, mark(after))
    })
  }
  view.dispatch(tr)
}
