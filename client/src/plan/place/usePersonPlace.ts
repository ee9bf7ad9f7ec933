/** Where somebody is, as a place that one can go to: the block they write in, otherwise the one they read. */
import { type Person, useStore, whereIs } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'
import type { PlaceOnPage } from './goTo.ts'

export interface PersonPlace extends PlaceOnPage {
  /** "2.1.1", or the name of a part without a number. */
  readonly name: string
}

/** Null while it is not known, or what they are in is gone. */
export function usePersonPlace({ personId, places }: Person): PersonPlace | null {
  const { session, board, texts } = usePlan()
  const index = useStore(board.index)
  const whereabouts = whereIs(session.awareness, personId)
  const at = whereabouts?.at ?? places[0] ?? null
  const recordId = at?.recordId ?? whereabouts?.sees ?? null
  if (recordId === null) return null
  // The block and not its field: nobody's caret shall land in another's sentence.
  if (recordId === 'plan') return { recordId, field: null, name: texts.plan.background }
  const entry = index.get(recordId)
  return entry ? { recordId: entry.blockId, field: null, name: entry.number || texts.plan.analysis } : null
}
