/**
 * Step 1 of a keystroke's way. A live editor on one fragment. What it calls back is asked for at the moment of calling,
 * so that a new drawing of the page never makes a new editor. Undo is the plan's one, not the editor's: the stock
 * extension destroys a shared undo stack when any field goes away.
 */
import { wholeAnchor } from '@samplan/shared/wire'
import { Editor, Extension } from '@tiptap/core'
import { caretPlugins } from './carets.ts'
import { commentMarksPlugin } from './commentMarks.ts'
import { anchorOfSelection } from './commentRanges.ts'
import { type FieldKeyActions, fieldKeysPlugin } from './fieldKeys.ts'
import { fieldSyncPlugins } from './fieldSync.ts'
import { indentItem, outdentItem } from './listNodes.ts'
import { pastePlugin } from './paste/pastePlugin.ts'
import { sourceNumbersPlugin } from './sourceNumbers.ts'
import type { TextFieldProps } from './textFieldProps.ts'
import { textExtensions } from './textSchema.ts'

export interface FieldEditorNeeds {
  readonly element: HTMLElement
  /** The latest properties of the field. The fragment, presence, undo and variant are those of the start. */
  readonly props: () => TextFieldProps
  readonly onUnfit: () => void
  readonly onFormatRow: () => void
}

/** What may lie over the page at its edges, in pixels. */
const covered = { top: 100, bottom: 80, left: 0, right: 0 }

/** Opening sends nothing: it only reads the fragment. `destroy` it when it leaves the page. */
export function createFieldEditor(needs: FieldEditorNeeds): Editor {
  const { variant, under } = needs.props()
  const isProse = variant === 'prose'
  const editor = new Editor({
    // Built outside the page and put into it when it is whole: every attribute that makes an element editable would
    // otherwise lay out the whole page (150 ms with 200 activities).
    element: document.createElement('div'),
    extensions: [...textExtensions(under), fieldExtension(needs, () => editorKeys(needs, variant))],
    // A strict content security policy forbids styles from script; ours are in editor.css.
    injectCSS: false,
    enableInputRules: isProse,
    enablePasteRules: isProse,
    enableCoreExtensions: { drop: false, paste: false, delete: false, textDirection: false },
    editorProps: {
      // The line one types in is never under the head or a bar at the foot, on any window.
      scrollThreshold: covered,
      scrollMargin: covered,
      attributes: {
        class: 'rich-text',
        ...nameAttributes(needs.props()),
        'aria-multiline': String(isProse),
        ...(isProse && { 'aria-keyshortcuts': 'Alt+F10' }),
      },
      handleDOMEvents: {
        compositionstart: () => handleComposing(needs, true),
        compositionend: () => handleComposing(needs, false),
      },
    },
  })
  needs.element.append(editor.view.dom)
  return editor
}

/** The field's name may change under the caret: an activity that is moved is numbered anew. */
export function setFieldName({ view }: Editor, name: FieldName): void {
  view.setProps({ attributes: { ...view.props.attributes, ...nameAttributes(name) } })
}

interface FieldName {
  readonly label: string
  readonly placeholder: string
}

function nameAttributes({ label, placeholder }: FieldName): Record<string, string> {
  return { 'aria-label': label, 'aria-placeholder': placeholder }
}

function handleComposing({ props }: FieldEditorNeeds, composing: boolean): false {
  props().onComposing?.(composing)
  return false
}

type MakeKeys = () => (editor: Editor) => FieldKeyActions

function fieldExtension({ props, onUnfit }: FieldEditorNeeds, makeKeys: MakeKeys) {
  const { fragment, awareness, place, variant } = props()
  return Extension.create({
    name: 'planText',
    // Before the keys and pastes of the nodes.
    priority: 1000,
    addProseMirrorPlugins() {
      return [
        ...fieldSyncPlugins(fragment, onUnfit),
        ...caretPlugins(awareness, place, () => props().describePerson),
        commentMarksPlugin(fragment, () => props().highlights),
        fieldKeysPlugin(makeKeys()(this.editor)),
        sourceNumbersPlugin(),
        pastePlugin(variant, (notices) => props().onPasted?.(notices)),
      ]
    },
  })
}

function editorKeys({ props, onFormatRow }: FieldEditorNeeds, variant: TextFieldProps['variant']) {
  return (editor: Editor): FieldKeyActions => ({
    variant,
    undo: props().undo,
    onComment: () => commentSelection(props()),
    onHeading: (level) => setHeading(editor, level),
    onIndent: (isInward) => (isInward ? indentItem(editor) : outdentItem(editor)),
    onStep: (step) => props().onStep?.(props().place, editor.view.dom, step) ?? false,
    onFormatRow,
  })
}

/** Asks for a comment on the selected words; without a selection, on the whole text. */
export function commentSelection({ onComment, place }: TextFieldProps): void {
  onComment?.(anchorOfSelection() ?? wholeAnchor(place.recordId, place.field))
}

/** Makes the lines at the caret headings, or paragraphs again. */
export function setHeading(editor: Editor, level: 3 | 4 | null): void {
  const chain = editor.chain().focus()
  if (level === null) chain.setNode('paragraph').run()
  else chain.setNode('heading', { level }).run()
}
