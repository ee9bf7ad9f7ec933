/**
 * What typing sends, made before the run. Each typist writes at the end of a text that others write in too, a letter a
 * key, with a caret after it; as a stock editor sends it, one update and one presence frame for each key.
 */
import { fragment } from '@samplan/shared/doc'
import type { ActivityId } from '@samplan/shared/plan'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { idOf } from './planMaterial.ts'
import { swedishWords } from './words.ts'

export interface Typist {
  readonly clientId: number
  /** The update of each key; the key's place in the list is its clock. */
  readonly updates: readonly Uint8Array[]
  /** The presence entry after each key. */
  readonly carets: readonly Uint8Array[]
}

/** Client ids of typists, told apart from everything else in a plan. */
const firstClientId = 1_000_000

/** Typists of one plan, `texts` of whose activities they write in by turns. */
export function makeTypists(state: Uint8Array, count: number, keys: number, texts: number): readonly Typist[] {
  return Array.from({ length: count }, (_, index) => makeTypist(state, firstClientId + index, keys, index % texts))
}

function makeTypist(state: Uint8Array, clientId: number, keys: number, activity: number): Typist {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  const text = textOf(doc, idOf('activity', activity))
  const letters = swedishWords(clientId, keys)
  const carets = Array.from({ length: keys }, (_, key) => {
    text.insert(text.length, letters[key] ?? ' ')
    return caret(clientId, key, Y.createRelativePositionFromTypeIndex(text, text.length), activity)
  })
  doc.destroy()
  return { clientId, updates, carets }
}

/** The description's first run of text. */
export function textOf(doc: Y.Doc, activityId: string): Y.XmlText {
  const paragraph = fragment(doc, activityId as ActivityId, 'description').get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error(`${activityId} has no description to write in`)
  return text
}

function caret(clientId: number, key: number, position: Y.RelativePosition, activity: number): Uint8Array {
  const place = Y.relativePositionToJSON(position)
  return presence(clientId, key + 2, {
    user: { name: `Deltagare ${clientId}`, color: '#30bced' },
    cursor: { anchor: place, head: place },
    at: { recordId: idOf('activity', activity), field: 'description' },
  })
}

/** A presence update of one entry, as y-protocols writes it. */
function presence(clientId: number, clock: number, state: object): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, clientId)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, JSON.stringify(state))
  return encoding.toUint8Array(encoder)
}
