/**
 * Carets and selections of the others. What comes over the wire is never more than a person; the look is an index into
 * the palette, put on as a class. The flag's words are drawn by the style sheet from an attribute, so that the
 * text's DOM holds nothing but the text, and nothing of it is read aloud.
 */
import type { Place, PresentPerson } from '@samplan/shared/wire'
import type { Plugin } from '@tiptap/pm/state'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { caretFlagsPlugin } from './caretFlags.ts'
import { fieldPresence } from './fieldPresence.ts'
import type { PersonLook } from './textFieldProps.ts'

type Describe = (person: PresentPerson) => PersonLook

/** `describe` is asked for at the moment of drawing: the register may have changed since. */
export function caretPlugins(awareness: Awareness, place: Place, describe: () => Describe): readonly Plugin[] {
  const moving = new Set<number>()
  const presence = fieldPresence(awareness, place)
  const look = (user: unknown) => describe()(user as PresentPerson)
  const carets: Plugin = yCursorPlugin(presence, {
    cursorBuilder: (user, clientId) => buildCaret(look(user), clientId, moving.has(clientId)),
    selectionBuilder: (user) => ({ class: `remote-selection hue-${look(user).hue}` }),
  })
  return [carets, caretFlagsPlugin(presence, moving)]
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
