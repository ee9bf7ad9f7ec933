/** The keys that mean something of their own in a text of the plan. */
import type { PlanUndo } from '@samplan/shared/doc'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { takeSelection } from './takeSelection.ts'
import type { TextStep, TextVariant } from './textFieldProps.ts'
import { isOnce, stepAsked } from './textSteps.ts'

export interface FieldKeyActions {
  readonly variant: TextVariant
  readonly undo: PlanUndo
  readonly onComment: () => void
  readonly onHeading: (level: 3 | 4 | null) => void
  /** An item of a list goes a level in or out. */
  readonly onIndent: (isInward: boolean) => void
  /** Returns whether the caret has left. */
  readonly onStep: (step: TextStep) => boolean
  /** Alt+F10, the usual way from a text to its tools. */
  readonly onFormatRow: () => void
}

export function fieldKeysPlugin(actions: FieldKeyActions): Plugin {
  return new Plugin({
    key: new PluginKey('fieldKeys'),
    props: {
      handleKeyDown: (view, event) => handleKey(view, event, actions),
      handleDOMEvents: {
        // Undo by the menu or by shaking a phone would otherwise be the browser's own, which knows nothing of others.
        beforeinput(_view, event) {
          if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
          event.preventDefault()
          if (event.inputType === 'historyUndo') actions.undo.undo()
          else actions.undo.redo()
          return true
        },
      },
    },
  })
}

/** Where the latest key went down. */
let pressedIn: EditorView | null = null

function handleKey(view: EditorView, event: KeyboardEvent, actions: FieldKeyActions): boolean {
  if (event.isComposing) return false
  if (!event.repeat) pressedIn = view
  // What is held since it led here from another text was not meant for this one.
  else if (pressedIn !== view && isOnce(event.key)) return true
  const step = stepAsked(view, event, actions.variant)
  if (step && actions.onStep(step)) {
    // The browser's own way of the key would go on from where the caret is now.
    event.preventDefault()
    return true
  }
  if (event.key === 'Escape') {
    view.dom.blur()
    return true
  }
  if (event.altKey || isAltGraph(event)) return handleAltKey(view, event, actions)
  const isMod = event.ctrlKey || event.metaKey
  const letter = event.key.toLowerCase()
  if (isMod && (letter === 'z' || letter === 'y')) {
    if (letter === 'y' || event.shiftKey) actions.undo.redo()
    else actions.undo.undo()
    return true
  }
  if (actions.variant === 'prose') return false
  return event.key === 'Enter' || (isMod && isFormatKey(letter, event.shiftKey))
}

/** AltGr types £, $ and µ on a Swedish keyboard, and Windows reports it as Ctrl+Alt: it is never a shortcut. */
function handleAltKey(view: EditorView, event: KeyboardEvent, actions: FieldKeyActions): boolean {
  const { variant, onComment, onHeading, onIndent, onFormatRow } = actions
  if (isAltGraph(event)) return false
  if (event.key === 'F10' && variant === 'prose') {
    takeSelection(view)
    onFormatRow()
    return true
  }
  // As in Word. On a Swedish keyboard Ctrl+] would need AltGr, which is never a shortcut.
  if (event.shiftKey && variant === 'prose' && /^Arrow(Left|Right)$/.test(event.key)) {
    onIndent(event.key === 'ArrowRight')
    return true
  }
  if (!event.ctrlKey && !event.metaKey) return false
  if (event.code === 'KeyM') {
    onComment()
    return true
  }
  const levels = { Digit0: null, Digit3: 3, Digit4: 4 } as const
  if (variant !== 'prose' || !(event.code in levels)) return false
  onHeading(levels[event.code as keyof typeof levels])
  return true
}

/** Keys that the editor makes up itself, on phones, have no modifiers to ask for. */
function isAltGraph(event: KeyboardEvent): boolean {
  return typeof event.getModifierState === 'function' && event.getModifierState('AltGraph')
}

/** What would make a title bold, a list or a quotation. */
function isFormatKey(letter: string, shift: boolean): boolean {
  return shift ? ['b', '7', '8', '/', '('].includes(letter) : ['b', 'i', ']', '['].includes(letter)
}
