/** Reads and writes words in a plan's texts, as an editor on screen would. */
import { textName } from '@samplan/shared/doc'
import * as Y from 'yjs'

/** Adds words at the end of a text, in its first paragraph. */
export function type(doc: Y.Doc, words: string, owner = 'plan', field = 'background'): void {
  doc.transact(() => {
    const text = doc.getXmlFragment(textName(owner, field))
    const first = text.length > 0 ? text.get(0) : null
    const paragraph = first instanceof Y.XmlElement ? first : new Y.XmlElement('paragraph')
    if (first !== paragraph) text.insert(0, [paragraph])
    const run = paragraph.length > 0 ? paragraph.get(paragraph.length - 1) : null
    if (run instanceof Y.XmlText) run.insert(run.length, words)
    else paragraph.insert(paragraph.length, [new Y.XmlText(words)])
  })
}

/** The text's words, without its markup. */
export function wordsOf(doc: Y.Doc, owner = 'plan', field = 'background'): string {
  return doc
    .getXmlFragment(textName(owner, field))
    .toString()
    .replace(/<[^>]+>/g, '')
}
