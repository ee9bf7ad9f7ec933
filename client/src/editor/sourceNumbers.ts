/**
 * The numbers of sources in a live editor, behind the last letter of their words. Drawn by the style sheet from an
 * attribute, as carets' flags are: the text's DOM holds nothing but the text.
 */
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const key = new PluginKey<DecorationSet>('sourceNumbers')

export function sourceNumbersPlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }: EditorState) => numbersIn(doc),
      apply: ({ docChanged, doc }, shown) => (docChanged ? numbersIn(doc) : shown),
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function numbersIn(doc: Node): DecorationSet {
  const numbers = new Map<string, number>()
  const ends: Decoration[] = []
  doc.descendants((line, at) => {
    if (!line.isTextblock) return true
    line.forEach((run, offset, index) => {
      const sources = sourcesOn(run)
      for (const source of sources) if (!numbers.has(source)) numbers.set(source, numbers.size + 1)
      const going = index + 1 < line.childCount ? sourcesOn(line.child(index + 1)) : []
      const ending = sources.filter((source) => !going.includes(source)).map((source) => numbers.get(source))
      if (ending.length === 0) return
      const end = at + 1 + offset + run.nodeSize
      const attributes = { class: 'source-end', 'data-number': ending.join(',') }
      ends.push(Decoration.inline(end - lastLetter(run.text ?? ''), end, attributes))
    })
    return false
  })
  return ends.length > 0 ? DecorationSet.create(doc, ends) : DecorationSet.empty
}

/** In the order in which they are read, as `readText` gives them. */
function sourcesOn({ isText, marks }: Node): readonly string[] {
  if (!isText) return []
  return marks.flatMap(({ type, attrs }) => (type.name === 'source' ? [String(attrs['text'])] : [])).sort(byCode)
}

const byCode = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** A letter outside the basic plane has two halves, which no element may part. */
const lastLetter = (text: string) => (/[\uDC00-\uDFFF]$/.test(text) ? 2 : 1)
