/**
 * What comes in from the clipboard or by drag. Too much of it, and files, are refused before a byte is parsed; HTML is
 * cleaned; what is left is brought within the limits of a text, and into one line where the field has one. Whoever
 * pastes is told what did not come along.
 */
import { maxTextLength } from '@samplan/shared/doc'
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { PasteNotice, TextVariant } from '../textFieldProps.ts'
import { spaceLeft, updateBytes } from '../textSize.ts'
import { cleanCharacters, cleanPlainText } from './cleanCharacters.ts'
import { cleanPastedHtml } from './cleanPastedHtml.ts'
import { tameSlice } from './tameSlice.ts'

/** The markup of office programs is ten times its text and more; beyond that it is no text. */
const maxHtmlLength = 20 * maxTextLength

/** The server takes 256 kB in one update (`frames.ts` in `shared/wire`), and a paste is one. */
const maxUpdateBytes = 240_000

type Tell = (notices: readonly PasteNotice[]) => void

export function pastePlugin(variant: TextVariant, onPasted: Tell): Plugin {
  return new Plugin({
    key: new PluginKey('paste'),
    props: {
      // The editor's own handlers come after parsing; these come before.
      handleDOMEvents: {
        paste: (_view, event) => refuseData(event, event.clipboardData, onPasted),
        drop: (_view, event) => refuseData(event, event.dataTransfer, onPasted),
      },
      transformPastedHTML(html) {
        const cleaned = cleanPastedHtml(html)
        if (cleaned.notices.length > 0) onPasted(cleaned.notices)
        return cleaned.html
      },
      transformPastedText: cleanPlainText,
      handlePaste(_view, _event, slice) {
        if (updateBytes(slice.content) <= maxUpdateBytes) return false
        onPasted(['too-large'])
        return true
      },
      transformPasted: (slice, { state }) =>
        variant === 'prose' ? tameSlice(slice, state.selection.$from) : toOneLine(slice, state.schema),
    },
    // The server refuses a text that has grown too long, and with it the whole edit; better not to let it grow.
    filterTransaction(transaction, state) {
      if (mayGrow(transaction, state, variant)) return true
      onPasted([transaction.getMeta('uiEvent') === 'paste' ? 'too-large' : 'full'])
      return false
    },
  })
}

function refuseData(event: Event, data: DataTransfer | null, onPasted: Tell): boolean {
  const reason = data && refusal(data)
  if (!reason) return false
  event.preventDefault()
  onPasted([reason])
  return true
}

function refusal(data: DataTransfer): PasteNotice | null {
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (data.files.length > 0 && html === '' && text === '') {
    return [...data.files].some(({ type }) => type.startsWith('image/')) ? 'image' : 'file'
  }
  return text.length > maxTextLength || markupLength(html) > maxHtmlLength ? 'too-large' : null
}

/** Pictures stand in the markup as text, a million letters each, and are left out anyway. */
function markupLength(html: string): number {
  return html.length > maxHtmlLength ? html.replace(/"data:[^"]*"/gi, '').length : html.length
}

function mayGrow(transaction: Transaction, state: EditorState, variant: TextVariant): boolean {
  const isRemote = transaction.getMeta(ySyncPluginKey) !== undefined
  if (isRemote || !transaction.docChanged || spaceLeft(transaction.doc, variant) >= 0) return true
  return transaction.doc.content.size <= state.doc.content.size
}

/** The words of everything pasted, without marks, on one line. */
function toOneLine(slice: Slice, schema: Schema): Slice {
  const words = cleanCharacters(slice.content.textBetween(0, slice.content.size, ' ', ' '))
  const line = words.replace(/\s+/g, ' ').trim()
  return line === '' ? Slice.empty : new Slice(Fragment.from(schema.text(line)), 0, 0)
}
