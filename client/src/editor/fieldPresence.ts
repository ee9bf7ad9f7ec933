/**
 * The presence that one text is given: who is in this text, and one's own caret while it is here. Three hundred people
 * move three hundred carets; each of the twenty editors on the page looks only at those that are in it.
 *
 * The cursor plugin also clears one's caret whenever any editor goes away, even one that never had it, and would so
 * take it from the text that one is writing in. Here it can clear only what it has set itself.
 */
import type { Place, Presence } from '@samplan/shared/wire'
import type { Awareness } from 'y-protocols/awareness'

type State = Partial<Presence> | undefined

interface Change {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

export function fieldPresence(awareness: Awareness, place: Place): Awareness {
  let hasOwnCaret = false
  let shown = new Set<number>()
  const listeners = new Map<unknown, (change: Change) => void>()
  const isHere = (client: number) => isIn(place, awareness.getStates().get(client))
  const field: Awareness = Object.create(awareness)
  field.getStates = () => {
    const here = new Map([...awareness.getStates()].filter(([client]) => isHere(client)))
    shown = new Set(here.keys())
    return here
  }
  field.setLocalStateField = (name, value: unknown) => {
    if (value === null && !hasOwnCaret) return
    hasOwnCaret = value !== null
    awareness.setLocalStateField(name, value)
  }
  field.on = ((name: 'change', listener: (change: Change) => void) => {
    const filtered = (change: Change) => {
      const clients = [...change.added, ...change.updated, ...change.removed]
      if (clients.some((client) => shown.has(client) || isHere(client))) listener(change)
    }
    listeners.set(listener, filtered)
    awareness.on(name, filtered)
  }) as Awareness['on']
  field.off = ((name: 'change', listener: unknown) => {
    const filtered = listeners.get(listener)
    if (filtered) awareness.off(name, filtered)
    listeners.delete(listener)
  }) as Awareness['off']
  return field
}

/** Somebody whose window does not say where it is may be anywhere. */
function isIn({ recordId, field }: Place, state: State): boolean {
  if (!state?.user || !state.cursor) return false
  return !state.at || (state.at.recordId === recordId && state.at.field === field)
}
