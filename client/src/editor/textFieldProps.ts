/**
 * What a text on screen is given. It knows a fragment, never a socket: presence and undo are handed in.
 */
import type { PlanUndo } from '@samplan/shared/doc'
import type { RichText, ThreadId } from '@samplan/shared/plan'
import type { Anchor, Place, PresentPerson } from '@samplan/shared/wire'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { HeadingLevel } from './headingTag.ts'
import type { SourceWords } from './SourceNotes.tsx'

/** `title` and `line` hold one line, where Enter never splits; `prose` has paragraphs, lists and a format row. */
export type TextVariant = 'title' | 'prose' | 'line'

/** A thread's words in this text. Positions are those of its anchor: base64 of encoded Yjs relative positions. */
export interface CommentRange {
  readonly id: ThreadId
  readonly start: string
  readonly end: string
  /** `current` is the thread that is open in the margin. */
  readonly look: 'open' | 'answered' | 'current'
}

/** How somebody's caret looks: never more than words and an index into the palette. */
export interface PersonLook {
  /** The organisation's short name, for the flag. */
  readonly label: string
  /** 0–6. */
  readonly hue: number
}

/** What a paste could not bring along, for the person who pasted it. The first four are refusals of all of it. */
export type PasteNotice = 'image' | 'file' | 'too-large' | 'full' | 'images-left-out' | 'table-to-lines'

/** Words of the format row and of the note on a text that this window cannot edit. */
export interface TextWords {
  readonly formatRow: string
  readonly bold: string
  readonly italic: string
  readonly heading: string
  readonly subheading: string
  readonly bulletList: string
  readonly orderedList: string
  readonly indent: string
  readonly outdent: string
  readonly quote: string
  readonly link: string
  readonly linkAddress: string
  readonly linkWrong: string
  readonly removeLink: string
  readonly source: string
  readonly sourceOf: (words: string) => string
  readonly nothingToCite: string
  readonly sourceHint: string
  readonly saveSource: string
  readonly lengthLeft: (characters: number) => string
  readonly lengthFull: string
  readonly removeSource: string
  readonly comment: string
  /** "Texten innehåller något som den här versionen av sidan inte känner till. Ladda om sidan." */
  readonly unknownContent: string
}

/** What a key at the edge of a text asks for: the field beside it, the next of its kind, or to give an empty one up. */
export type TextStep =
  | { readonly to: 'up' | 'down'; readonly x: number }
  | { readonly to: 'left' | 'right' }
  | { readonly to: 'next'; readonly isEmpty: boolean }
  | { readonly to: 'back' }

/** What is the same for every text of a page. */
export interface TextSurroundings {
  readonly awareness: Awareness
  readonly undo: PlanUndo
  readonly words: TextWords
  readonly noteWords: SourceWords
  readonly describePerson: (person: PresentPerson) => PersonLook
  /** Somebody wants to comment the selected words (Ctrl+Alt+M or the row's button). */
  readonly onComment?: (anchor: Anchor) => void
  /** Somebody pressed on words that a thread is about. */
  readonly onOpenThread?: (thread: ThreadId) => void
  readonly onPasted?: (notices: readonly PasteNotice[]) => void
  /** The caret asks to leave the text; returns whether it has gone, or the text is left as it was. */
  readonly onStep?: (place: Place, text: HTMLElement, step: TextStep) => boolean
  /** An input method begins or ends composing a word. */
  readonly onComposing?: (composing: boolean) => void
}

export interface TextFieldProps extends TextSurroundings {
  readonly fragment: Y.XmlFragment
  /** The fragment as read by `readPlan`. */
  readonly text: RichText
  readonly place: Place
  readonly variant: TextVariant
  /** The level of the heading that the text stands under; its own headings come below. */
  readonly under: HeadingLevel
  /** Accessible name. */
  readonly label: string
  readonly placeholder: string
  /** Without it there is rendered text and never an editor. */
  readonly editable: boolean
  readonly highlights: readonly CommentRange[]
}
