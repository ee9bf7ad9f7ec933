/**
 * Carets and selections of the others. What comes over the wire is never more than a person; the look is an index into
 * the palette, put on as a class (H36). The flag's words are drawn by the style sheet from an attribute, so that the
 * text's DOM holds nothing but the text, and nothing of it is read aloud.
 */
import type { PresentPerson } from '@samplan/shared/wire'
import type { Plugin } from '@tiptap/pm/state'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { caretFlagsPlugin } from './caretFlags.ts'
import type { PersonLook } from './textFieldProps.ts'

type Describe = (person: PresentPerson) => PersonLook

export function caretPlugins(awareness: Awareness, describe: () => Describe): readonly Plugin[] {
  const moving = new Set<number>()
  const look = (user: unknown) => describe()(user as PresentPerson)
  const carets: Plugin = yCursorPlugin(ownCursorOnly(awareness), {
    awarenessStateFilter: (own: number, client: number, state: { user?: unknown } | null) =>
      own !== client && typeof state?.user === 'object',
    cursorBuilder: (user, clientId) => buildCaret(look(user), clientId, moving.has(clientId)),
    selectionBuilder: (user) => ({ class: `remote-selection hue-${look(user).hue}` }),
  })
  return [carets, caretFlagsPlugin(awareness, moving)]
}

function buildCaret({ label, hue }: PersonLook, clientId: number, isMoving: boolean): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `remote-caret hue-${hue}`
  caret.classList.toggle('is-moving', isMoving)
  caret.dataset['label'] = label
  caret.dataset['client'] = String(clientId)
  caret.setAttribute('aria-hidden', 'true')
  return caret
}

/**
 * The cursor plugin clears one's caret whenever any editor goes away, also one that never had it, and so would take it
 * from the text that one is writing in. This presence lets it clear only what this text itself has set.
 */
function ownCursorOnly(awareness: Awareness): Awareness {
  let isOurs = false
  const guarded: Awareness = Object.create(awareness)
  guarded.setLocalStateField = (field, value: unknown) => {
    if (value === null && !isOurs) return
    isOurs = value !== null
    awareness.setLocalStateField(field, value)
  }
  return guarded
}
