/** What was said of boards' decisions, as this window knows it: asked for, then kept up by the socket's events. */
import type { OrganisationId } from '@samplan/shared/plan'
import type { Decision, DecisionBook } from '@samplan/shared/wire'
import { createStore, type ReadableStore } from '../sync/index.ts'

export interface DecisionStore {
  /** Null until the server has said what was decided: until then nobody can be called missing. */
  readonly book: ReadableStore<DecisionBook | null>
  /** Takes in entries that are new. */
  take(decisions: readonly Decision[]): void
  /** Takes in the server's list; what the socket brought meanwhile and the list lacks stays. */
  load(book: DecisionBook): void
}

export function createDecisionStore(): DecisionStore {
  const known = new Map<number, Decision>()
  const book = createStore<DecisionBook | null>(null)
  let parties: readonly OrganisationId[] | null = null
  const add = (decisions: readonly Decision[]) => {
    for (const decision of decisions) known.set(decision.number, decision)
    const inOrder = [...known.values()].sort((a, b) => a.number - b.number)
    if (parties) book.set({ parties, decisions: inOrder })
  }
  return {
    book,
    take: add,
    load(loaded) {
      parties = loaded.parties
      add(loaded.decisions)
    },
  }
}
