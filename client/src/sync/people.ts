/** Who else is in the plan, from presence that the server has stamped. */
import type { Presence } from '@samplan/shared/wire'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Person } from './planSession.ts'

/** The server forgets whoever is silent for longer; half of that survives one lost message. */
const renewEveryMs = 15_000

export interface OwnPresence {
  readonly awareness: Awareness
  readonly close: () => void
}

/**
 * Presence whose age only the server judges: by its own clock the library would drop everybody in a hidden window, whose
 * timers run once a minute, and show them again a moment later.
 */
export function openPresence(doc: Y.Doc): OwnPresence {
  const awareness = new Awareness(doc)
  clearInterval(awareness._checkInterval)
  // Yjs gives a document another client id when it meets its own in what somebody else sent. Presence under the old one
  // would make the provider throw at the next connection, and the window would be invisible from then on.
  const followClientId = () => {
    if (awareness.clientID === doc.clientID) return
    const state = awareness.getLocalState()
    awareness.setLocalState(null)
    awareness.clientID = doc.clientID
    awareness.setLocalState(state)
  }
  doc.on('afterTransactionCleanup', followClientId)
  const renewal = setInterval(() => awareness.setLocalState(awareness.getLocalState()), renewEveryMs)
  return {
    awareness,
    close() {
      doc.off('afterTransactionCleanup', followClientId)
      clearInterval(renewal)
      awareness.destroy()
    },
  }
}

/** The others, by name. All windows of one person are one entry; one's own are left out. */
export function readPeople(awareness: Awareness, ownPersonId: string): readonly Person[] {
  const people = new Map<string, Person>()
  for (const [clientId, state] of awareness.getStates()) {
    const { user, at, away = false } = state as Partial<Presence>
    if (clientId === awareness.clientID || !user || user.personId === ownPersonId) continue
    const known = people.get(user.personId)
    const places = [...(known?.places ?? []), ...(at ? [at] : [])]
    people.set(user.personId, { ...user, places, away: away && (known?.away ?? true) })
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.personId < b.personId ? -1 : 1))
}

/** Whether another window has its caret in a text, or in any field of a record: somebody else's, or one's own on another machine. */
export function isWrittenElsewhere(awareness: Awareness, recordId: string, field?: string): boolean {
  return [...awareness.getStates()].some(([clientId, state]) => {
    const { at } = state as Partial<Presence>
    return clientId !== awareness.clientID && at?.recordId === recordId && (field === undefined || at.field === field)
  })
}

/** Whether two readings look alike: a moved caret changes presence, but nobody's place. */
export function samePeople(a: readonly Person[], b: readonly Person[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b)
}
