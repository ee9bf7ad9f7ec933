/**
 * What comes in from the clipboard or by drag. The schema takes only what it knows; here is what it cannot see to: Word's
 * lists, which are paragraphs that only look like lists, pictures, sizes, and titles, which are one line.
 */
import { maxTextLength } from '@samplan/shared/doc'
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { cleanPastedHtml } from './cleanPastedHtml.ts'
import type { PasteRefusal, TextVariant } from './textFieldProps.ts'

/** A hundred pages of text. More is a mistake, and would make everybody wait. */
const maxPasteLength = 200_000

export function pastePlugin(variant: TextVariant, onRefused: (reason: PasteRefusal) => void): Plugin {
  const refuse = (reason: PasteRefusal, event: Event) => {
    event.preventDefault()
    onRefused(reason)
    return true
  }
  const refuseData = (event: Event, data: DataTransfer | null) => {
    if (!data) return false
    const html = data.getData('text/html')
    const text = data.getData('text/plain')
    if (data.files.length > 0 && html === '' && text === '') return refuse('image', event)
    // Markup of office programs is many times its text.
    const length = text === '' ? html.length / 4 : text.length
    return length > maxPasteLength ? refuse('too-large', event) : false
  }
  return new Plugin({
    key: new PluginKey('paste'),
    props: {
      handlePaste: (_view, event) => refuseData(event, event.clipboardData),
      handleDrop: (_view, event) => refuseData(event, event.dataTransfer),
      transformPastedHTML: cleanPastedHtml,
      transformPasted: (slice, view) => (variant === 'prose' ? slice : toOneLine(slice, view.state.schema)),
    },
    // The server refuses a text that has grown too long, and with it the whole edit; better not to let it grow.
    filterTransaction: (transaction, state) => {
      const isRemote = transaction.getMeta(ySyncPluginKey) !== undefined
      const { size } = transaction.doc.content
      if (isRemote || size <= maxTextLength || size <= state.doc.content.size) return true
      onRefused('too-large')
      return false
    },
  })
}

/** The words of everything pasted, without marks, on one line. */
function toOneLine(slice: Slice, schema: Schema): Slice {
  const words = slice.content.textBetween(0, slice.content.size, ' ', ' ').replace(/\s+/g, ' ').trim()
  return words === '' ? Slice.empty : new Slice(Fragment.from(schema.text(words)), 0, 0)
}
