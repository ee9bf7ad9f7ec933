/** A plan that has been written in for years: many windows, runs of letters here and there, some taken back. */
import * as Y from 'yjs'
import { textOf } from './keystrokes.ts'
import { idOf, makePlan, type PlanSize } from './planMaterial.ts'
import { createChance, swedishWords } from './words.ts'

export interface HistoryShape {
  readonly size: PlanSize
  /** Transactions: letters typed, letters taken back. */
  readonly edits: number
  /** How many of the newest edits are kept one by one instead of in the state. */
  readonly tail: number
}

export interface History {
  readonly state: Uint8Array
  readonly tail: readonly Uint8Array[]
  /** Everything, as a document encodes it. */
  readonly whole: Uint8Array
}

/** Edits of one window, one after the other; a new window has a new client id. */
const editsOfWindow = 1_500
/** Letters typed in one place before the caret goes elsewhere. */
const editsOfVisit = 40
const takenBack = 0.08

export function writeHistory({ size, edits, tail }: HistoryShape): History {
  const doc = makePlan(size)
  const chance = createChance(edits)
  const letters = swedishWords(1, 2_000)
  const newest: Uint8Array[] = []
  let state: Uint8Array = new Uint8Array()
  let place = { text: textOf(doc, idOf('activity', 0)), at: 0 }
  for (let edit = 0; edit < edits; edit++) {
    if (edit % editsOfWindow === 0) doc.clientID = 10_000_000 + edit
    if (edit % editsOfVisit === 0) place = somewhere(doc, size, chance)
    if (edit === edits - tail) {
      state = Y.encodeStateAsUpdate(doc)
      doc.on('update', (update) => newest.push(update))
    }
    if (chance() < takenBack && place.at > 0) place.text.delete(--place.at, 1)
    else {
      place.text.insert(place.at++, letters[edit % letters.length] ?? ' ')
    }
  }
  const whole = Y.encodeStateAsUpdate(doc)
  return { state: tail > 0 ? state : whole, tail: newest, whole }
}

function somewhere(doc: Y.Doc, size: PlanSize, chance: () => number) {
  const text = textOf(doc, idOf('activity', Math.floor(chance() * size.activities)))
  return { text, at: Math.floor(chance() * text.length) }
}
