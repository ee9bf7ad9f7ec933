import { textName } from '@samplan/shared/doc'
import type { RecordId } from '@samplan/shared/plan'
import type { Anchor } from '@samplan/shared/wire'
import * as Y from 'yjs'

/** How much of the surroundings an anchor keeps on either side. */
const surroundings = 32

/** An anchor on words of a field's first paragraph; throws where they do not stand there. */
export function anchorAt(doc: Y.Doc, at: { recordId: RecordId; field: string; quote: string }): Anchor {
  const { recordId, field, quote } = at
  const paragraph = doc.getXmlFragment(textName(recordId, field)).get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  const words = text instanceof Y.XmlText ? String(text) : ''
  const start = words.indexOf(quote)
  if (!(text instanceof Y.XmlText) || start < 0) throw new Error(`The ${field} of ${recordId} does not say "${quote}"`)
  const end = start + quote.length
  // The range keeps to its words: what is typed right before or after it stays outside.
  const range = { start: position(text, start, 0), end: position(text, end, -1) }
  const before = words.slice(Math.max(0, start - surroundings), start)
  return { recordId, field, range, quote, before, after: words.slice(end, end + surroundings) }
}

function position(text: Y.XmlText, index: number, association: number): string {
  const relative = Y.createRelativePositionFromTypeIndex(text, index, association)
  return Buffer.from(Y.encodeRelativePosition(relative)).toString('base64')
}
