/** What some words rest on, asked for under the format row. Words may have several sources; each has its line. */
import { isSourceText, maxSourceLength } from '@samplan/shared/plan'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { changeSource, wordsToCite } from './sourceMark.ts'
import type { TextFieldProps, TextWords } from './textFieldProps.ts'

interface SourceFormProps {
  readonly editor: Editor
  readonly field: TextFieldProps
  readonly onDone: () => void
}

/** Of the cited words, to recognise them by. */
const longestQuote = 40

export function SourceForm({ editor, field: { words, undo }, onDone }: SourceFormProps) {
  const [asked] = useState(() => wordsToCite(editor.state))
  if (!asked) return <p className="form-hint">{words.nothingToCite}</p>
  const quote = editor.state.doc.textBetween(asked.from, asked.to, ' ').trim()
  const label = words.sourceOf(quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote)
  // Whoever has selected words may want to give them one more; at a caret it is about the one that is there.
  const isOpen = asked.sources.length === 0 || asked.isSelected
  const lines: readonly (string | null)[] = isOpen ? [...asked.sources, null] : asked.sources
  const change = (before: string | null, after: string | null) => {
    // Asked for anew: others may have written in the text meanwhile, and the binding has kept the selection.
    const cited = wordsToCite(editor.state)
    // A step of its own, however soon after the last words.
    undo.stopCapturing()
    if (cited) changeSource(editor, cited, before, after)
    undo.stopCapturing()
    onDone()
  }
  return lines.map((source, index) => (
    <SourceLine
      key={source}
      source={source}
      label={label}
      words={words}
      isFirst={index === 0}
      onChange={change}
      onLeave={onDone}
    />
  ))
}

interface SourceLineProps {
  readonly source: string | null
  readonly label: string
  readonly words: TextWords
  readonly isFirst: boolean
  readonly onChange: (before: string | null, after: string | null) => void
  readonly onLeave: () => void
}

function SourceLine({ source, label, words, isFirst, onChange, onLeave }: SourceLineProps) {
  const [typed, setTyped] = useState(source ?? '')
  const hintId = useId()
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const text = typed.replace(/\s+/g, ' ').trim()
    if (isSourceText(text)) onChange(source, text)
    else if (source !== null) onChange(source, null)
  }
  return (
    <form
      className="row-form"
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <label>
        <span>{label}</span>
        <input
          type="text"
          value={typed}
          maxLength={maxSourceLength}
          aria-describedby={hintId}
          ref={(input) => {
            if (isFirst && document.activeElement?.closest('.row-form') === null) input?.focus()
          }}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit">{words.saveSource}</button>
      {source !== null && (
        <button type="button" onClick={() => onChange(source, null)}>
          {words.removeSource}
        </button>
      )}
      <p className="form-hint" id={hintId}>
        {words.sourceHint}
      </p>
    </form>
  )
}
