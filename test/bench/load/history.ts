/** A plan that has been written in for years: many windows, runs of letters here and there, some taken back. */
import * as Y from 'yjs'
import { textOf } from './keystrokes.ts'
import { idOf, makePlan, type PlanSize } from './planMaterial.ts'
import { createChance, swedishWords } from './words.ts'

export interface HistoryShape {
  readonly size: PlanSize
  /** Transactions: letters typed, letters taken back. */
  readonly edits: number
}

/** Edits of one window, one after the other; a new window has a new client id. */
const editsOfWindow = 1_500
/** Letters typed in one place before the caret goes elsewhere. */
const editsOfVisit = 40
const takenBack = 0.08

/** The plan's state after all of it. */
export function writeHistory({ size, edits }: HistoryShape): Uint8Array {
  const doc = makePlan(size)
  const chance = createChance(edits)
  const letters = swedishWords(1, 2_000)
  let place = { text: textOf(doc, idOf('activity', 0)), at: 0 }
  for (let edit = 0; edit < edits; edit++) {
    if (edit % editsOfWindow === 0) doc.clientID = 10_000_000 + edit
    if (edit % editsOfVisit === 0) place = somewhere(doc, size, chance)
    if (chance() < takenBack && place.at > 0) place.text.delete(--place.at, 1)
    else {
      place.text.insert(place.at++, letters[edit % letters.length] ?? ' ')
    }
  }
  return Y.encodeStateAsUpdate(doc)
}

function somewhere(doc: Y.Doc, size: PlanSize, chance: () => number) {
  const text = textOf(doc, idOf('activity', Math.floor(chance() * size.activities)))
  return { text, at: Math.floor(chance() * text.length) }
}
